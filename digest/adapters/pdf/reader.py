"""Reads PDFs, each in its own child process: pdfium can abort the interpreter on a hostile file."""

import json
import os
import signal
import subprocess
import sys
import threading
from importlib.metadata import version
from pathlib import Path
from typing import Any

import digest
from digest.adapters.pdf.text_json import text_of
from digest.core.figures.pack_figure import FIGURES_VERSION, unpacked
from digest.core.read_paper import READING_VERSION
from digest.domain.errors import UnreadablePdfError
from digest.domain.figure import CroppedFigure
from digest.domain.paper_text import PaperText

LAYOUT_VERSION = "1"  # raise by one when the lines built from the same PDF change
MAGIC, MAGIC_WITHIN = b"%PDF-", 1024  # PDF readers allow junk before the header: PDF 32000-1, annex H.3.4.1
CHILD = "digest.adapters.pdf.child"

# The child parses untrusted bytes: it gets what Python needs to start, and none of the user's keys.
HANDED_ON = (
    "PATH",
    "PYTHONHOME",
    "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
    "SYSTEMROOT",
    "TEMP",
    "TMP",
    "LANG",
)


class PdfReader:
    """Answers the `Reader` port. Safe to use from several threads.

    version, figure_version: change whenever the same bytes may give other sentences, another figure.
    timeout_s: wall clock a PDF. at_most: children at once; the number of processors unless given.
    """

    def __init__(self, *, timeout_s: float = 30.0, at_most: int | None = None) -> None:
        rules = f"{LAYOUT_VERSION}.{READING_VERSION}"
        self.version = f"{rules}-pdfium{version('pypdfium2')}-pypdf{version('pypdf')}"
        self.figure_version = f"{FIGURES_VERSION}-{self.version}-pillow{version('pillow')}"
        self._timeout_s = timeout_s
        self._free = threading.BoundedSemaphore(at_most or os.cpu_count() or 1)

    def read(self, pdf: bytes) -> PaperText:
        """Return the paper's sentences. Raises UnreadablePdfError."""
        return text_of(self._found("text", pdf))

    def figure(self, pdf: bytes) -> CroppedFigure | None:
        """Return the figure that shows best what the paper does; None when none can be cut out for certain.

        Whether it may be shown is for the licence to say. Raises UnreadablePdfError.
        """
        return unpacked(self._found("figure", pdf))

    def _found(self, what: str, pdf: bytes) -> Any:
        """what: as the child knows it."""
        if MAGIC not in pdf[:MAGIC_WITHIN]:
            raise UnreadablePdfError(
                f"This is no PDF: it begins with {pdf[:20]!r}, not with {MAGIC.decode()!r}. Fetch it again."
            )
        with self._free:
            answer = self._answer(what, pdf)
        found = json.loads(answer)
        if "refused" in found:
            raise UnreadablePdfError(found["refused"])
        return found[what]

    def _answer(self, what: str, pdf: bytes) -> bytes:
        """Return what the child writes. It is dead when this returns or raises, Ctrl-C included."""
        with subprocess.Popen(
            [sys.executable, "-P", "-m", CHILD, str(self._timeout_s), what],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=child_environment(),
            start_new_session=True,
        ) as child:
            try:
                out, err = child.communicate(pdf, timeout=self._timeout_s)
            except subprocess.TimeoutExpired as error:
                raise UnreadablePdfError(
                    f"Reading this PDF took longer than {self._timeout_s:g} s and was stopped: "
                    "it is damaged or made to stop readers. Leave it out."
                ) from error
            finally:
                child.kill()
        if child.returncode != 0:
            raise UnreadablePdfError(_how_it_died(child.returncode, err))
        return out


def child_environment() -> dict[str, str]:
    """Return the variables that a child starts with."""
    here = str(Path(digest.__file__).parent.parent)
    kept = {name: os.environ[name] for name in HANDED_ON if name in os.environ}
    return kept | {"PYTHONPATH": here, "PYTHONIOENCODING": "utf-8"}


def _how_it_died(exit_code: int, err: bytes) -> str:
    """exit_code: negative when a signal ended the process."""
    if exit_code < 0:
        return (
            f"This PDF cannot be read safely: its reader was stopped by {_name(-exit_code)}, out of memory, "
            "out of time or led astray. Leave it out."
        )
    last = err.decode("utf-8", "replace").strip().rpartition("\n")[2]
    return (
        f"This PDF cannot be read: its reader stopped with {last!r}. Leave it out, and report this as a bug."
    )


def _name(signal_number: int) -> str:
    try:
        return signal.Signals(signal_number).name
    except ValueError:  # real-time signals have no names
        return f"signal {signal_number}"
