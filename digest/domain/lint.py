"""What a linter says of a text: a rule, a place, the words, and what to write instead."""

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """P marks, S spaces, B bold, D doubled, N numbers, T terms, V voice, L lines, C counts, R repetition."""

    HALF_WIDTH = "P1"  # a half-width mark beside Chinese
    MIXED_WIDTH = "P2"  # between Latin words of a Chinese sentence, or a full-width letter
    ELLIPSIS = "P3"
    QUOTES = "P4"
    REPEATED_MARK = "P5"
    LIST_MARK = "P6"
    SPACING = "S1"
    UNIT_SPACE = "S2"
    OPEN_BOLD = "B1"
    DOUBLED_WORD = "D1"
    IMPOSSIBLE_CHANGE = "N3"
    PRAISED_HARM = "N4"
    UNIT_SLIP = "N5"
    TERM = "T1"
    NAME = "T2"
    PLURAL = "T3"
    EXPLAINED_TWICE = "T4"
    FIRST_PERSON = "V1"
    HYPE = "V2"
    EMPTY_PHRASE = "V3"
    BROKEN_LINE = "L2"
    COUNT = "C1"
    REPETITION = "R1"


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing to put right.

    start: offset of the words in the text. words: as they stand there; "" where something is missing.
    replacement: what a machine may write for them; None where only a person can tell.
    message: a sentence for that person.
    """

    rule: Rule
    start: int
    words: str
    message: str
    replacement: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A slip at its place. line and column count from 1, the column in characters.

    before, behind: what stands around the words on their line, a few characters of it.
    """

    slip: Slip
    line: int
    column: int
    before: str
    behind: str


@dataclass(frozen=True, slots=True)
class LintReport:
    """What is left to say of a file.

    name: of the file, "-" for standard input. fixed: how many slips were mended. text: as it is now.
    """

    name: str
    remarks: tuple[Remark, ...]
    fixed: int
    text: str

    @property
    def exit_code(self) -> int:
        return 1 if self.remarks else 0
