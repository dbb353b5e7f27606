"""What a person at the terminal reads: progress on standard error, and the words of results."""

import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from decimal import Decimal
from io import StringIO
from threading import Lock
from types import TracebackType
from typing import IO

from rich.box import SIMPLE_HEAD
from rich.console import Console as Terminal
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from digest.domain.errors import DigestError
from digest.domain.paper import PaperId
from digest.domain.paper_text import LeftOutKind
from digest.domain.post import PostItem
from digest.domain.result import BuildResult, Plan, PlannedPaper
from digest.domain.writing import Usage

NO_WRITER = (
    "No writer's key is set and no local Ollama answers: this will be an excerpt draft in English. "
    "For a Chinese post set DEEPSEEK_API_KEY or another provider's key."
)


class Console:
    """The `Progress` port: bars on a terminal, one line for each event elsewhere.

    Markup in titles and ids is never interpreted: what is printed may come from a paper.
    """

    def __init__(self, stream: IO[str]) -> None:
        self._terminal = Terminal(file=stream, markup=False, highlight=False, soft_wrap=True)
        columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
        self._bars = Progress(*columns, TimeElapsedColumn(), console=self._terminal, transient=True)
        self._fetching: TaskID | None = None
        self._digesting: TaskID | None = None
        self._lock = Lock()

    def __enter__(self) -> "Console":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Leave the terminal as it was."""
        if self._fetching is not None:
            self._bars.stop()
        self._terminal.file.flush()

    def begin(self, papers: int) -> None:
        if self._terminal.is_terminal:
            self._fetching = self._bars.add_task("papers at hand", total=papers)
            self._digesting = self._bars.add_task("papers digested", total=papers)
            self._bars.start()

    def say(self, sentence: str) -> None:
        with self._lock:
            self._terminal.print(printable(sentence))

    def fetched(self, paper_id: PaperId) -> None:
        # Not "fetched": it may have been kept, or travel with the program.
        self._advance(self._fetching, f"{paper_id}: at hand")

    def digested(self, paper_id: PaperId) -> None:
        self._advance(self._digesting, f"{paper_id}: digested")

    def failed(self, paper_id: PaperId, error: DigestError) -> None:
        # The whole sentence stands in the summary.
        self._advance(self._digesting, f"{paper_id}: failed ({error.code})")

    def _advance(self, bar: TaskID | None, line: str) -> None:
        if bar is None:
            self.say(line)
            return
        self._bars.advance(bar)


def stopped_text(*, is_at_once: bool) -> str:
    """Return the last words of a run that was told to end. is_at_once: twice, so that it waited no longer."""
    again = "run the same command again and it goes on from here."
    if is_at_once:
        return (
            "Stopped at once. Answers that were under way are left behind: they may be charged, and the next "
            f"run asks for them again. What had arrived is kept: {again}"
        )
    return f"Stopped. What was fetched and answered is kept: {again}"


def printable(text: str) -> str:
    """Return text or JSON with control characters written out: a paper's title must not steer the terminal.

    They are written as JSON writes them, \\u001b, so that JSON stays JSON and says the same.
    """
    return "\n".join(line if line.isprintable() else _written_out(line) for line in text.split("\n"))


def _written_out(line: str) -> str:
    return "".join(char if _is_plain(char) else json.dumps(char)[1:-1] for char in line)


def _is_plain(char: str) -> bool:
    return char.isprintable() or unicodedata.category(char) == "Zs"


def table_text(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table as wide as the terminal, 80 columns where there is none; Han characters count as two.

    All but the last column are as wide as what is in them, and that one is broken into lines.
    """
    drawn = StringIO()
    width = Terminal(highlight=False).width
    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="")
    for head in heads[:-1]:
        table.add_column(Text(head), no_wrap=True, justify="right")
    table.add_column(Text(heads[-1]), overflow="fold")
    for number, row in enumerate(rows):
        table.add_row(*(Text(printable(cell)) for cell in row), end_section=number < len(rows) - 1)
    Terminal(file=drawn, width=width, color_system=None).print(table)
    return "\n".join(line.rstrip() for line in drawn.getvalue().splitlines()).strip("\n")


def result_text(result: BuildResult, seconds: float | None = None) -> str:
    """Return the summary at the end of a build: one line on the whole, then one for each thing missing.

    seconds: that it took, where a run makes but one.
    """
    items = result.post.items
    claims = sum(len(item.digest.claims) for item in items)
    held_back = sum(len(item.digest.held_back()) for item in items)
    took = "" if seconds is None else f"{seconds:.1f} s; "
    lines = [
        f"{len(items)} of {len(items) + len(result.post.missing)} papers, {claims - held_back} claims, "
        f"{held_back} held back; {_spent(result.spent)}; {took}writer {result.writer}."
    ]
    lines += [f"missing: {paper.id}: {paper.reason}" for paper in result.post.missing]
    for item in items:
        for claim in item.digest.held_back():
            why = "; ".join(finding.message for finding in claim.findings)
            lines.append(f"held back: {item.id} {claim.section}: {claim.text_zh} ({why})")
    lines += [f"note: {item.id}: {note}" for item in items for note in _notes(item)]
    if not items:
        lines.append("No post was written: none of the papers could be digested.")
    return printable("\n".join(lines))


def _notes(item: PostItem) -> Iterator[str]:
    """Yield what a person should know of a paper's text."""
    for part in item.source.left_out:
        if part.kind is LeftOutKind.TOO_LONG:
            yield f"the paper is longer than the writer reads ({part.why}); it did not see {part.words}"
        else:
            yield f"text that nobody can see was left out (p. {part.page}, {part.why}): {part.words!r}"
    for spoken in item.source.instructions:
        where = f"p. {spoken.page}" if spoken.page else "title or abstract"
        yield f"the paper speaks to its reader's model ({where}): {spoken.words!r}"
    if item.source.is_suspect:
        yield "its letters may be damaged: compare the digest with the PDF"


def result_json(result: BuildResult, seconds: float) -> str:
    """Return the same for programs."""
    written = [
        {
            "id": item.id,
            "state": "written",
            "claims": sum(claim.stands for claim in item.digest.claims),
            "held_back": len(item.digest.held_back()),
        }
        for item in result.post.items
    ]
    missing = [
        {"id": paper.id, "state": "missing", "code": paper.code, "reason": paper.reason}
        for paper in result.post.missing
    ]
    return _as_json(
        {
            "post": result.markdown,
            "json": result.canonical,
            "papers": written + missing,
            "writer": result.writer,
            "spent": _usage_json(result.spent),
            "seconds": round(seconds, 1),
        }
    )


def plan_text(plan: Plan, *, as_json: bool) -> str:
    """Return what a build would do."""
    fetches = plan.metadata_requests + sum(not paper.is_fetched for paper in plan.papers)
    if as_json:
        return _as_json(
            {
                "papers": [asdict(paper) for paper in plan.papers],
                "arxiv_requests": fetches,
                "writer": plan.writer,
                "estimate": _usage_json(plan.usage),
            }
        )
    lines = [_planned_line(paper) for paper in plan.papers]
    guess = ", unread papers guessed" if any(paper.input_tokens is None for paper in plan.papers) else ""
    total = f"In all: {fetches} arXiv requests; about {_spent(plan.usage)} (repairs not counted{guess});"
    return printable("\n".join([*lines, f"{total} writer {plan.writer}."]))


def _as_json(said: dict[str, object]) -> str:
    return printable(json.dumps(said, ensure_ascii=False, indent=2))


def _planned_line(paper: PlannedPaper) -> str:
    fetch = "PDF at hand" if paper.is_fetched else "PDF to fetch"
    write = "an answer to pay for" if paper.calls else "no answer to pay for"
    size = "not read yet" if paper.input_tokens is None else f"about {paper.input_tokens:,} tokens"
    return f"{paper.id}: {fetch}, {write}, {size}"


def _spent(usage: Usage) -> str:
    if usage.calls == 0:
        return "no writer calls"
    calls = "1 writer call" if usage.calls == 1 else f"{usage.calls} writer calls"
    return (
        f"{calls}, {usage.input_tokens:,} tokens in ({usage.cached_tokens:,} cached), "
        f"{usage.output_tokens:,} out, {_money(usage.cost_usd)}"
    )


def _money(cost_usd: Decimal | None) -> str:
    return "cost unknown" if cost_usd is None else f"${cost_usd:.4f}"


def _usage_json(usage: Usage) -> dict[str, object]:
    return {
        "calls": usage.calls,
        "input_tokens": usage.input_tokens,
        "cached_tokens": usage.cached_tokens,
        "output_tokens": usage.output_tokens,
        "cost_usd": None if usage.cost_usd is None else float(usage.cost_usd),
    }
