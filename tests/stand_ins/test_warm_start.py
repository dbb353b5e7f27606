"""Runs that share a start share nothing else."""

import sys
from pathlib import Path

import pytest

from tests.stand_ins.warm_start import warm_run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there are runs forked")


def test_a_run_has_streams_and_an_exit_code_of_its_own(tmp_path: Path) -> None:
    done = warm_run("json.tool", ["--compact"], tmp_path, {}, stdin='{"a": 1}')
    assert (done.returncode, done.stdout, done.stderr) == (0, '{"a":1}\n', "")
    failed = warm_run("json.tool", [], tmp_path, {}, stdin="{")
    assert (failed.returncode, failed.stdout) == (1, "")
    assert "line 1 column 2" in failed.stderr


def test_a_run_has_a_folder_variables_and_modules_of_its_own(tmp_path: Path) -> None:
    for name in ("one", "other"):
        lines = ("import os, pathlib", "print(sorted(os.environ.items()), pathlib.Path.cwd().name)")
        (tmp_path / name).mkdir()
        (tmp_path / name / "told.py").write_text("\n".join((*lines, f"print({name!r})")))
    said = [warm_run("told", [], tmp_path / name, {"NAME": name}).stdout for name in ("one", "other")]
    assert said == ["[('NAME', 'one')] one\none\n", "[('NAME', 'other')] other\nother\n"]


def test_a_run_that_is_killed_shows_the_signal(tmp_path: Path) -> None:
    (tmp_path / "dying.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n")
    assert warm_run("dying", [], tmp_path, {}).returncode == -9


def test_what_nobody_caught_is_a_traceback_and_exit_1(tmp_path: Path) -> None:
    (tmp_path / "broken.py").write_text("raise RuntimeError('broken')\n")
    done = warm_run("broken", [], tmp_path, {})
    assert done.returncode == 1
    assert done.stderr.endswith("RuntimeError: broken\n")
