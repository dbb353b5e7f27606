"""The files of an export: what digest wrote is written over, what a person changed is not."""

from pathlib import Path

import pytest

from digest.adapters import export_folder
from digest.adapters.export_folder import write_export
from digest.domain.errors import ConfigError
from digest.domain.target import Exported


class Pages:
    """What was written, in memory."""

    def __init__(self) -> None:
        self.pages: set[bytes] = set()

    def keep_page(self, page: bytes) -> None:
        self.pages.add(page)

    def has_page(self, page: bytes) -> bool:
        return page in self.pages


def test_what_digest_wrote_is_written_over_and_what_a_person_changed_is_not(tmp_path: Path) -> None:
    pages = Pages()
    one, two = tmp_path / "a" / "one.md", tmp_path / "two.md"
    for text in (b"first", b"second"):
        done = write_export([Exported("a/one.md", text), Exported("two.md", text)], tmp_path, pages)
        assert (done.written, done.left_alone) == ((one, two), ())
    two.write_bytes(b"mine")
    done = write_export([Exported("a/one.md", b"third"), Exported("two.md", b"third")], tmp_path, pages)
    assert (done.written, done.left_alone) == ((one,), (two,))
    assert (one.read_bytes(), two.read_bytes()) == (b"third", b"mine")


def test_a_file_that_was_there_before_is_somebodys_unless_it_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_bytes(b"theirs")
    assert write_export([Exported("one.md", b"ours")], tmp_path, Pages()).left_alone
    assert write_export([Exported("one.md", b"theirs")], tmp_path, Pages()).written


def test_a_run_that_ends_while_it_writes_knows_its_file_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = Pages()

    def killed(path: Path, data: bytes) -> None:
        path.write_bytes(data)
        raise ConfigError("The end.")

    with monkeypatch.context() as patch:
        patch.setattr(export_folder, "write_whole", killed)
        with pytest.raises(ConfigError):
            write_export([Exported("one.md", b"first")], tmp_path, pages)
    assert write_export([Exported("one.md", b"second")], tmp_path, pages).written
