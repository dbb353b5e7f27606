"""The pace at which arXiv is asked: one request at a time and 3 s apart, over all processes of the user."""

import json
import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from digest.adapters.locks import held
from digest.domain.arxiv import PAUSE_S
from digest.domain.errors import ConfigError, ThrottledError

MARGIN_S = 0.02  # a request on a new connection arrives later than the next one on the same connection
FIRST_WAIT_S = 60.0  # after throttling without Retry-After; doubles up to
LONGEST_WAIT_S = 600.0  # this; arXiv publishes no figure, these are what long-lived clients settled on
LONGEST_CLOSED_S = 3600.0  # a longer Retry-After is asked about once an hour
ONE_REQUEST_S = 600.0  # no request takes longer, so no process is waited for longer


@dataclass(frozen=True, slots=True)
class _State:
    """What all processes know. Times in seconds since the epoch.

    last_wait_s: how long the door was closed last; 0 when it never was.
    """

    last_request: float = 0.0
    closed_until: float = 0.0
    last_wait_s: float = 0.0


class Pace:
    """Whose turn it is. Safe over threads and processes that name the same folder.

    folder: of the user, not of the run: the state folder.
    pause_s: from the start of one request to the start of the next.
    patience_s: how long this run waits altogether for arXiv to stop throttling.
    tell: called with a sentence before each such wait.
    sleep, now: seconds, and seconds since the epoch.
    """

    def __init__(
        self,
        folder: Path,
        *,
        pause_s: float = PAUSE_S,
        patience_s: float = LONGEST_WAIT_S,
        tell: Callable[[str], None] = lambda _: None,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._lock_path = folder / "arxiv.lock"
        self._state_path = folder / "arxiv.json"
        self._pause_s = pause_s
        self._patience_left_s = patience_s
        self._tell = tell
        self._sleep = sleep
        self._now = now

    @contextmanager
    def turn(self, *, least_s: float = 0.0) -> Iterator[None]:
        """Wait for our turn, and hold it: one request may be sent within.

        least_s: from the start of the last request, where that is more than `pause_s`.

        Raises ThrottledError when arXiv wants to be left alone for longer than the patience lasts, BusyError
        when another process never lets go, ConfigError when the folder cannot be written.
        """
        while True:
            with held(self._lock_path, what="arXiv", wait_s=ONE_REQUEST_S):
                state = self._believed()
                wait_s = self._wait_s(state, max(self._pause_s, least_s))
                if wait_s <= 0:
                    self._keep(_State(self._now(), state.closed_until, state.last_wait_s))
                    yield
                    return
            # Waiting happens outside the lock, so that whoever may ask first does.
            if self._closed_s(state) > 0:
                self._spend_patience(wait_s)
            self._sleep(wait_s)

    def close(self, asked_s: float | None = None) -> None:
        """Let no process ask for a while. To be called within a turn, when arXiv throttles.

        asked_s: the answer's Retry-After; without it the wait doubles from one closing to the next. It
            does for 0 as well, which says nothing beside a refusal, and up to FIRST_WAIT_S for a short one.
        """
        state, now = self._believed(), self._now()
        is_relapse = now - state.closed_until < LONGEST_WAIT_S
        doubled_s = min(2 * state.last_wait_s, LONGEST_WAIT_S) if is_relapse else 0.0
        if asked_s:
            wait_s = min(max(asked_s, min(doubled_s, FIRST_WAIT_S)), LONGEST_CLOSED_S)
        else:
            wait_s = max(doubled_s, FIRST_WAIT_S)
        self._keep(_State(state.last_request, now + wait_s, wait_s))

    def _wait_s(self, state: _State, pause_s: float) -> float:
        return max(state.last_request + pause_s + MARGIN_S - self._now(), self._closed_s(state))

    def _closed_s(self, state: _State) -> float:
        """Return for how many seconds more nobody may ask; 0 or less: not at all."""
        return state.closed_until - self._now()

    def _spend_patience(self, wait_s: float) -> None:
        until = datetime.fromtimestamp(self._now() + wait_s, UTC)
        if wait_s > self._patience_left_s:
            raise ThrottledError(
                f"arXiv is throttling and wants to be left alone until {until:%H:%M} UTC ({wait_s:.0f} s), "
                f"longer than this run may wait. What was fetched is kept: run the same command again then."
            )
        self._patience_left_s -= wait_s
        self._tell(f"arXiv is throttling; waiting {wait_s:.0f} s, until {until:%H:%M:%S} UTC.")

    def _believed(self) -> _State:
        """Return the kept state, made believable and kept so: what is mended must begin now but once."""
        kept, now = self._kept(), self._now()
        # Garbage is taken for a request that was just sent. Times in the future come from a clock that was
        # set back: what they ask for begins now.
        state = kept or _State(last_request=now)
        last_wait_s = min(state.last_wait_s, LONGEST_CLOSED_S)
        closed_until = min(state.closed_until, now + last_wait_s)
        believed = _State(min(state.last_request, now), closed_until, last_wait_s)
        if believed != kept:
            self._keep(believed)
        return believed

    def _kept(self) -> _State | None:
        """Return what is kept, or None for garbage."""
        try:
            return _parsed(self._state_path.read_bytes())
        except FileNotFoundError:
            return _State()
        except OSError as error:
            raise self._unusable(error) from error

    def _keep(self, state: _State) -> None:
        part = self._state_path.with_suffix(".part")
        try:
            part.write_text(json.dumps(asdict(state)), encoding="utf-8")
            part.replace(self._state_path)
        except OSError as error:
            raise self._unusable(error) from error

    def _unusable(self, error: OSError) -> ConfigError:
        return ConfigError(
            f"{str(self._state_path)!r} cannot be used ({error.strerror or error}): "
            f"choose a state folder that you may write."
        )


def _parsed(kept: bytes) -> _State | None:
    try:
        state = _State(**{name: float(value) for name, value in json.loads(kept).items()})
    except (ValueError, TypeError, AttributeError, OverflowError):
        return None
    return state if all(map(math.isfinite, asdict(state).values())) else None
