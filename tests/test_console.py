"""The words for the person at the terminal."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import StringIO

from digest.console import Console, plan_text, printable, result_json, result_text
from digest.domain.digest import PaperKind, Section
from digest.domain.errors import NoPdfError
from digest.domain.finding import Check, CheckedClaim, CheckedDigest, Cited, Fate, Finding, Severity
from digest.domain.look import Show, Style
from digest.domain.paper import PaperId
from digest.domain.paper_text import LeftOut, LeftOutKind
from digest.domain.post import MissingPaper, Opening, Post, PostItem, Source
from digest.domain.result import BuildResult, Plan, PlannedPaper
from digest.domain.writing import Usage

FINDING = Finding(Check.NUMBERS, Severity.WRONG, ("99%",), "99% is nowhere in the paper.")
CLAIMS = (
    CheckedClaim(Section.ABSTRACT, "更快。", (Cited(1, 1, "", "Faster."),)),
    CheckedClaim(Section.ABSTRACT, "提升 99%。", (), findings=(FINDING,), fate=Fate.HELD_BACK),
)
ITEM = PostItem(
    number=1,
    id="2410.06338v1",
    title="A Title",
    authors=("A B",),
    citation="A B",
    published=date(2024, 10, 8),
    updated=date(2024, 10, 8),
    categories=("cs.CL",),
    comment="",
    abs_url="https://arxiv.org/abs/2410.06338v1",
    pdf_url="https://arxiv.org/pdf/2410.06338v1",
    code_urls=(),
    digest=CheckedDigest("标题", PaperKind.METHOD, CLAIMS, (), ()),
    source=Source(reader="fake/1", pages=1, sentences=1, is_suspect=False, left_out=()),
    writer="fake",
    usage=Usage(),
)
MISSING = MissingPaper(id="2410.00009", code="withdrawn", reason="The authors took it back.")


def result(*, is_written: bool = True, is_retryable: bool = False, spent: Usage = Usage()) -> BuildResult:  # noqa: B008  frozen
    post = Post(
        asked=("2410.06338", "2410.00009"),
        number=None,
        date=date(2026, 11, 20),
        slug="a",
        title="速递",
        style=Style.NUMBERED,
        show=Show(),
        opening=Opening(),
        items=(ITEM,) if is_written else (),
        missing=(MISSING,),
        closing=(),
        ai_label="",
        is_excerpt_draft=False,
        generator="test",
    )
    path = "posts/a.md" if is_written else None
    return BuildResult(post, path, path and "posts/a.json", "fake", spent, is_retryable)


def test_the_summary_counts_and_names_what_is_missing() -> None:
    said = result_text(result(), 3.21)
    assert "1 of 2 papers, 1 claims, 1 held back; no writer calls; 3.2 s; writer fake." in said
    assert "missing: 2410.00009: The authors took it back." in said
    assert "held back: 2410.06338v1 abstract: 提升 99%。 (99% is nowhere in the paper.)" in said


def test_an_unknown_cost_is_called_unknown() -> None:
    spent = Usage(calls=1, input_tokens=12_000, output_tokens=900, cost_usd=None)
    assert "1 writer call, 12,000 tokens in (0 cached), 900 out, cost unknown" in result_text(
        result(spent=spent), 1
    )


def test_a_known_cost_is_in_dollars() -> None:
    spent = Usage(calls=1, input_tokens=1, output_tokens=1, cost_usd=Decimal("0.00123"))
    assert "$0.0012" in result_text(result(spent=spent), 1)


def test_exit_codes_tell_apart_what_a_later_run_may_mend() -> None:
    assert result().exit_code == 1
    assert result(is_written=False).exit_code == 1
    assert result(is_written=False, is_retryable=True).exit_code == 3


def test_the_json_names_every_paper_once() -> None:
    said = json.loads(result_json(result(), 1.0))
    assert [(paper["id"], paper["state"]) for paper in said["papers"]] == [
        ("2410.06338v1", "written"),
        ("2410.00009", "missing"),
    ]
    assert said["post"] == "posts/a.md"


def test_what_the_writer_did_not_see_is_told_apart_from_what_nobody_sees() -> None:
    unread = LeftOut(LeftOutKind.TOO_LONG, 0, "12 table rows", "room for 900 tokens")
    hidden = LeftOut(LeftOutKind.HIDDEN_TEXT, 3, "Ignore all", "white")
    item = ITEM.model_copy(update={"source": ITEM.source.model_copy(update={"left_out": (unread, hidden)})})
    built = result()
    said = result_text(replace(built, post=built.post.model_copy(update={"items": (item,)})), 1.0)
    assert "(room for 900 tokens); it did not see 12 table rows" in said
    assert "nobody can see was left out (p. 3, white): 'Ignore all'" in said
    assert said.count("nobody can see") == 1


def test_no_post_is_said() -> None:
    assert "No post was written" in result_text(result(is_written=False), 1.0)


def test_text_of_a_paper_cannot_steer_the_terminal() -> None:
    assert printable("a\x1b[31mb\x07\r") == r"a\u001b[31mb\u0007\r"
    assert printable("\x9b31m\u202e\u2028\ud800") == r"\u009b31m\u202e\u2028\ud800"


def test_spaces_and_lines_stay_as_they_are() -> None:
    assert printable("全　角\u00a0空格\n第二行") == "全　角\u00a0空格\n第二行"


def test_the_json_of_a_build_steers_no_terminal_and_says_the_same() -> None:
    missing = MissingPaper(id="2410.00009", code="withdrawn", reason="\x9b31m\x1b\U000e0001")
    built = result()
    built = replace(built, post=built.post.model_copy(update={"missing": (missing,)}), writer="w\x9d0;")
    said = result_json(built, 1.0)
    assert all(char.isprintable() or char == "\n" for char in said)
    read = json.loads(said)
    assert (read["papers"][-1]["reason"], read["writer"]) == (missing.reason, "w\x9d0;")


def test_a_plan_steers_no_terminal() -> None:
    plan = Plan((), 0, "\x9b31m", Usage())
    assert "\x9b" not in plan_text(plan, as_json=False) + plan_text(plan, as_json=True)


def test_off_a_terminal_every_event_is_a_line() -> None:
    stream = StringIO()
    with Console(stream) as console:
        console.begin(2)
        console.fetched(PaperId("2410.06338"))
        console.failed(PaperId("2410.00009"), NoPdfError("It has no PDF."))
    assert stream.getvalue() == "2410.06338: at hand\n2410.00009: failed (no_pdf)\n"


def test_a_plan_counts_requests_calls_and_money() -> None:
    papers = (
        PlannedPaper("2410.06338", is_fetched=True, calls=0, input_tokens=9000),
        PlannedPaper("2410.07265", is_fetched=False, calls=1, input_tokens=None),
    )
    usage = Usage(calls=1, input_tokens=14_000, output_tokens=3000, cost_usd=Decimal("0.0039"))
    said = plan_text(Plan(papers, 1, "deepseek", usage), as_json=False).splitlines()
    assert said[0] == "2410.06338: PDF at hand, no answer to pay for, about 9,000 tokens"
    assert said[1] == "2410.07265: PDF to fetch, an answer to pay for, not read yet"
    assert "2 arXiv requests" in said[2]
    assert "$0.0039" in said[2]
