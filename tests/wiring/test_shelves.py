"""What one run shares is opened when it is needed, and closed after the run."""

from pathlib import Path

import pytest

from digest.config import load_settings
from digest.domain.errors import ConfigError
from digest.wiring.shelves import open_web
from tests.fakes import FakeProgress
from tests.stand_ins.arxiv import ArxivStandIn


def test_a_run_closes_what_it_opened(tmp_path: Path) -> None:
    with ArxivStandIn([]) as stand_in:
        with open_web(load_settings(tmp_path, {}, {}), FakeProgress()) as web:
            http = web.http
            assert http.get(stand_in.url).status == 404
        with pytest.raises(RuntimeError, match="has been closed"):
            http.get(stand_in.url)


def test_a_run_that_asks_nobody_opens_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "no://proxy")
    opening = open_web(load_settings(tmp_path, {}, {}), FakeProgress())
    with opening as web, pytest.raises(ConfigError, match="proxy variable"):
        _ = web.arxiv
