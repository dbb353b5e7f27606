"""How quick a large library is: listed, looked up, asked which of many ids it holds.

Run: python tests/benchmarks/bench_library.py [--papers 100000] [--json]
The budget is 1 s for each at 100,000 papers. The rows are of a usual size; no PDF lies beside them.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import TypeAdapter

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))  # so that the file can be run by its path

from digest.adapters.library.catalogue import Catalogue  # noqa: E402  after the path is set
from digest.adapters.library.file_library import FileLibrary  # noqa: E402
from digest.adapters.library.upkeep import Upkeep  # noqa: E402
from digest.core.cleaning.choose_discards import discards  # noqa: E402
from digest.domain.library import CleaningWish  # noqa: E402
from digest.domain.paper import Paper, PaperId  # noqa: E402
from tests.fakes import paper  # noqa: E402

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
ABSTRACT = "We measure things that others have measured before, and find them larger. " * 18  # 1,300 letters
ANSWER = '{"title_zh": "' + "标题" * 600 + '"}'
MANY = 1_000
BUDGET_S = 1.0
PAPER = TypeAdapter(Paper)


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds on the clock, and of the processor: what else runs on the machine counts in the first alone."""

    wall_s: float
    cpu_s: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--papers", type=int, default=100_000)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        with closing(FileLibrary(Path(folder))) as library:
            fill(library, wanted.papers)
            taken = measured(library, wanted.papers)
        taken["digest library list"] = listed(Path(folder))
        size_mb = (Path(folder) / "library.db").stat().st_size / 1e6
    if wanted.json:
        seconds = {name: asdict(one) for name, one in taken.items()}
        print(json.dumps({"papers": wanted.papers, "size_mb": round(size_mb), "seconds": seconds}, indent=2))
        return
    print(f"{wanted.papers:,} papers, {size_mb:,.0f} MB; budget {BUDGET_S:g} s each")
    print(f"{'':<28}{'wall s':>8}{'CPU s':>8}")
    for name, one in taken.items():
        print(f"{name:<28}{one.wall_s:>8.3f}{one.cpu_s:>8.2f}")


def paper_id(number: int) -> PaperId:
    """Return the id of a paper of the library. number: from 0."""
    return PaperId(f"{2001 + number // 9000}.{number % 9000 + 1:05}", 1)


def fill(library: FileLibrary, count: int) -> None:
    """Keep so many papers, each with the rows of a PDF, an answer and a stage."""
    usual = paper(1, abstract=ABSTRACT)
    database = library.database
    database.write_all("INSERT INTO papers VALUES (?, ?, ?, ?, ?)", _papers(usual, count))
    database.write_all(
        "INSERT INTO pdfs VALUES (?, ?, 1500000, ?)",
        ((str(paper_id(n)), f"{n:064x}", _kept_at(n)) for n in range(count)),
    )
    database.write_all(
        "INSERT INTO answers VALUES (NULL, ?, ?, 'a/writer', ?, 1, 14000, 0, 3000, '0.004', 1, ?)",
        ((f"{n:064x}", str(paper_id(n)), ANSWER, _kept_at(n)) for n in range(count)),
    )
    database.write_all(
        "INSERT INTO stages VALUES (?, 'text', ?, ?, 1000)",
        ((f"{n:064x}", "x" * 1000, _kept_at(n)) for n in range(count)),
    )


def measured(library: FileLibrary, count: int) -> dict[str, Taken]:
    """Return the seconds that each question takes."""
    catalogue, upkeep = Catalogue(library.database), Upkeep(library)
    half_known = [paper_id(2 * count // MANY * n) for n in range(MANY)]
    unversioned = [PaperId(one.base) for one in half_known]
    return {
        "list all": timed(lambda: catalogue.papers()),
        "list the latest 50": timed(lambda: catalogue.papers(most=50)),
        "look up one paper": timed(lambda: library.paper(paper_id(count // 2), fresh_at=None)),
        "look up its answer": timed(lambda: library.answer(f"{count // 2:064x}")),
        f"which of {MANY:,} ids are kept": timed(lambda: catalogue.known(half_known)),
        "the same without versions": timed(lambda: catalogue.known(unversioned)),
        "all of one paper": timed(lambda: list(catalogue.records([str(paper_id(count // 2))]))),
        "choose what to clean": timed(
            lambda: discards(upkeep.holdings(), frozenset(), CleaningWish(NOW - timedelta(days=90), None))
        ),
    }


def timed(ask: Callable[[], object]) -> Taken:
    """Return the seconds of one question, asked for the first time; of processes that it starts too."""
    began, before = time.perf_counter(), os.times()
    ask()
    after = os.times()
    return Taken(round(time.perf_counter() - began, 3), round(sum(after[:4]) - sum(before[:4]), 2))


def listed(folder: Path) -> Taken:
    """Return the seconds of the whole command, the interpreter's start among them."""
    environment = {**os.environ, "DIGEST_LIBRARY_FOLDER": str(folder), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "digest", "library", "list"]
    return timed(lambda: subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True))


def _papers(usual: Paper, count: int) -> Iterator[tuple[str, str, str, str, str]]:
    for number in range(count):
        one = paper_id(number)
        title = f"A Title of the Usual Length about Large Language Models, Number {number}"
        text = PAPER.dump_json(replace(usual, id=one, title=title)).decode()
        yield one.base, text, _kept_at(number), str(one), title


def _kept_at(number: int) -> str:
    return (NOW - timedelta(minutes=number)).isoformat()


if __name__ == "__main__":
    main()
