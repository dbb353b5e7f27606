"""Runs that are ended from outside while an answer is under way."""

import signal
from pathlib import Path

import pytest

from tests.cli.test_runs_meet import PausingWriter
from tests.faults.rows import Row, Seen
from tests.faults.scene import DAY, ONE, items, look, scene

TOLD_TO_END = Row(
    "told_to_end",
    "Ctrl-C，或 SIGTERM（关机、`kill`、任务超时）",
    "已完成的都在；已经在路上的回答等到了也留下",
    "重跑同一命令，从断处继续，不重复付费",
    "正在收尾；怎样继续",
    130,
)
TOLD_TWICE = Row(
    "told_twice",
    "收尾时再按一次 Ctrl-C",
    "已完成的都在；还在路上的回答等不到了",
    "重跑同一命令，从断处继续；还在路上的回答要再问一次，可能再付一次",
    "立即停下；丢下的回答可能已经计费",
    130,
)
KILLED = Row(
    "killed",
    "`kill -9`、内存不足被系统杀掉",
    "已完成的都在；没有写了一半的文件",
    "重跑同一命令，从断处继续；只有还没收到、没存好的回答要再付一次",
    "来不及说",
    137,
)
ROWS = (TOLD_TO_END, TOLD_TWICE, KILLED)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_told_to_end(sent: signal.Signals, tmp_path: Path) -> None:
    with PausingWriter() as writer, scene(tmp_path, writer) as bench:
        process = bench.start("--ids", ONE, *DAY)
        assert writer.is_asked.wait(60)
        process.send_signal(sent)
        assert process.stderr is not None
        assert any(line.startswith("Stopping:") for line in process.stderr)
        writer.may_answer.set()
        _, said = process.communicate(timeout=60)
        assert process.returncode == TOLD_TO_END.exit_code
        assert "answered is kept: run the same command again" in said
        look(bench, (ONE,), Seen(0, 0, 0, (ONE,)), "later")


def test_told_twice(tmp_path: Path) -> None:
    with PausingWriter() as writer, scene(tmp_path, writer) as bench:
        process = bench.start("--ids", ONE, *DAY)
        assert writer.is_asked.wait(60)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        assert any(line.startswith("Stopping:") for line in process.stderr)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
        assert process.returncode == TOLD_TWICE.exit_code
        assert "are left behind: they may be charged" in said
        writer.may_answer.set()
        look(bench, (ONE,), Seen(0, 0, 1, (ONE,)), "later")


def test_killed(tmp_path: Path) -> None:
    with PausingWriter() as writer, scene(tmp_path, writer) as bench:
        process = bench.start("--ids", ONE, *DAY)
        assert writer.is_asked.wait(60)
        process.kill()
        process.communicate(timeout=60)
        # A shell shows 128 and the number of the signal.
        assert 128 - process.returncode == KILLED.exit_code
        assert items(tmp_path / "posts") is None
        writer.may_answer.set()
        look(bench, (ONE,), Seen(0, 0, 1, (ONE,)), "later")
