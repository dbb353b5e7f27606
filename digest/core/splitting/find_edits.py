"""Finds what a person changed in the Markdown of a post of ours since it was made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from digest.core.fold_marks import fold_marks
from digest.core.splitting.read_lines import read_lines
from digest.core.splitting.split_digest import Statement
from digest.core.splitting.split_statements import sentences_zh
from digest.domain.finding import CheckedClaim

ALIKE = 0.5
"""Of two sentences, 0 to 1; one that a person wrote anew shares less with the one it replaces."""

_NARROW = str.maketrans("，；：！？", ",;:!?")


@dataclass(frozen=True, slots=True)
class Edit:
    """A statement that no checked claim makes. of: the position of the claim that it replaces, or None."""

    statement: Statement
    of: int | None


@dataclass(frozen=True, slots=True)
class Printed:
    """What an item prints. claims: positions of those that stand there word for word, from 0."""

    claims: tuple[int, ...]
    edits: tuple[Edit, ...]


def printed(
    claims: Sequence[CheckedClaim],
    statements: Sequence[Statement],
    rendered: Sequence[Statement],
    markdown: str,
) -> Printed:
    """Return which claims of an item its post prints, and which statements are new in it.

    statements: of the item, from the post as it stands; markdown: all of that post.
    rendered: of the item, from the post as it was rendered. White space and the width of marks make no
    difference, all else does.
    """
    page = _plain("".join(line.text for line in read_lines(markdown)))
    said, untouched = _said(statements), _said(rendered)
    own = [[_plain(each) for each in sentences_zh(claim.text_zh)] for claim in claims]
    standing = tuple(
        # A sentence that ran into its neighbour when it was rendered is looked for on the page.
        at
        for at, sentences in enumerate(own)
        if all(each in (said if each in untouched else page) for each in sentences)
    )
    missing = {at: "".join(own[at]) for at in range(len(claims)) if at not in standing}
    known = untouched.union(*own)
    new = [each for each in statements if _plain(each.text_zh) not in known]
    return Printed(standing, tuple(Edit(each, _replaced(_plain(each.text_zh), missing)) for each in new))


def _replaced(words: str, missing: Mapping[int, str]) -> int | None:
    likeness = {
        at: SequenceMatcher(None, words, text, autojunk=False).ratio() for at, text in missing.items()
    }
    best = max(likeness, key=lambda at: likeness[at], default=None)
    return best if best is not None and likeness[best] >= ALIKE else None


def _said(statements: Sequence[Statement]) -> set[str]:
    return {_plain(each.text_zh) for each in statements}


def _plain(text: str) -> str:
    # A claim gets its full stop when it is rendered.
    return "".join(fold_marks(text).translate(_NARROW).split()).rstrip("。.")
