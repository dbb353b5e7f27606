"""How long a build takes, how many calls, tokens and bytes it needs; against stand-ins, with real papers.

Run: python tests/benchmarks/bench_build.py --corpus DIR [--papers 8] [--call-s 10] [--json]
Three runs: cold; answers asked anew with everything else kept; the same command again.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pypdfium2

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))  # so that the file can be run by its path

from digest.core.estimate_tokens import estimate_tokens  # noqa: E402  after the path is set
from tests.stand_ins.arxiv import ArxivStandIn  # noqa: E402
from tests.stand_ins.arxiv_feed import StandInPaper  # noqa: E402
from tests.stand_ins.writer import WriterStandIn  # noqa: E402

PAUSE_S = 3.0  # arXiv's
ARXIV_S = 0.3  # how long the stand-in takes for an answer
PAGES = range(10, 40)  # papers of a usual length


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the command. wall_s: with the interpreter's start. peak_mb: of its largest process."""

    name: str
    wall_s: float
    arxiv_requests: int
    calls: int
    prompt_tokens: int
    peak_mb: float
    exit_code: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--corpus", type=Path, required=True, help="folder with papers.json and pdf/")
    parser.add_argument("--papers", type=int, default=8)
    parser.add_argument("--call-s", type=float, default=10.0, help="how long the writer takes for a call")
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    papers = corpus_papers(wanted.corpus, wanted.papers)
    with tempfile.TemporaryDirectory() as folder:
        runs = measured(papers, wanted.call_s, Path(folder))
    report(papers, runs, wanted.call_s, as_json=wanted.json)


def corpus_papers(corpus: Path, count: int) -> list[StandInPaper]:
    """Return real papers of a usual length, each as arXiv would offer it."""
    listed = json.loads((corpus / "papers.json").read_text(encoding="utf-8"))
    usable = [entry for entry in listed if entry["arxiv_id"] and entry["pages"] in PAGES]
    return [
        StandInPaper(
            id=entry["arxiv_id"],
            title=entry["title"],
            authors=tuple(entry["authors"] or ("Anonymous",)),
            abstract=entry["abstract"],
            pdf=(corpus / entry["file"]).read_bytes(),
        )
        for entry in usable[:count]
    ]


def measured(papers: Sequence[StandInPaper], call_s: float, folder: Path) -> list[Run]:
    with ArxivStandIn(papers, delay_s=ARXIV_S) as arxiv, WriterStandIn(delay_s=call_s) as writer:
        environment = {
            **os.environ,
            "HOME": str(folder),
            "XDG_STATE_HOME": str(folder / "state"),
            "DIGEST_ARXIV_API_URL": arxiv.api_url,
            "DIGEST_ARXIV_FILES_URL": arxiv.files_url,
            "DIGEST_LIBRARY_FOLDER": str(folder / "library"),
            "DIGEST_WRITER_NAME": "custom",
            "DIGEST_WRITER_BASE_URL": writer.base_url,
            "DIGEST_WRITER_MODEL": "stand-in",
            "PYTHONPATH": str(ROOT),
        }
        command = ["build", "--ids", ",".join(paper.id for paper in papers), "--json"]

        def run(name: str, *options: str) -> Run:
            requests, calls = len(arxiv.requests), len(writer.calls)
            wall_s, peak_mb, exit_code = timed([*command, *options], environment, folder)
            new = writer.calls[calls:]
            tokens = sum(estimate_tokens(m["content"]) for call in new for m in call.messages)
            asked = len(arxiv.requests) - requests
            return Run(name, wall_s, asked, len(new), tokens, peak_mb, exit_code)

        return [run("cold"), run("answers anew", "--force"), run("again")]


def timed(options: Sequence[str], environment: Mapping[str, str], folder: Path) -> tuple[float, float, int]:
    """Run the command; return its wall time in seconds, its peak memory in MB and its exit code."""
    with (folder / "said.txt").open("wb") as said:
        began = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, "-m", "digest", *options], cwd=folder, env=environment, stdout=said, stderr=said
        )
        _, status, used = os.wait4(process.pid, 0)
        wall_s = time.monotonic() - began
    exit_code = os.waitstatus_to_exitcode(status)
    process.returncode = exit_code
    if exit_code not in (0, 1):
        print((folder / "said.txt").read_text(encoding="utf-8"), file=sys.stderr)
    return wall_s, used.ru_maxrss / 1024, exit_code


def full_text_tokens(papers: Sequence[StandInPaper]) -> int:
    """Return the tokens of all that the PDFs hold, as a plain reader prints it."""
    total = 0
    for paper in papers:
        document = pypdfium2.PdfDocument(paper.pdf)
        pages = [page.get_textpage().get_text_bounded() for page in document]
        total += estimate_tokens("\n".join(pages))
        document.close()
    return total


def report(papers: Sequence[StandInPaper], runs: Sequence[Run], call_s: float, *, as_json: bool) -> None:
    cold, anew, again = runs
    floor_s = (len(papers) + 1) * PAUSE_S + call_s
    full = full_text_tokens(papers)
    figures: dict[str, Any] = {
        "papers": len(papers),
        "call_s": call_s,
        "floor_s": floor_s,
        "cold_to_floor": round(cold.wall_s / floor_s, 3),
        "answers_anew_to_call": round(anew.wall_s / call_s, 3),
        "again_s": round(again.wall_s, 2),
        "full_text_tokens": full,
        "prompt_to_full_text": round(cold.prompt_tokens / full, 3),
        "runs": [asdict(run) for run in runs],
    }
    if as_json:
        print(json.dumps(figures, indent=2))
        return
    print(f"{len(papers)} papers, a call takes {call_s:g} s, floor {floor_s:g} s")
    print(f"{'run':<14}{'wall s':>8}{'arXiv':>7}{'calls':>7}{'prompt tokens':>15}{'peak MB':>9}{'exit':>6}")
    for run in runs:
        print(
            f"{run.name:<14}{run.wall_s:>8.2f}{run.arxiv_requests:>7}{run.calls:>7}"
            f"{run.prompt_tokens:>15,}{run.peak_mb:>9.0f}{run.exit_code:>6}"
        )
    print(f"cold / floor         {figures['cold_to_floor']:.3f}   budget 1.15")
    print(f"answers anew / call  {figures['answers_anew_to_call']:.3f}   budget 1.3")
    print(f"again                {figures['again_s']:.2f} s  budget 1.5 s, no request, no call")
    print(f"prompt / full text   {figures['prompt_to_full_text']:.3f}   budget 0.80")


if __name__ == "__main__":
    main()
