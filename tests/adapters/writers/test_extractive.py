"""The writer that needs no model answers in the form every writer answers in."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from digest.adapters.writers.extractive import Extractive
from digest.domain.digest import MendedClaims, PaperDigest
from digest.domain.errors import BadAnswerError
from digest.domain.paper import Paper, PaperId
from digest.domain.paper_text import PaperText, Sentence
from digest.domain.ports import Writer
from digest.domain.writing import Step, Task, Usage

NOW = datetime(2026, 1, 2, tzinfo=UTC)
STORY = (
    ("Abstract", "Readers of long documents attend to every page, which makes them slow."),
    ("Abstract", "We propose LampNet, which ranks all pages with a small index and opens only a few."),
    ("1 Introduction", "Question answering over long documents has become a common need of offices."),
    ("2 Method", "LampNet first encodes each page into a short vector and stores it in an index."),
)


def task(step: Step, *story: tuple[str, str]) -> Task:
    sentences = tuple(Sentence(n, text, 1, section) for n, (section, text) in enumerate(story, start=1))
    paper = Paper(PaperId("2401.00001", 1), "LampNet", ("A Nobody",), "", (), NOW, NOW, "", "")
    return Task(step, paper, PaperText(sentences, (), (), (), (), 1, "by hand"), (), "")


def test_a_digest_validates_and_costs_nothing() -> None:
    answer = Extractive().answer(task(Step.DIGEST, *STORY))
    assert PaperDigest.model_validate_json(answer.content).one_line.text_zh == STORY[1][1]
    assert answer.usage == Usage()


def test_the_answer_uses_the_short_keys() -> None:
    answer = json.loads(Extractive().answer(task(Step.DIGEST, *STORY)).content)
    assert answer["one_line"]["e"] == [{"s": 2, "w": "We propose LampNet,"}]


def test_nothing_is_mended() -> None:
    answer = Extractive().answer(task(Step.REPAIR, *STORY))
    assert MendedClaims.model_validate_json(answer.content).claims == ()
    assert answer.usage.calls == 0


def test_a_paper_without_text_is_refused() -> None:
    with pytest.raises(BadAnswerError, match="too few"):
        Extractive().answer(task(Step.DIGEST))


@pytest.mark.parametrize("title", ["", "???", "\u202e", "T" * 5_000])
def test_an_odd_title_or_an_endless_sentence_is_no_crash(title: str) -> None:
    endless = ("2 Method", f"LampNet {'encodes ' * 1_000}pages.")
    odd = task(Step.DIGEST, *STORY, endless, ("2 Method", f"We {'x' * 3_000} see a b c d."))
    answer = Extractive().answer(replace(odd, paper=replace(odd.paper, title=title)))
    digest = PaperDigest.model_validate_json(answer.content)
    assert digest.title_zh == (title[:2_000] if title.startswith("T") else "2401.00001v1")
    assert all(len(claim.text_zh) < 2_000 for _, claim in digest.claims())


def test_it_answers_the_port() -> None:
    writer: Writer = Extractive()
    assert writer.name == "extractive"
