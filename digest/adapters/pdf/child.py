"""The process that reads one PDF: `python -m digest.adapters.pdf.child TIMEOUT_S WHAT`, PDF in, JSON out.

WHAT is "text" or "figure". It writes {WHAT: …} or {"refused": sentence}. Whatever else happens to it is told
by its exit code: what goes wrong over one strange paper, in a library or in our own rules, stops that paper
alone.
"""

import json
import math
import sys
from collections.abc import Callable

from digest.adapters.pdf.text_json import plain
from digest.adapters.pdf.with_pdfium import layout_with_pdfium
from digest.adapters.pdf.with_pypdf import check_at_the_gate, layout_with_pypdf
from digest.core.figures.pack_figure import packed
from digest.core.read_paper import paper_text
from digest.domain.errors import UnreadablePdfError
from digest.domain.layout import Layout
from digest.domain.paper_text import PaperText

MEMORY_BYTES = 1_000_000_000  # ordinary papers need 40 to 140 MB; beyond this pdfium aborts by itself


def main() -> None:
    """Read standard input, answer on standard output."""
    limit_this_process(cpu_s=math.ceil(float(sys.argv[1])))
    what = sys.argv[2]
    answer: dict[str, object]
    try:
        answer = {what: ANSWERS[what](sys.stdin.buffer.read())}
    except UnreadablePdfError as error:
        answer = {"refused": str(error)}
    except MemoryError:
        answer = {"refused": f"This PDF needs more than {MEMORY_BYTES / 1e9:.1f} GB to read: it is unsafe."}
    json.dump(answer, sys.stdout)


def text(pdf: bytes) -> PaperText:
    """Return the paper's sentences. Raises UnreadablePdfError."""
    found = paper_text(layout(pdf))
    if not found.sentences:
        raise UnreadablePdfError(
            "This PDF has words but no sentence of a paper: it may be slides, a form or a list. Leave it out."
        )
    return found


def layout(pdf: bytes) -> Layout:
    """Return what the PDF shows. Raises UnreadablePdfError."""
    check_at_the_gate(pdf)
    try:
        found = layout_with_pdfium(pdf)
    except UnreadablePdfError:
        found = layout_with_pypdf(pdf)
    if not found.lines:
        raise UnreadablePdfError(
            "This PDF has no text that a reader can see: it is a scan or a picture. "
            "Take a copy with a text layer."
        )
    return found


def _plain_text(pdf: bytes) -> object:
    return plain(text(pdf))


def _packed_figure(pdf: bytes) -> object:
    from digest.adapters.pdf.crop_figure import figure  # here: reading needs no Pillow

    return packed(figure(pdf))


ANSWERS: dict[str, Callable[[bytes], object]] = {"text": _plain_text, "figure": _packed_figure}


def limit_this_process(*, cpu_s: int) -> None:
    """Bound memory, CPU and files of this process where the system knows how; Windows does not."""
    try:
        import resource
    except ImportError:
        return
    wanted = {resource.RLIMIT_CPU: cpu_s, resource.RLIMIT_FSIZE: 0, resource.RLIMIT_CORE: 0}
    if sys.platform != "darwin":  # macOS refuses any bound on the address space
        wanted[resource.RLIMIT_AS] = MEMORY_BYTES
    for limit, most in wanted.items():
        _, hard = resource.getrlimit(limit)
        # A bound that somebody else has set lower stays.
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(limit, (bound, bound))


if __name__ == "__main__":
    main()
