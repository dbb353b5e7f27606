"""The crash harness: `python -m tests.crash --runs 100`, of weekly runs with `--weekly`.

Every promise that is broken ends it with a traceback.
"""

import argparse
import tempfile
from collections import Counter
from pathlib import Path

from tests.crash.harness import BUILD, WEEKLY, Outcome, Undisturbed, killed_run, undisturbed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=100, help="how many seeds, from --first on")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--weekly", action="store_true", help="digest weekly instead of digest build")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        whole = undisturbed(WEEKLY if asked.weekly else BUILD, folder / "undisturbed")
        seeds = range(asked.first, asked.first + asked.runs)
        outcomes = [killed_run(seed, folder / str(seed), whole) for seed in seeds]
    print(report(outcomes, whole))


def report(outcomes: list[Outcome], whole: Undisturbed) -> str:
    undisturbed_s = whole.times_s[-1]
    killed_at_s = sorted(at for one in outcomes for at in one.killed_at_s)
    lost_s = [gap for one in outcomes for gap in one.lost_s]
    left = [files for one in outcomes for files in one.left]
    tenths = [sum(at >= undisturbed_s * n / 10 for at in killed_at_s) for n in range(11)]
    spread = [here - after for here, after in zip(tenths, [*tenths[1:], 0], strict=True)]
    return "\n".join(
        [
            f"{len(outcomes)} runs, killed {len(killed_at_s)} times; all ended with the undisturbed files",
            f"kills in each tenth of an undisturbed run of {undisturbed_s:.1f} s, and later: {spread}",
            f"kills by how many of the {len(whole.files)} files were there: {_counted(left)}; "
            f"{sum(one.unrecorded for one in outcomes)} before the ledger knew a post that was written",
            f"{sum(one.calls for one in outcomes)} calls; {sum(one.unanswered for one in outcomes)} were "
            f"killed before their answer had left; {len(lost_s)} after it had left and before it was kept"
            + (f", at most {max(lost_s) * 1000:.0f} ms later" if lost_s else ""),
            "asked again for what was kept: nothing of arXiv, nothing of the writer",
        ]
    )


def _counted(left: list[int]) -> str:
    return ", ".join(f"{files}: {times}" for files, times in sorted(Counter(left).items()))


if __name__ == "__main__":
    main()
