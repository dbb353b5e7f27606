"""Every way to arXiv leads through one door, which knows arXiv's own hosts."""

from pathlib import Path

import pytest

from digest.adapters.arxiv_door import FEED, FEED_BOUNDS, ArxivDoor
from digest.adapters.http import Http
from digest.adapters.pace import Pace
from digest.core.judge_arxiv_answers import throttles
from digest.domain.errors import ConfigError
from tests.stand_ins.arxiv import ArxivStandIn

PATH = "/api/query?id_list=2410.06338"


@pytest.mark.parametrize(
    ("host", "slept"),
    [
        ("http://export.arxiv.org", [3.02]),
        ("http://rss.arxiv.org", [3.02]),
        ("http://mirror.example", [0.02]),
    ],
)
def test_only_a_mirror_is_asked_faster_than_arxiv_wishes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str, slept: list[float]
) -> None:
    waits: list[float] = []
    time = [1_700_000_000.0]

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        time[0] += seconds

    with ArxivStandIn([]) as stand_in:
        monkeypatch.setenv("HTTP_PROXY", stand_in.url)  # so that it stands in for any host
        http = Http("a test")
        door = ArxivDoor(http, Pace(tmp_path, pause_s=0.0, sleep=sleep, now=lambda: time[0]))
        for _ in range(2):
            door.get(host + PATH, FEED, FEED_BOUNDS, throttles)
        http.close()
    assert [seen.path for seen in stand_in.requests] == [host + PATH] * 2
    assert waits == pytest.approx(slept)


def test_an_address_that_is_none_is_told_with_its_setting(tmp_path: Path) -> None:
    door = ArxivDoor(Http("a test"), Pace(tmp_path))
    with pytest.raises(ConfigError, match=r"'http://\[mirror/pdf' is no web address .* in \[arxiv\]"):
        door.get("http://[mirror/pdf?x", FEED, FEED_BOUNDS, throttles)
