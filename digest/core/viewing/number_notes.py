"""Numbers the footnotes of a post: one for each passage, however many claims rest on it."""

from digest.domain.finding import CheckedClaim
from digest.domain.post import PostItem
from digest.domain.view import Footnote


class Notes:
    """The footnotes of one post, numbered from 1 in the order of reading."""

    def __init__(self, *, is_wanted: bool) -> None:
        self._is_wanted = is_wanted
        self._notes: dict[tuple[str, int], Footnote] = {}

    def of(self, item: PostItem, claim: CheckedClaim) -> tuple[int, ...]:
        """Return the numbers for a claim's evidence: () where no footnotes are wanted."""
        if not self._is_wanted:
            return ()
        numbers = []
        for cited in claim.cited:
            place = (item.id, cited.number)  # a person may have numbered the papers anew
            if place not in self._notes:
                number = len(self._notes) + 1
                self._notes[place] = Footnote(number, item.number, cited.page, cited.section, cited.quote)
            numbers.append(self._notes[place].number)
        return tuple(numbers)

    def collected(self) -> tuple[Footnote, ...]:
        return tuple(self._notes.values())
