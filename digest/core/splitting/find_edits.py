"""Finds what a person changed in the Markdown of a post of ours since it was made."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from digest.core.fold_marks import fold_marks
from digest.core.splitting.read_lines import read_lines
from digest.core.splitting.split_digest import Statement
from digest.domain.finding import CheckedClaim

_ALIKE = 0.5  # of two sentences; one that a person wrote anew shares less with the one it replaces

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


def printed(claims: Sequence[CheckedClaim], statements: Sequence[Statement], markdown: str) -> Printed:
    """Return which claims of an item its post prints, and which statements are not among them.

    markdown: of the whole post. White space and the width of marks make no difference, all else does.
    """
    page = _plain("".join(line.text for line in read_lines(markdown)))
    plain = [_plain(claim.text_zh).rstrip("。.") for claim in claims]
    standing = tuple(at for at, text in enumerate(plain) if text in page)
    missing = [at for at in range(len(claims)) if at not in standing]
    edits = []
    for statement in statements:
        words = _plain(statement.text_zh).rstrip("。.")
        if not any(words in plain[at] for at in standing):
            edits.append(Edit(statement, _replaced(words, plain, missing)))
    return Printed(standing, tuple(edits))


def _replaced(words: str, plain: Sequence[str], missing: Sequence[int]) -> int | None:
    likeness = {at: SequenceMatcher(None, words, plain[at], autojunk=False).ratio() for at in missing}
    best = max(likeness, key=lambda at: likeness[at], default=None)
    return best if best is not None and likeness[best] >= _ALIKE else None


def _plain(text: str) -> str:
    return "".join(fold_marks(text).translate(_NARROW).split())
