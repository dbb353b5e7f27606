"""Finding a local Ollama."""

from digest.adapters.writers.ollama import ollama_models
from tests.stand_ins.writer import WriterStandIn


def test_the_models_of_a_running_ollama_are_named() -> None:
    with WriterStandIn(models=("qwen3:8b", "llama3:8b")) as server:
        assert ollama_models(server.base_url) == ("qwen3:8b", "llama3:8b")


def test_nobody_there_is_no_error() -> None:
    assert ollama_models("http://127.0.0.1:9/v1") == ()
