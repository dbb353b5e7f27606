"""A desk whose papers are written in a batch."""

from pathlib import Path

from digest.config import load_settings
from digest.domain.writing import Usage
from digest.wiring.batch import hand_in
from digest.wiring.desk import Desk, Terms, desk
from tests.fakes import FakeProgress, FakeWriter


def desk_of_openai(folder: Path, *, is_batching: bool) -> Desk:
    settings = load_settings(folder, {}, {"writer": {"name": "openai", "batch": is_batching}})
    return desk(settings, {"OPENAI_API_KEY": "sk-x"}, FakeProgress(), Terms())


def test_what_goes_into_a_batch_is_reckoned_at_half_the_price(tmp_path: Path) -> None:
    usage = Usage(calls=1, input_tokens=1000, output_tokens=100)
    whole = desk_of_openai(tmp_path, is_batching=False).price(usage)
    assert whole
    assert desk_of_openai(tmp_path, is_batching=True).price(usage) == whole / 2


def test_a_writer_that_is_asked_at_once_leaves_nothing_to_hand_in() -> None:
    progress = FakeProgress()
    assert not hand_in(FakeWriter(), progress)
    assert not progress.sentences
