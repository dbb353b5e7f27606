"""Counts of the surveyed works: what `papers/survey-grounding.md` reports of its own selection."""

import tomllib
from collections import Counter
from pathlib import Path

WORKS = Path(__file__).parent.parent / "papers" / "works.toml"
FAMILIES = ("pointers", "quotes", "alignment", "checkers", "rules")
WHILE_WRITING = ("pointers", "quotes")


def measured() -> dict[str, object]:
    """Return how many works there are in each family, of each unit and in each year of first appearance."""
    works = tomllib.loads(WORKS.read_text(encoding="utf-8"))
    surveyed = {key: work for key, work in works.items() if "family" in work}
    families = Counter(work["family"] for work in surveyed.values())
    years = sorted({work["year"] for work in surveyed.values()})
    return {
        "works": len(surveyed),
        "systems": sum(families[family] for family in FAMILIES),
        "families": dict(families),
        "units": dict(Counter(work["unit"] for work in surveyed.values() if "unit" in work)),
        "first_year": years[0],
        "last_year": years[-1],
        "years": {
            str(year): {
                group: sum(_group(w["family"]) == group and w["year"] == year for w in surveyed.values())
                for group in ("while writing", "after writing", "measures")
            }
            for year in years
        },
        "table": [
            {
                "key": key,
                **{name: work[name] for name in ("name", "family", "unit", "check")},
                "year": work["year"],
            }
            for family in FAMILIES
            for key, work in surveyed.items()
            if work["family"] == family
        ],
    }


def _group(family: str) -> str:
    if family == "measures":
        return family
    return "while writing" if family in WHILE_WRITING else "after writing"
