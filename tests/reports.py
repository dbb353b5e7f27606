"""Small reports, for tests of what is printed of them."""

from digest.domain.digest import Section
from digest.domain.finding import Check, Cited, Finding, Severity
from digest.domain.report import (
    Basis,
    LeakSource,
    Rating,
    Report,
    ReportedClaim,
    ReportedItem,
    UnusedPaper,
)

CITED = (Cited(2, 3, "3 Results", "The router has 12 layers & <b>no</b> head."),)
WRONG = Finding(Check.NUMBERS, Severity.WRONG, ("24",), "'24' stands nowhere in the paper.")
LEAK = Finding(Check.LEAK, Severity.WRONG, ("桥梁",), "A passage of 2410.00009v1 ('Bridges') has it.")
SOURCE = LeakSource("2410.00009v1", "Bridges", Basis.FULL_TEXT, Cited(4, 7, "2 Method", "Drones & bridges."))
MISCOUNT = Finding(
    Check.COUNTS, Severity.WRONG, ("8 篇",), "The post says '8 篇' of itself, but has 1 items."
)


def claim(
    text_zh: str,
    rating: Rating,
    *findings: Finding,
    cited: tuple[Cited, ...] = CITED,
    is_edited: bool = False,
    source: LeakSource | None = None,
) -> ReportedClaim:
    return ReportedClaim(Section.METHOD, "算法模型", text_zh, cited, findings, rating, is_edited, source)


def report(
    *claims: ReportedClaim,
    basis: Basis = Basis.FULL_TEXT,
    why: str = "",
    paper: str = "2410.00001v1",
    findings: tuple[Finding, ...] = (),
) -> Report:
    """Return a report of one item with these claims, and of one paper that no item speaks of."""
    item = ReportedItem(1, "Heading", paper, "A Router", basis, claims, why=why, pages=9)
    unused = (UnusedPaper("2410.00002", "No item.", is_found=True),)
    return Report("post.md", is_own=False, items=(item,), unused=unused, findings=findings)
