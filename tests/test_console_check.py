"""What a program reads of a check."""

import json

from digest.console_check import report_json
from digest.domain.report import Rating
from tests.reports import LEAK, MISCOUNT, SOURCE, WRONG, claim, report


def test_programs_read_the_fields_and_the_sums() -> None:
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


def test_every_finding_brings_its_sentence_for_readers() -> None:
    said = json.loads(
        report_json(report(claim("路由器有 24 层。", Rating.WRONG, WRONG), findings=(MISCOUNT,)))
    )
    assert "“24”" in said["items"][0]["claims"][0]["findings"][0]["said_zh"]
    assert said["findings"][0]["said_zh"] == "文中写“8 篇”，实际有 1 个条目。"


def test_a_leak_brings_the_passage_of_the_other_paper() -> None:
    said = json.loads(report_json(report(claim("无人机。", Rating.WRONG, LEAK, source=SOURCE))))
    source = said["items"][0]["claims"][0]["source"]
    assert (source["paper"], source["cited"]["page"]) == ("2410.00009v1", 7)
