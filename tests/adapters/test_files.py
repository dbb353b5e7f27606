"""Files are there whole or not at all, and what goes wrong is a sentence."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from digest.adapters.files import read_within, write_whole
from digest.adapters.locks import locked
from digest.domain.errors import ConfigError

# A bound on the size of files stands for a full disk: both fail in the middle of a write.
ON_A_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from digest.adapters.files import write_whole
from digest.domain.errors import ConfigError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_whole(Path(sys.argv[1]), bytes(2000))
except ConfigError as error:
    print(error)
"""


def test_a_file_is_written_over(tmp_path: Path) -> None:
    for data in (b"old", b"new"):
        write_whole(tmp_path / "post.md", data)
    assert (tmp_path / "post.md").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["post.md"]


def test_the_first_thing_that_went_wrong_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match=r"could not be written .*Not a directory") as caught:
        write_whole(tmp_path / "file" / "post.md", b"")
    assert isinstance(caught.value.__cause__, NotADirectoryError)


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "post.md").mkdir()
    with pytest.raises(ConfigError, match="could not be written"):
        write_whole(tmp_path / "post.md", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["post.md"]


def test_a_disk_that_is_full_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "post.md"
    write_whole(path, b"old")
    command = [sys.executable, "-c", ON_A_FULL_DISK, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "could not be written" in done.stdout
    assert "full disk" in done.stdout
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["post.md"]


def test_of_two_who_write_at_once_one_is_there_whole_and_both_are_content(tmp_path: Path) -> None:
    path = tmp_path / "prices.json"
    wholes = [bytes([number]) * number * 4000 for number in range(1, 5)]
    seen = []

    def written(data: bytes) -> None:
        for _ in range(40):
            write_whole(path, data)
            seen.append(path.read_bytes() in wholes)

    with ThreadPoolExecutor(len(wholes)) as pool:
        list(pool.map(written, wholes))
    assert all(seen)
    assert [file.name for file in tmp_path.iterdir()] == ["prices.json"]


def test_what_a_killed_run_left_goes_and_what_is_being_written_stays(tmp_path: Path) -> None:
    left, held, other = (tmp_path / f".{name}.part" for name in ("a.md.1234", "a.md.5678", "b.md.1234"))
    for part in (left, held, other):
        part.write_bytes(b"half")
    with held.open("rb") as file:
        assert locked(file.fileno())
        write_whole(tmp_path / "a.md", b"whole")
        assert {path.name for path in tmp_path.iterdir()} == {"a.md", held.name, other.name}


def test_a_file_is_read_up_to_a_bound_even_where_it_never_ends(tmp_path: Path) -> None:
    (tmp_path / "ten").write_bytes(b"0123456789")
    assert read_within(tmp_path / "ten", 10) == b"0123456789"
    assert read_within(tmp_path / "ten", 9) is None
    if Path("/dev/zero").exists():
        assert read_within(Path("/dev/zero"), 1000) is None
