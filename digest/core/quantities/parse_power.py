"""Numbers in scientific notation: 1e-4, 10^-3, 10⁻³, 2×10^5, and 2 × 10-5 as a PDF prints it."""

import re
from decimal import Decimal

POWER = (
    r"(?<![\w.])(?:\d+(?:\.\d+)?[eE][-+]?\d{1,2}(?!\w)|\d+(?:\.\d+)?\s?[×x*·]\s?10(?:-\d{1,2}(?!\d))"
    r"|(?:\d+(?:\.\d+)?\s?[×x*·]\s?)?10(?:\^\{?-?\d{1,2}\}?|[⁻⁺]?[⁰¹²³⁴-⁹]{1,2}))"
)
_ANY = re.compile(POWER)
_POWER = re.compile(
    r"(?P<plain>\d+(?:\.\d+)?)[eE](?P<shift>[-+]?\d+)"
    r"|(?:(?P<factor>\d+(?:\.\d+)?)\s?[×x*·]\s?)?10(?:\^?\{?(?P<exponent>-?\d+)\}?|(?P<raised>[⁻⁺⁰¹²³⁴-⁹]+))"
)
_SUPERSCRIPT = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789")


def parse_power(words: str) -> Decimal | None:
    """Return the number that words matching POWER stand for; None for any other words."""
    match = _POWER.fullmatch(words) if _ANY.fullmatch(words) else None
    if match is None:
        return None
    factor = Decimal(match["plain"] or match["factor"] or 1)
    exponent = match["shift"] or match["exponent"] or match["raised"].translate(_SUPERSCRIPT)
    return factor.scaleb(int(exponent))
