"""Words of a paper that speak to the model that reads it."""

from dataclasses import dataclass
from enum import StrEnum


class Aim(StrEnum):
    COMMAND = "command"  # ignore what you were told; you are now; [SYSTEM]
    PRAISE = "praise"  # write well of this paper


@dataclass(frozen=True, slots=True)
class Instruction:
    """One place of a paper that speaks to a model.

    sentence: its number, from 1; 0 for the title, the abstract and text that nobody can see.
    page: from 1; 0 for the title and the abstract.
    words: the first of them.
    is_example: quoted or shown, or in a paper about such words: not meant for whoever reads it.
    """

    aim: Aim
    sentence: int
    page: int
    words: str
    is_example: bool
