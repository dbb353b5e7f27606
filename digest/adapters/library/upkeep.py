"""The library's upkeep: inspected, mended and cleaned, while its run holds the library alone."""

import hashlib
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from digest.adapters.library.catalogue import kept_pdf
from digest.adapters.library.file_library import FileLibrary, pdf_file
from digest.adapters.library.rows import time_of
from digest.domain.errors import ConfigError
from digest.domain.library import Discards, Holdings, KeptPdf, ListedStage, Soundness, StageName

_OURS = re.compile(r"[0-9a-f]{64}\.pdf|\.[0-9a-f]{64}\.pdf\.[0-9a-f]+\.part")  # the second: of a killed run
_AT_ONCE = 500  # rows that go before their files do
_WORTHWHILE = 10  # a tenth of the database has become free
_PDFS = "SELECT id, sha256, size_bytes, kept_at FROM pdfs ORDER BY kept_at"


class Upkeep:
    """Looks after a library. A row goes before its file: a file without a row is waste, not damage."""

    def __init__(self, library: FileLibrary) -> None:
        self._database = library.database
        self._files = library.files

    def inspected(self, *, is_thorough: bool) -> Soundness:
        """Return what is wrong. is_thorough: every PDF is read; else only its size is looked at.

        Of a damaged database, or one that was lost, nothing else is looked at.
        """
        faults = self._database.faults()
        if faults:
            return Soundness(0, faults, (), (), ())
        pdfs = self._pdfs()
        there = {path.name: path for path in self._our_files()}
        if there and self._database.is_empty():
            # A new one was made in the place of a lost one: its PDFs are no waste.
            lost = f"it holds nothing, though PDFs of a library lie beside it: {len(there)}"
            return Soundness(0, (lost,), (), (), ())
        missing = tuple(pdf for pdf in pdfs if self._file(pdf).name not in there)
        found = [pdf for pdf in pdfs if self._file(pdf).name in there]
        return Soundness(
            pdfs=len(pdfs),
            faults=(),
            missing=missing,
            altered=tuple(
                pdf for pdf in found if not _is_whole(self._file(pdf), pdf, is_thorough=is_thorough)
            ),
            strays=tuple(sorted(there.keys() - {self._file(pdf).name for pdf in pdfs})),
        )

    def mend(self, found: Soundness) -> None:
        """Forget the PDFs that are missing or altered, and remove the files that no row names.

        A damaged database is not mended. Raises ConfigError.
        """
        self._forget([*found.missing, *found.altered])
        self._sweep()

    def holdings(self) -> Holdings:
        """Return all that may be cleaned."""
        names = ", ".join(f"'{name}'" for name in StageName)
        rows = self._database.rows(
            f"SELECT key, size_bytes, kept_at FROM stages WHERE name IN ({names}) ORDER BY kept_at"
        )
        stages = tuple(ListedStage(key, size_bytes, time_of(at)) for key, size_bytes, at in rows)
        return Holdings(self._pdfs(), stages)

    def discard(self, discards: Discards) -> None:
        """Remove rows and files. Ended at any moment, it leaves a sound library. Raises ConfigError."""
        keys = [(stage.key,) for stage in discards.stages]
        for start in range(0, len(keys), _AT_ONCE):
            self._database.write_all("DELETE FROM stages WHERE key = ?", keys[start : start + _AT_ONCE])
        for start in range(0, len(discards.pdfs), _AT_ONCE):
            gone = discards.pdfs[start : start + _AT_ONCE]
            self._forget(gone)
            self._remove(self._file(pdf) for pdf in gone if not self._is_named(pdf.sha256))
        self._sweep()
        self._shrink(sum(stage.size_bytes for stage in discards.stages))

    def _sweep(self) -> None:
        """Remove the files of ours that no row names, as an interrupted run leaves them."""
        named = {self._file(pdf).name for pdf in self._pdfs()}
        self._remove(path for path in self._our_files() if path.name not in named)

    def _pdfs(self) -> tuple[KeptPdf, ...]:
        return tuple(kept_pdf(row) for row in self._database.rows(_PDFS))

    def _file(self, pdf: KeptPdf) -> Path:
        return pdf_file(self._files, pdf.sha256)

    def _is_named(self, sha256: str) -> bool:
        return self._database.row("SELECT 1 FROM pdfs WHERE sha256 = ? LIMIT 1", sha256) is not None

    def _our_files(self) -> list[Path]:
        try:
            return [path for path in self._files.iterdir() if _OURS.fullmatch(path.name)]
        except OSError as error:
            raise ConfigError(f"The folder {str(self._files)!r} cannot be read ({error}).") from error

    def _forget(self, pdfs: Iterable[KeptPdf]) -> None:
        self._database.write_all("DELETE FROM pdfs WHERE id = ?", [(pdf.id,) for pdf in pdfs])

    def _remove(self, paths: Iterable[Path]) -> None:
        for path in paths:
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise ConfigError(
                    f"{str(path)!r} could not be removed ({error}): look for missing rights, and clean again."
                ) from error

    def _shrink(self, freed_bytes: int) -> None:
        """Give the disk back what rows took, where that is worth writing the whole database anew."""
        size_bytes = self._database.path.stat().st_size
        # It is written beside the old one, and once more into the log.
        has_room = shutil.disk_usage(self._files).free > 2 * size_bytes
        if has_room and freed_bytes * _WORTHWHILE > size_bytes:
            self._database.shrink()


def _is_whole(path: Path, pdf: KeptPdf, *, is_thorough: bool) -> bool:
    try:
        if not is_thorough:
            return path.is_file() and path.stat().st_size == pdf.size_bytes
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == pdf.sha256
    except OSError:
        return False
