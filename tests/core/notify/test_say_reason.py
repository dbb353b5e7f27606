"""A reader of Chinese reads why something is missing or failed."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from digest.adapters.pace import Pace
from digest.core.notify.say_reason import reason_zh
from digest.domain import errors
from digest.domain.errors import DigestError, ThrottledError

NOW = datetime(2026, 11, 16, 13, 7, tzinfo=ZoneInfo("Asia/Shanghai"))


def kinds(kind: type[DigestError]) -> Iterator[type[DigestError]]:
    yield kind
    for narrower in kind.__subclasses__():
        yield from kinds(narrower)


@pytest.mark.parametrize("kind", [kind for kind in kinds(DigestError) if kind.__module__ == errors.__name__])
def test_every_error_has_a_reason_of_its_own(kind: type[DigestError]) -> None:
    said = reason_zh(kind.code, "Sentence.", NOW)
    assert said != "Sentence."
    assert len(said) <= 40
    others = {other.code for other in kinds(DigestError)} - {kind.code}
    assert said not in {reason_zh(code, "", NOW) for code in others}


def test_until_when_arxiv_wants_to_be_left_alone_is_told_in_the_zone_of_the_blog(tmp_path: Path) -> None:
    clock_s = NOW.timestamp()
    pace = Pace(tmp_path, patience_s=0, sleep=lambda _: None, now=lambda: clock_s)
    with pace.turn():
        pace.close(120.0)
    with pytest.raises(ThrottledError) as raised, pace.turn():
        pass
    assert reason_zh(raised.value.code, str(raised.value), NOW) == "arXiv 限流，稍后再运行（13:09 以后）"


def test_a_code_of_another_version_is_told_by_its_sentence() -> None:
    assert reason_zh("moon", "The moon is in the way.", NOW) == "The moon is in the way."
