"""Answers that are kept in files."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from digest.adapters.writers.recorded import Recorded
from digest.domain.errors import BadAnswerError
from digest.domain.writing import Usage
from tests.adapters.writers.tasks import DIGEST, REPAIR, paper


def keep(path: Path, answer: object) -> None:
    path.write_text(json.dumps({"made": "By hand.", "answer": answer}), encoding="utf-8")


def test_the_answer_of_the_paper_is_read_at_no_cost(tmp_path: Path) -> None:
    keep(tmp_path / "2410.06338v1.json", {"title_zh": "读"})
    answer = Recorded(tmp_path).answer(DIGEST)
    assert json.loads(answer.content) == {"title_zh": "读"}
    assert answer.usage == Usage(calls=0)


def test_a_repair_has_its_own_file(tmp_path: Path) -> None:
    keep(tmp_path / "2410.06338v1.repair.json", {"claims": []})
    assert json.loads(Recorded(tmp_path).answer(REPAIR).content) == {"claims": []}


def test_a_slash_of_an_id_is_an_underscore_of_the_file(tmp_path: Path) -> None:
    keep(tmp_path / "sample_broken-wordsv1.json", {})
    assert Recorded(tmp_path).answer(replace(DIGEST, paper=paper("sample/broken-words"))).content == "{}"


def test_a_missing_answer_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadAnswerError, match=r"no recorded answer '2410\.06338v1\.json'"):
        Recorded(tmp_path).answer(DIGEST)


@pytest.mark.parametrize("text", ["{", "[]", '{"answer": {}}', '{"made": "x", "answer": []}'])
def test_a_damaged_answer_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "2410.06338v1.json").write_text(text, encoding="utf-8")
    with pytest.raises(BadAnswerError, match="is damaged"):
        Recorded(tmp_path).answer(DIGEST)
