"""How a blog sets its Chinese where houses differ."""

from dataclasses import dataclass
from enum import StrEnum


class Spacing(StrEnum):
    """What stands between Han and Latin letters or digits."""

    PANGU = "pangu"  # one space
    NONE = "none"  # nothing


class Quotes(StrEnum):
    """The outer quotation marks; those within them go along: ‘’ or 『』."""

    CURLY = "“”"  # GB/T 15834—2011
    CORNER = "「」"


@dataclass(frozen=True, slots=True)
class Typography:
    """The two choices of a house."""

    spacing: Spacing = Spacing.PANGU
    quotes: Quotes = Quotes.CURLY
