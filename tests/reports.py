"""Small reports, for tests of what is printed of them."""

from digest.domain.digest import Section
from digest.domain.finding import Check, Cited, Finding, Severity
from digest.domain.report import Basis, Rating, Report, ReportedClaim, ReportedItem, UnusedPaper

CITED = (Cited(2, 3, "3 Results", "The router has 12 layers & <b>no</b> head."),)
WRONG = Finding(Check.NUMBERS, Severity.WRONG, ("24",), "'24' stands nowhere in the paper.")


def claim(
    text_zh: str,
    rating: Rating,
    *findings: Finding,
    cited: tuple[Cited, ...] = CITED,
    is_edited: bool = False,
) -> ReportedClaim:
    return ReportedClaim(Section.METHOD, "算法模型", text_zh, cited, findings, rating, is_edited)


def report(*claims: ReportedClaim, basis: Basis = Basis.FULL_TEXT, why: str = "") -> Report:
    """Return a report of one item with these claims, and of one paper that no item speaks of."""
    item = ReportedItem(1, "Heading", "2410.00001v1", "A Router", basis, claims, why=why, pages=9)
    return Report("post.md", is_own=False, items=(item,), unused=(UnusedPaper("2410.00002", "No item."),))
