"""The pace is the user's: it holds over processes, dead ones, wrong clocks and damaged files."""

import itertools
import json
import subprocess
import sys
from pathlib import Path

import pytest

from digest.adapters.pace import LONGEST_CLOSED_S, Pace
from digest.domain.errors import ConfigError, ThrottledError
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_feed import StandInPaper

START = 1_700_000_000.0


class Clock:
    """A clock that moves only when somebody sleeps."""

    def __init__(self) -> None:
        self.time = START
        self.slept: list[float] = []

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


def _pace(folder: Path, clock: Clock, *, patience_s: float = 600.0, told: list[str] | None = None) -> Pace:
    tell = (told if told is not None else []).append
    return Pace(folder, patience_s=patience_s, tell=tell, sleep=clock.sleep, now=clock.now)


def _ask(pace: Pace) -> None:
    with pace.turn():
        pass


def _throttled(pace: Pace, asked_s: float | None = None) -> None:
    with pace.turn():
        pace.close(asked_s)


def _throttled_for_ever(pace: Pace, asked_s: float) -> None:
    for _ in range(99):  # of the waits that a test may take for endless
        _throttled(pace, asked_s)


def test_the_first_request_does_not_wait(tmp_path: Path, clock: Clock) -> None:
    _ask(_pace(tmp_path, clock))
    assert clock.slept == []


def test_requests_start_three_seconds_apart(tmp_path: Path, clock: Clock) -> None:
    pace, starts = _pace(tmp_path, clock), []
    for duration_s in (0.0, 1.0, 2.9, 5.0, 0.0):
        with pace.turn():
            starts.append(clock.time)
            clock.time += duration_s
    gaps = [later - earlier for earlier, later in itertools.pairwise(starts)]
    assert all(gap >= 3.0 for gap in gaps)
    assert clock.slept == pytest.approx([3.02, 2.02, 0.12])


def test_another_run_of_the_user_waits_as_well(tmp_path: Path, clock: Clock) -> None:
    _ask(_pace(tmp_path, clock))
    _ask(_pace(tmp_path, clock))
    assert clock.slept == pytest.approx([3.02])


def test_a_clock_set_back_costs_one_pause(tmp_path: Path, clock: Clock) -> None:
    _ask(_pace(tmp_path, clock))
    clock.time -= 86400
    _ask(_pace(tmp_path, clock))
    assert clock.slept == pytest.approx([3.02])


def test_a_clock_set_back_leaves_a_closed_door_closed_no_longer(tmp_path: Path, clock: Clock) -> None:
    _throttled(_pace(tmp_path, clock), 60)
    clock.time -= 86400
    _ask(_pace(tmp_path, clock))
    assert clock.slept == [60]


GARBAGE = [
    *(b"", b"{", b"\xff\xfe", b"[1]", b"7", b'{"a": 1}', b'{"last_request": "x"}'),
    *(b'{"last_request": NaN}', b'{"last_request": null}', b'{"last_request": ' + b"9" * 400 + b"}"),
]


@pytest.mark.parametrize("garbage", GARBAGE)
def test_a_damaged_state_costs_one_pause(tmp_path: Path, clock: Clock, garbage: bytes) -> None:
    (tmp_path / "arxiv.json").write_bytes(garbage)
    _ask(_pace(tmp_path, clock))
    assert clock.slept == pytest.approx([3.02])
    json.loads((tmp_path / "arxiv.json").read_bytes())


def test_a_state_that_asks_for_ages_is_kept_to_for_an_hour(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "arxiv.json").write_text('{"closed_until": 1e300, "last_wait_s": 1e300}')
    _ask(_pace(tmp_path, clock, patience_s=LONGEST_CLOSED_S))
    assert clock.slept == [LONGEST_CLOSED_S]


def test_whoever_only_looks_writes_nothing(tmp_path: Path, clock: Clock) -> None:
    _throttled(_pace(tmp_path, clock))
    before = (tmp_path / "arxiv.json").stat()
    with pytest.raises(ThrottledError):
        _ask(_pace(tmp_path, clock, patience_s=0))
    after = (tmp_path / "arxiv.json").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_throttling_waits_longer_each_time_and_says_so(tmp_path: Path, clock: Clock) -> None:
    told: list[str] = []
    pace = _pace(tmp_path, clock, patience_s=10_000, told=told)
    for _ in range(6):
        _throttled(pace)
    _ask(pace)
    assert clock.slept == pytest.approx([60, 120, 240, 480, 600, 600])
    assert len(told) == 6
    assert "waiting 60 s, until 22:14:20 UTC" in told[0]


def test_retry_after_is_kept_to(tmp_path: Path, clock: Clock) -> None:
    pace = _pace(tmp_path, clock)
    _throttled(pace, 17)
    _ask(pace)
    assert clock.slept == [17]


def test_a_retry_after_of_days_is_asked_about_once_an_hour(tmp_path: Path, clock: Clock) -> None:
    pace = _pace(tmp_path, clock, patience_s=LONGEST_CLOSED_S)
    _throttled(pace, 86400)
    _ask(pace)
    assert clock.slept == [LONGEST_CLOSED_S]


def test_a_retry_after_of_nothing_counts_as_none(tmp_path: Path, clock: Clock) -> None:
    pace = _pace(tmp_path, clock, patience_s=900)
    with pytest.raises(ThrottledError):
        _throttled_for_ever(pace, 0.0)
    assert clock.slept == pytest.approx([60, 120, 240, 480])


def test_a_short_retry_after_is_asked_about_ever_more_rarely(tmp_path: Path, clock: Clock) -> None:
    pace = _pace(tmp_path, clock, patience_s=900)
    with pytest.raises(ThrottledError):
        _throttled_for_ever(pace, 0.001)
    assert len(clock.slept) < 35
    assert clock.slept[-1] == 60


def test_a_long_retry_after_is_kept_to_however_often_it_comes(tmp_path: Path, clock: Clock) -> None:
    pace = _pace(tmp_path, clock)
    for _ in range(3):
        _throttled(pace, 90)
    _ask(pace)
    assert clock.slept == [90, 90, 90]


def test_after_a_quiet_while_the_wait_is_short_again(tmp_path: Path, clock: Clock) -> None:
    pace = _pace(tmp_path, clock)
    _throttled(pace)
    clock.time += 2000
    _throttled(pace)
    _ask(pace)
    assert clock.slept == [60]


def test_patience_ends_with_a_sentence_and_without_waiting(tmp_path: Path, clock: Clock) -> None:
    pace = _pace(tmp_path, clock, patience_s=59)
    _throttled(pace)
    with pytest.raises(ThrottledError, match=r"until 22:14 UTC \(60 s\).*is kept.*again then"):
        _ask(pace)
    assert clock.slept == []


def test_patience_is_for_the_whole_run(tmp_path: Path, clock: Clock) -> None:
    pace = _pace(tmp_path, clock, patience_s=100)
    _throttled(pace)
    _throttled(pace)
    with pytest.raises(ThrottledError):
        _ask(pace)
    assert clock.slept == [60]


def test_a_closed_door_is_closed_for_every_process(tmp_path: Path, clock: Clock) -> None:
    _throttled(_pace(tmp_path, clock))
    with pytest.raises(ThrottledError):
        _ask(_pace(tmp_path, clock, patience_s=0))


def test_an_error_within_a_turn_gives_it_back(tmp_path: Path, clock: Clock) -> None:
    pace = _pace(tmp_path, clock)
    with pytest.raises(ZeroDivisionError), pace.turn():
        _ = 1 / 0
    _ask(pace)
    assert clock.slept == pytest.approx([3.02])


def test_a_folder_that_cannot_be_is_a_sentence(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "arxiv.json").mkdir()
    with pytest.raises(ConfigError, match="choose a state folder"):
        _ask(_pace(tmp_path, clock))


ASK_TWICE = """
import sys
from pathlib import Path
from digest.adapters.arxiv import Arxiv
from digest.adapters.arxiv_door import ArxivDoor
from digest.adapters.http import Http
from digest.adapters.pace import Pace
from digest.domain.paper import PaperId
folder, api_url = sys.argv[1:]
arxiv = Arxiv(ArxivDoor(Http("a test"), Pace(Path(folder), pause_s=0.2)), api_url=api_url)
for _ in range(3):
    arxiv.papers([PaperId("2410.06338")])
"""


def test_processes_keep_one_pace_and_one_connection_between_them(tmp_path: Path) -> None:
    with ArxivStandIn([StandInPaper("2410.06338")], delay_s=0.05) as stand_in:
        command = [sys.executable, "-c", ASK_TWICE, str(tmp_path), stand_in.api_url]
        runs = [subprocess.Popen(command) for _ in range(2)]
        assert [run.wait() for run in runs] == [0, 0]
    assert len(stand_in.requests) == 6
    assert stand_in.most_at_once == 1
    # Not 0.2: on a busy machine a request on a new connection arrives later than the pace lets it go.
    assert min(stand_in.gaps_s) >= 0.15
