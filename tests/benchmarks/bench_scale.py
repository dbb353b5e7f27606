"""How fast a build of many papers is, and whether its memory stays flat; against stand-ins, papers generated.

Run: python tests/benchmarks/bench_scale.py [--papers 1000] [--at-most-s 1800] [--json]
Linux alone: the memory is read from /proc. Exits with 1 when the build fails or its memory is not flat.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Timer

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))  # so that the file can be run by its path

from digest.adapters.package_files import package_folder  # noqa: E402  after the path is set
from digest.adapters.templates import Templates  # noqa: E402
from digest.domain.look import Style  # noqa: E402
from digest.domain.post import Post  # noqa: E402
from digest.wiring.shelves import printed  # noqa: E402
from tests.sample_pdfs import pdf_of  # noqa: E402
from tests.stand_ins.arxiv import ArxivStandIn  # noqa: E402
from tests.stand_ins.arxiv_feed import StandInPaper  # noqa: E402
from tests.stand_ins.writer import WriterStandIn  # noqa: E402

MILESTONES = (100, 500, 1000)  # papers after which the memory is looked at; of fewer, after half and all
MOST_GROWTH = 1.2  # of the peak, from the first milestone to the last
PARALLEL = 8  # writer calls at once
SECTIONS, SENTENCES = 6, 12  # of each paper, beside those that all papers share: about three pages
SYLLABLES = ("ba", "cor", "den", "fil", "gra", "hol", "jin", "kem", "lus", "mor", "nal", "pex", "qua", "rit")
FRAME = "The {} of each {} is compared with the {} of a {} whose {} grows by {} points."


@dataclass(frozen=True, slots=True)
class Measured:
    """One build.

    peaks_mb: of the build's own process, by the number of papers digested so far; its readers not counted.
    reading_s: from the start until the last paper is digested. closing_s: from there to the end: papers are
    compared, the post is composed and written. render_s: by style, the Markdown of the whole post once.
    """

    papers: int
    exit_code: int
    peaks_mb: Mapping[int, float]
    end_mb: float
    reading_s: float
    closing_s: float
    render_s: Mapping[str, float]
    post_mb: float

    @property
    def papers_per_s(self) -> float:
        return self.papers / self.reading_s

    @property
    def growth(self) -> float:
        """The peak at the last milestone to that at the first; 0 for a build that reached none."""
        peaks = list(self.peaks_mb.values())
        return peaks[-1] / peaks[0] if peaks else 0.0

    @property
    def is_good(self) -> bool:
        return self.exit_code in (0, 1) and 0 < self.growth <= MOST_GROWTH


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--papers", type=int, default=1000)
    parser.add_argument("--at-most-s", type=float, default=1800.0, help="the build is ended after that")
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    papers = [generated(number) for number in range(1, wanted.papers + 1)]
    with tempfile.TemporaryDirectory() as folder:
        result = measured(papers, Path(folder), wanted.at_most_s)
    report(result, as_json=wanted.json)
    sys.exit(0 if result.is_good else 1)


def generated(number: int) -> StandInPaper:
    """Return a paper that shares a few sentences with all others; the rest are its own words."""
    chance = random.Random(number)
    words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(60)]
    more = {
        f"{section + 4} {chance.choice(words).title()}": " ".join(
            FRAME.format(*chance.choices(words, k=5), chance.randint(2, 97)) for _ in range(SENTENCES)
        )
        for section in range(1, SECTIONS + 1)
    }
    title = " ".join(word.title() for word in words[:4])
    abstract = FRAME.format(*words[:5], 7)
    return StandInPaper(f"2410.{number:05}", title=title, abstract=abstract, pdf=pdf_of(title, more))


def measured(papers: Sequence[StandInPaper], folder: Path, at_most_s: float) -> Measured:
    with ArxivStandIn(papers) as arxiv, WriterStandIn() as writer:
        environment = {
            **os.environ,
            "HOME": str(folder),
            "XDG_STATE_HOME": str(folder / "state"),
            "DIGEST_ARXIV_API_URL": arxiv.api_url,
            "DIGEST_ARXIV_FILES_URL": arxiv.files_url,
            "DIGEST_ARXIV_OAI_URL": arxiv.oai_url,
            "DIGEST_ARXIV_PAUSE_S": "0",
            "DIGEST_LIBRARY_FOLDER": str(folder / "library"),
            "DIGEST_WRITER_NAME": "custom",
            "DIGEST_WRITER_BASE_URL": writer.base_url,
            "DIGEST_WRITER_MODEL": "stand-in",
            "DIGEST_WRITER_PARALLEL": str(PARALLEL),
            "PYTHONPATH": str(ROOT),
        }
        began = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, "-m", "digest", "build", "--ids", ",".join(paper.id for paper in papers)],
            cwd=folder,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        end = Timer(at_most_s, process.kill)
        end.start()
        peaks_mb, last_at = watched(process, len(papers))
        _, status, used = os.wait4(process.pid, 0)
        end.cancel()
        ended = time.monotonic()
    posts = list((folder / "posts").glob("*.json"))
    return Measured(
        papers=len(papers),
        exit_code=os.waitstatus_to_exitcode(status),
        peaks_mb=peaks_mb,
        end_mb=used.ru_maxrss / 1024,
        reading_s=last_at - began,
        closing_s=ended - last_at,
        render_s=render_times(posts[0]) if posts else {},
        post_mb=posts[0].stat().st_size / 1e6 if posts else 0.0,
    )


def watched(process: "subprocess.Popen[str]", papers: int) -> tuple[dict[int, float], float]:
    """Follow the progress of a build; return its peaks in MB, and when the last paper was digested."""
    assert process.stderr is not None
    milestones = {papers, *(MILESTONES if papers > MILESTONES[0] else (papers // 2,))}
    peaks_mb, done, last_at = {}, 0, time.monotonic()
    for line in process.stderr:
        if line.endswith(": digested\n"):
            done, last_at = done + 1, time.monotonic()
            if done in milestones:
                peaks_mb[done] = peak_mb(process.pid)
        elif not line.endswith(": at hand\n") and not line.startswith(("held back:", "note:")):
            print(line, end="", file=sys.stderr)
    return peaks_mb, last_at


def peak_mb(pid: int) -> float:
    """Return the most memory that a process had so far."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    (line,) = (line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def render_times(path: Path) -> dict[str, float]:
    """Return the seconds that the Markdown of a post takes, by style."""
    post = Post.model_validate_json(path.read_bytes())
    templates = Templates(package_folder("templates"))
    times = {}
    for style in Style:
        began = time.monotonic()
        printed(post.model_copy(update={"style": style}), templates)
        times[style.value] = time.monotonic() - began
    return times


def report(result: Measured, *, as_json: bool) -> None:
    if as_json:
        more = {"papers_per_s": result.papers_per_s, "growth": result.growth}
        print(json.dumps({**asdict(result), **more}, indent=2))
        return
    print(f"{result.papers} papers, exit {result.exit_code}, {result.papers_per_s:.1f} papers a second")
    for papers, mb in result.peaks_mb.items():
        print(f"  peak after {papers:>5} papers  {mb:6.0f} MB")
    print(f"  peak at the end          {result.end_mb:6.0f} MB, with a post of {result.post_mb:.1f} MB")
    print(f"  growth {result.growth:.2f}, budget {MOST_GROWTH}")
    print(f"  comparing, composing and writing the post {result.closing_s:.1f} s")
    for style, seconds in result.render_s.items():
        print(f"  rendering, {style:<9} {seconds:.2f} s")


if __name__ == "__main__":
    main()
