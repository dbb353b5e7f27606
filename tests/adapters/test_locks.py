"""Two runs never hold the same lock, and a dead holder holds nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from digest.adapters.locks import library_lock
from digest.domain.errors import BusyError, ConfigError

HOLD_AND_WAIT = """
import sys
from pathlib import Path
from digest.adapters.locks import library_lock
with library_lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD_AND_WAIT, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_free_library_is_held_without_a_word(tmp_path: Path) -> None:
    told: list[str] = []
    with library_lock(tmp_path / "new" / "library", tell=told.append):
        assert (tmp_path / "new" / "library").is_dir()
    assert told == []


def test_a_library_may_be_held_again(tmp_path: Path) -> None:
    for _ in range(2):
        with library_lock(tmp_path, wait_s=0):
            pass


def test_a_busy_library_is_waited_for_with_one_sentence_and_in_bounds(
    tmp_path: Path, holder: "subprocess.Popen[str]"
) -> None:
    told: list[str] = []
    with (
        pytest.raises(BusyError, match="more than 0 s"),
        library_lock(tmp_path, wait_s=0.1, tell=told.append),
    ):
        pass
    holder.communicate("")
    assert len(told) == 1
    assert repr(str(tmp_path)) in told[0]


def test_a_killed_holder_leaves_the_library_free(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    holder.kill()
    holder.communicate()
    with library_lock(tmp_path, wait_s=0):
        pass


def test_an_error_within_frees_the_library(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), library_lock(tmp_path):
        _ = 1 / 0
    with library_lock(tmp_path, wait_s=0):
        pass


def test_a_folder_that_cannot_be_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="choose a folder"), library_lock(tmp_path / "file" / "library"):
        pass
