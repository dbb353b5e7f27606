"""The rows of the README's table 出错时会怎样, and what proves one: a run into the fault, and a later one."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

import pytest

from tests.cli.bench import Bench

HEAD = ("出了什么事", "留下什么", "再试什么", "说什么", "退出码")

Step = Callable[[Bench], None]


@dataclass(frozen=True, slots=True)
class Row:
    """One row. name: of its test. fault, kept, again, said: the cells, in Chinese."""

    name: str
    fault: str
    kept: str
    again: str
    said: str
    exit_code: int

    def markdown(self) -> str:
        return f"| {self.fault} | {self.kept} | {self.again} | {self.said} | {self.exit_code} |"


@dataclass(frozen=True, slots=True)
class Seen:
    """What is to be seen of one run.

    requests, calls: how many reached arXiv and the writer; None where that depends on how fast the run was.
    items: the papers in the post; None for no post. said: words on standard error.
    """

    exit_code: int
    requests: int | None
    calls: int | None
    items: tuple[str, ...] | None
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A row with the runs that prove it: what the later run does not ask for was kept.

    ways: how the fault is provoked, by name. ids: what is asked for. more: settings.
    first: the run that meets it; the following runs are made for the first way alone.
    soon: a run right after it, nothing having changed, where that differs.
    relent: lets time pass, or what was wrong be right again.
    later: the run after it; None where the first one had all, so that nothing is left to prove.
    """

    row: Row
    ways: Mapping[str, Step]
    ids: tuple[str, ...]
    first: Seen
    later: Seen | None = None
    soon: Seen | None = None
    relent: Step = lambda bench: None
    more: Mapping[str, str] = field(default_factory=dict)
    program: tuple[str, ...] = ("-m", "digest")


def all_of(*steps: Step) -> Step:
    """Return what lets one run meet several faults."""

    def take(bench: Bench) -> None:
        for step in steps:
            step(bench)

    return take


Proofs = Mapping[tuple[str, str], Future[None]]
"""What proves each case in each way, by the names of both."""


def params(cases: Sequence[Case]) -> list[object]:
    """Return each case in each way, for pytest."""
    return [pytest.param(case, way, id=f"{case.row.name}-{way}") for case in cases for way in case.ways]


def table(rows: tuple[Row, ...]) -> str:
    """Return the rows as the README shows them."""
    lines = [f"| {' | '.join(HEAD)} |", "|---" * len(HEAD) + "|"]
    return "\n".join([*lines, *(row.markdown() for row in rows)])
