"""The crash harness: `python -m tests.crash --runs 100`; every promise broken ends it with a traceback."""

import argparse
import tempfile
from pathlib import Path

from tests.crash.harness import Outcome, killed_run, undisturbed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=100, help="how many seeds, from --first on")
    parser.add_argument("--first", type=int, default=0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        whole = undisturbed(folder / "undisturbed")
        seeds = range(asked.first, asked.first + asked.runs)
        outcomes = [killed_run(seed, folder / str(seed), whole) for seed in seeds]
    print(report(outcomes, whole.times_s[-1]))


def report(outcomes: list[Outcome], undisturbed_s: float) -> str:
    killed_at_s = sorted(at for one in outcomes for at in one.killed_at_s)
    lost_s = [gap for one in outcomes for gap in one.lost_s]
    tenths = [sum(at >= undisturbed_s * n / 10 for at in killed_at_s) for n in range(11)]
    spread = [here - after for here, after in zip(tenths, [*tenths[1:], 0], strict=True)]
    return "\n".join(
        [
            f"{len(outcomes)} runs, killed {len(killed_at_s)} times; all ended with the undisturbed post",
            f"kills in each tenth of an undisturbed run of {undisturbed_s:.1f} s, and later: {spread}",
            f"{sum(one.calls for one in outcomes)} calls; {sum(one.unanswered for one in outcomes)} were "
            f"killed before their answer had left; {len(lost_s)} after it had left and before it was kept"
            + (f", at most {max(lost_s) * 1000:.0f} ms later" if lost_s else ""),
            "asked again for what was kept: nothing of arXiv, nothing of the writer",
        ]
    )


if __name__ == "__main__":
    main()
