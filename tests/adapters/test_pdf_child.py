"""The process that reads a PDF is held in bounds, and however it dies there is a sentence."""

import subprocess
import sys
from pathlib import Path

import pytest

from digest.adapters.pdf.child import MEMORY_BYTES
from digest.adapters.pdf.reader import _how_it_died

ROOT = Path(__file__).parent.parent.parent
READ_AND_TELL = """
import resource, sys
from digest.adapters.pdf.child import MEMORY_BYTES, main
main()
for name in ("RLIMIT_CPU", "RLIMIT_FSIZE", "RLIMIT_CORE", "RLIMIT_AS"):
    print(name, *resource.getrlimit(getattr(resource, name)), file=sys.stderr)
try:
    bytearray(2 * MEMORY_BYTES)
except MemoryError:
    print("out of memory", file=sys.stderr)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know fewer bounds")
def test_a_child_bounds_itself_before_it_reads() -> None:
    command = [sys.executable, "-c", READ_AND_TELL, "7", "text"]
    done = subprocess.run(command, input=b"%PDF-", capture_output=True, cwd=ROOT, check=True)
    assert b"refused" in done.stdout
    assert done.stderr.decode().splitlines() == [
        "RLIMIT_CPU 7 7",
        "RLIMIT_FSIZE 0 0",
        "RLIMIT_CORE 0 0",
        f"RLIMIT_AS {MEMORY_BYTES} {MEMORY_BYTES}",
        "out of memory",
    ]


@pytest.mark.parametrize(
    ("exit_code", "name"), [(-9, "SIGKILL"), (-24, "SIGXCPU"), (-40, "signal 40"), (-99, "signal 99")]
)
def test_a_child_that_a_signal_ends_is_told_with_its_name(exit_code: int, name: str) -> None:
    assert f"stopped by {name}, out of memory" in _how_it_died(exit_code, b"")


def test_to_import_the_fallback_reader_sets_up_no_logging() -> None:
    code = (
        "import logging, digest.adapters.pdf.with_pypdf;"
        "raise SystemExit(logging.getLogger('pypdf').level != logging.NOTSET)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
