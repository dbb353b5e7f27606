"""What a licence's own text says."""

from dataclasses import dataclass
from enum import StrEnum


class Commercial(StrEnum):
    """Whether the text allows commercial use."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"  # it does not say so in words that are known


@dataclass(frozen=True, slots=True)
class NamedLicence:
    """A licence, named by what it says and by nothing else.

    spdx: identifiers of https://spdx.org/licenses, one for each licence that the text holds; () when none
        is known there.
    name_zh: as a reader of the post sees it.
    named_by, commercial_by: the licence's own sentences that prove the name, and whether commercial use is
        allowed; "" when nothing does.
    """

    spdx: tuple[str, ...]
    name_zh: str
    commercial: Commercial
    named_by: str
    commercial_by: str
