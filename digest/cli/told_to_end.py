"""What a run says when it is told to end, by Ctrl-C or by SIGTERM."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digest.console import Console


@contextmanager
def told_to_end(console: "Console") -> Iterator[None]:
    """Let SIGTERM end what is done within as Ctrl-C does; say what was kept, and exit with 130."""
    from digest.console import stopped_text  # here: it takes longer to load than `digest --help` may

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt as error:
        console.say(stopped_text(is_at_once=_is_second(error)))
        console.close()
        # At once: threads that wait for answers would hold up the usual way out.
        os._exit(130)


def _is_second(error: KeyboardInterrupt) -> bool:
    """Return whether it came while an earlier one was obeyed: `build` was waiting for answers by then."""
    before = error.__context__
    while before is not None and not isinstance(before, KeyboardInterrupt):
        before = before.__context__
    return before is not None
