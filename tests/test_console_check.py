"""What a person at the terminal reads of a check."""

import json

from digest.console_check import report_json, report_text
from digest.domain.report import Basis, Rating
from tests.reports import WRONG, claim, report


def test_what_is_wrong_stands_with_its_reason_and_its_evidence() -> None:
    text = report_text(
        report(claim("路由器有 24 层。", Rating.WRONG, WRONG), claim("路由器很好。", Rating.CLEAN))
    )
    assert "- wrong (算法模型): 路由器有 24 层。" in text
    assert "wrong, numbers: '24' stands nowhere in the paper." in text
    assert "p. 3, 3 Results: The router has 12 layers" in text
    assert "路由器很好" not in text
    assert text.endswith("post.md: 1 item, 2 claims: 1 wrong, 0 doubtful, 0 not found.")


def test_an_item_says_what_it_was_checked_against() -> None:
    found = report(
        claim("路由器很好。", Rating.NOT_FOUND, cited=()), basis=Basis.ABSTRACT, why="arXiv has no PDF."
    )
    text = report_text(found)
    assert "checked against the abstract alone: arXiv has no PDF." in text
    assert "No sentence of the paper has any word or number of it." in text
    assert "2410.00002: not in the post. No item." in text


def test_an_edited_sentence_is_named_even_when_nothing_is_wrong() -> None:
    assert "edited since it was made" in report_text(report(claim("新句子。", Rating.CLEAN, is_edited=True)))


def test_programs_read_the_same() -> None:
    said = json.loads(report_json(report(claim("路由器有 24 层。", Rating.WRONG, WRONG))))
    assert said["counts"]["wrong"] == 1
    (item,) = said["items"]
    assert (item["paper"], item["basis"]) == ("2410.00001v1", "full_text")
    (found,) = item["claims"]
    assert found["rating"] == "wrong"
    assert found["findings"][0]["words"] == ["24"]
    assert found["cited"][0] == {
        "number": 2,
        "page": 3,
        "section": "3 Results",
        "quote": found["cited"][0]["quote"],
    }
