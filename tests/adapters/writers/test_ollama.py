"""Finding a local Ollama."""

import pytest

from digest.adapters.writers.ollama import ollama_models
from tests.stand_ins.writer import WriterStandIn


def test_the_models_of_a_running_ollama_are_named() -> None:
    with WriterStandIn(models=("qwen3:8b", "llama3:8b")) as server:
        assert ollama_models(server.base_url) == ("qwen3:8b", "llama3:8b")


def test_nobody_there_is_no_error() -> None:
    assert ollama_models("http://127.0.0.1:9/v1") == ()


@pytest.mark.parametrize("url", ["http://127.0.0.1:99999/v1", "http://[::1/v1", "127.0.0.1"])
def test_what_is_no_address_has_no_models(url: str) -> None:
    assert ollama_models(url) == ()


def test_a_proxy_of_the_environment_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with WriterStandIn() as server:
        assert ollama_models(server.base_url) == ("stand-in",)
