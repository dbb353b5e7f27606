"""The figures of the papers by name: what each draws of the recorded results."""

from collections.abc import Mapping

from reportlab.platypus import Flowable

from samples.typesetting.charts import Bars, Lines, Series
from samples.typesetting.schemes import Families, Orders


def drawing(name: str, results: Mapping[str, object]) -> Flowable:
    """Return the drawing that a figure asks for by name."""
    return {
        "rules-by-length": _rules_by_length,
        "reading-orders": lambda _: Orders(),
        "survival-by-row": _survival_by_row,
        "families": lambda _: Families(),
        "works-by-year": _works_by_year,
    }[name](results)


def _rules_by_length(results: Mapping[str, object]) -> Flowable:
    lengths = results["lengths"]
    assert isinstance(lengths, list)
    names = {"drop": "always join", "vocabulary": "vocabulary", "halves": "majority and halves"}
    series = [Series(label, [row["rules"][rule]["all"] for row in lengths]) for rule, label in names.items()]
    places = [f"{row['words'] / 1000:g}k" for row in lengths]
    return Lines(places, series[::-1], "words in the paper", "hyphens decided rightly, %", 0.85, 1.0)


def _survival_by_row(results: Mapping[str, object]) -> Flowable:
    rows = results["rows"]
    assert isinstance(rows, list)
    names = {"score": "same score", "gap": "difference", "whole": "rounded to whole", "ratio": "ratio"}
    series = [Series(label, [row[name] for row in rows]) for name, label in names.items()]
    return Lines(
        [str(row["size"]) for row in rows],
        series,
        "numbers in the evidence",
        "wrong numbers accepted, %",
        0,
        1,
    )


def _works_by_year(results: Mapping[str, object]) -> Flowable:
    years = results["years"]
    assert isinstance(years, dict)
    groups = ("while writing", "after writing", "measures")
    series = [Series(group, [counts[group] for counts in years.values()]) for group in groups]
    return Bars(list(years), series, "works")
