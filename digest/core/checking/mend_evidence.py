"""Adds the sentence next to a cited one when it holds a number that the cited ones lack."""

from collections.abc import Sequence

from digest.core.checking.check_numbers import reading_of, untraced
from digest.core.quantities.trace_quantity import printed_in
from digest.domain.paper_text import PaperText, Sentence
from digest.domain.quantity import Kind, Quantity

_TELLING_DIGITS = 3  # a shorter whole number stands in some neighbour by chance, and proves nothing


def with_neighbours(text_zh: str, cited: Sequence[Sentence], paper: PaperText) -> tuple[Sentence, ...]:
    """Return the cited sentences and those right before or after one of them that hold a missing number.

    All or nothing: the cited sentences alone when a number stays untraced. In the paper's order.
    """
    missing = untraced(text_zh, cited)
    added = [_neighbour_with(quantity, cited, paper) for quantity in missing]
    found = [sentence for sentence in added if sentence is not None]
    if not missing or len(found) < len(missing):
        return tuple(cited)
    return tuple(sorted({*cited, *found}, key=lambda sentence: sentence.number))


def _neighbour_with(quantity: Quantity, cited: Sequence[Sentence], paper: PaperText) -> Sentence | None:
    """Return the neighbour that prints a quantity, the following ones first, or None.

    A neighbour stands in the same section: across a heading the text speaks of something else.
    """
    if not _is_telling(quantity):
        return None
    by_number = {sentence.number: sentence for sentence in (*paper.sentences, *paper.appendix)}
    sections = {sentence.number: sentence.section for sentence in cited}
    for step in (1, -1):
        for number, section in sections.items():
            neighbour = by_number.get(number + step)
            if neighbour is None or neighbour.section != section:
                continue
            if printed_in(quantity, [reading_of(neighbour)]):
                return neighbour
    return None


def _is_telling(quantity: Quantity) -> bool:
    digits = f"{abs(quantity.value).normalize():f}".replace(".", "").strip("0")
    is_date = quantity.kind in (Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.LABEL)
    return not is_date and (quantity.decimals > 0 or len(digits) >= _TELLING_DIGITS)
