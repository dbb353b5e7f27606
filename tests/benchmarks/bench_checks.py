"""How many planted errors the checks catch, how many true claims they flag, and how long they take.

usage: python tests/benchmarks/bench_checks.py --claims FILE --related FILE --pdfs DIR
           [--cache DIR] [--papers N] [--seed N] [--json] [--show CLASS]

FILE: JSON lists of {id, file, section, claim_zh, quotes}; `file` lies in DIR. Nothing is asserted.
--show prints the errors of a class that were not blocked; --show clean the true claims that were flagged.
"""

import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))  # so that the file can be run by its path

from tests.benchmarks.corpus_claims import known_papers  # noqa: E402  after the path is set
from tests.benchmarks.measure_checks import CLEAN, Measured, measured  # noqa: E402
from tests.benchmarks.measure_quotes import quote_rates  # noqa: E402


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--claims", type=Path, required=True)
    options.add_argument("--related", type=Path, required=True)
    options.add_argument("--pdfs", type=Path, required=True, help="the folder of the claims' files")
    options.add_argument("--cache", type=Path, help="a folder to keep what was read in")
    options.add_argument("--papers", type=int, help="the first so many papers only")
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--json", action="store_true")
    options.add_argument("--show", metavar="CLASS", help="print what went wrong in a class of errors")
    given = options.parse_args()
    papers = known_papers(given.claims, given.related, given.pdfs, given.cache, given.papers)
    found = measured(papers, given.seed)
    if given.show:
        print(misses(found, given.show))
        return
    figures = found.figures() | {"quotes": quote_rates(papers, given.seed)}
    print(json.dumps(figures, indent=1, ensure_ascii=False) if given.json else table(found, figures))


def table(found: Measured, figures: dict[str, object]) -> str:
    """Return the figures for a person, in per cent."""
    rows = [f"{'class':26}{'planted':>8}{'wrong':>8}{'+ doubtful':>12}"]
    for name, tally in found.tallies.items():
        whole = max(1, tally.planted)
        wrong, flagged = 100 * tally.wrong / whole, 100 * tally.flagged / whole
        rows.append(f"{name:26}{tally.planted:8}{wrong:8.1f}{flagged:12.1f}")
    summary, quotes = figures["summary"], figures["quotes"]
    assert isinstance(summary, dict)
    assert isinstance(quotes, dict)
    rows += ["", *(f"{name}: {value}" for name, value in summary.items())]
    rows += ["", f"{'quotes':34}{'made':>8}{'accepted':>10}{'placed':>8}"]
    for name, rate in quotes.items():
        accepted, placed = 100 * rate["accepted"] / rate["made"], 100 * rate["placed"] / rate["made"]
        rows.append(f"{name:34}{rate['made']:8}{accepted:10.2f}{placed:8.1f}")
    return "\n".join(rows)


def misses(found: Measured, name: str) -> str:
    """Return the errors of a class that were not blocked; of the true claims, those that were flagged."""
    shown = [
        seen
        for seen in found.seen
        if seen.name == name and (bool(seen.flags) if name == CLEAN else not seen.is_wrong)
    ]
    parts = []
    for seen in shown:
        flags = [f"    {flag.severity} {flag.check}: {flag.message}" for flag in seen.flags]
        was = [] if seen.text_zh == seen.true_zh else [f"    true: {seen.true_zh}"]
        parts.append("\n".join([f"{seen.id}: {seen.text_zh}", *was, f"    {seen.evidence}", *flags]))
    return "\n".join([*parts, f"{len(shown)} shown"])


if __name__ == "__main__":
    main()
