"""Runs of the command that share one start: a process that has loaded what a build needs forks for each.

Each run is a process of its own, with its own folder, variables, streams and end. What it is spared is the
start of Python and the loading of modules, which take longer than most runs.

`python -m tests.stand_ins.warm_start PLACE` is the process that forks. It ends with its standard input.
"""

import atexit
import gc
import json
import os
import runpy
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from select import select
from tempfile import TemporaryDirectory, mkdtemp
from threading import Lock

from digest.adapters.templates import Templates
from digest.domain.post import Post
from digest.wiring.shelves import printed
from tests.stand_ins.translated_once import translate_once

ROOT = Path(__file__).parent.parent.parent
LOADED = (
    *("digest.cli.main", "digest.console", "digest.wiring.build", "digest.wiring.documents"),
    *("digest.core.checking.list_checks", "arxiv", "httpcore", "openai.resources.chat.completions"),
)
LONGEST_S = 60.0
_beginning = Lock()


@dataclass(frozen=True, slots=True)
class _Order:
    """What to run, and where. streams: the paths of standard input, output and error."""

    module: str
    options: Sequence[str]
    folder: str
    environment: Mapping[str, str]
    streams: Sequence[str]


def warm_run(
    module: str, options: Sequence[str], folder: Path, environment: Mapping[str, str], stdin: str = ""
) -> subprocess.CompletedProcess[str]:
    """Return what became of `python -m MODULE OPTIONS`. Raises TimeoutError after LONGEST_S.

    Where a fork may not ask the system for what it needs, which is anywhere but on Linux, each starts cold.
    """
    if sys.platform != "linux":
        return cold_run(module, options, folder, environment, stdin)
    with _beginning:
        place = _place()
    with TemporaryDirectory() as scratch, socket.socket(socket.AF_UNIX) as line:
        given, out, err = (Path(scratch) / name for name in ("in", "out", "err"))
        given.write_text(stdin, encoding="utf-8")
        order = _Order(module, options, str(folder), environment, (str(given), str(out), str(err)))
        line.settimeout(LONGEST_S)
        line.connect(place)
        line.sendall(json.dumps(asdict(order)).encode() + b"\n")
        exit_code = int(line.makefile().read())
        said = (path.read_text(encoding="utf-8") for path in (out, err))
        return subprocess.CompletedProcess([module, *options], exit_code, *said)


def cold_run(
    module: str, options: Sequence[str], folder: Path, environment: Mapping[str, str], stdin: str = ""
) -> subprocess.CompletedProcess[str]:
    """Return the same of a process that begins with nothing loaded, as a user's does.

    Raises TimeoutExpired of subprocess after LONGEST_S.
    """
    return subprocess.run(
        [sys.executable, "-m", module, *options],
        cwd=folder,
        env=environment,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST_S,
        check=False,
    )


@cache
def _place() -> str:
    """Return where the process that forks listens; it is begun by the first who asks."""
    folder = mkdtemp()
    place = f"{folder}/door"
    forking = subprocess.Popen(
        [sys.executable, "-m", __name__, place],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C is for the tests
    )
    atexit.register(shutil.rmtree, folder)
    atexit.register(forking.communicate)
    assert forking.stdout is not None
    assert forking.stdout.readline() == b"ready\n"
    return place


def _order_taken(place: str) -> _Order | None:
    """Return each order in a process of its own, forked for it; None in this one, when its input ends."""
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(place)
        door.listen(64)
        print("ready", flush=True)
        while sys.stdin not in select([door, sys.stdin], [], [])[0]:
            line, _ = door.accept()
            with line:
                if os.fork() == 0:
                    return _order_of(line)
            _bury_the_dead()
    return None


def _order_of(line: socket.socket) -> _Order:
    """Return the order in a process forked once more; this one waits and tells how that ended."""
    order = _Order(**json.loads(line.makefile().readline()))
    running = os.fork()
    if running == 0:
        return order
    _, status = os.waitpid(running, 0)
    line.sendall(str(os.waitstatus_to_exitcode(status)).encode())
    os._exit(0)


def _bury_the_dead() -> None:
    with suppress(ChildProcessError):  # nobody is left
        while os.waitpid(-1, os.WNOHANG) != (0, 0):
            """Another one may have ended."""


def _print_the_samples() -> None:
    """Have what a run meets in its templates translated, and the patterns of its text compiled."""
    for path in (ROOT / "samples" / "posts").glob("*.json"):
        printed(Post.model_validate_json(path.read_bytes()), Templates(ROOT / "templates"))


def _carry_out(order: _Order) -> None:
    """Be the process that was asked for, to its end."""
    os.chdir(order.folder)
    os.environ.clear()
    os.environ.update(order.environment)
    time.tzset()
    for number, path in enumerate(order.streams):
        os.dup2(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), number)
    sys.argv[1:] = order.options
    sys.path[0] = order.folder
    runpy.run_module(order.module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    for name in LOADED:
        import_module(name)
    translate_once()
    _print_the_samples()
    gc.freeze()  # what all share is not copied for each to be looked through
    if taken := _order_taken(sys.argv[1]):
        _carry_out(taken)
