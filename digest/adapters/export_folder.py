"""The files of an export in their folder, where a person may have polished them since."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from digest.adapters.files import make_folder, write_whole
from digest.domain.target import Exported


class MadePages(Protocol):
    """Who remembers what digest itself wrote: `pipeline/kept_posts.py`."""

    def keep_page(self, page: bytes) -> None: ...

    def has_page(self, page: bytes) -> bool: ...


@dataclass(frozen=True, slots=True)
class WrittenFiles:
    """left_alone: files that a person changed, or that were there before."""

    written: tuple[Path, ...]
    left_alone: tuple[Path, ...]


def write_export(files: Iterable[Exported], folder: Path, made: MadePages) -> WrittenFiles:
    """Write the files of an export, each whole or not at all; those that digest did not write as they stand
    are left alone.

    Raises ConfigError when one cannot be written.
    """
    written, left_alone = [], []
    for file in files:
        path = folder / file.path
        if path.is_file() and (there := path.read_bytes()) != file.content and not made.has_page(there):
            left_alone.append(path)
            continue
        # Before the file: a run that is killed between the two must not take its own file for a person's.
        made.keep_page(file.content)
        make_folder(path.parent)
        write_whole(path, file.content)
        written.append(path)
    return WrittenFiles(tuple(written), tuple(left_alone))
