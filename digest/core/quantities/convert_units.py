"""Values with physical units, scaled by their prefixes: 2286 MeV is 2.29 GeV, 10^-4 is four orders less."""

import re
from decimal import Decimal

_PREFIXES = {"": 0, "k": 3, "K": 3, "M": 6, "G": 9, "T": 12, "m": -3, "μ": -6, "µ": -6, "u": -6, "n": -9}
_VALUE = re.compile(
    r"(?<![\d.])(?P<digits>\d+(?:\.\d+)?)\s?(?P<prefix>[kKMGTmμµun]?)"
    r"(?P<base>eV|Hz|FLOPS?|FLOP/s|B/s|bps|bits?|B|Wh|W|Pa|J|s|m|g|V|A|K)(?![A-Za-z])"
)
_POWER = re.compile(r"(?<![\d.])10\s?\^\s?\{?[-−–]?(?P<power>\d{1,2})\}?")


def is_converted(text_zh: str, start: int, cited: str) -> bool:
    """Whether the value that a claim prints at `start` is one of the cited sentences in another prefix.

    Rounded at the claim's own precision; the base unit must be the same.
    """
    said = next((match for match in _VALUE.finditer(text_zh) if match.start() == start), None)
    if said is None:
        return False
    decimals = len(said["digits"].partition(".")[2])
    scale = Decimal(10) ** _PREFIXES[said["prefix"]]
    return any(
        round(Decimal(each["digits"]) * Decimal(10) ** _PREFIXES[each["prefix"]] / scale, decimals)
        == Decimal(said["digits"])
        for each in _VALUE.finditer(cited)
        if each["base"] == said["base"]
    )


def is_orders_of(factor: Decimal, cited: str) -> bool:
    """Whether a factor such as 10,000 (四个数量级) is printed as a power of ten, up or down."""
    powers = {Decimal(10) ** int(match["power"]) for match in _POWER.finditer(cited)}
    return factor >= 100 and factor in powers
