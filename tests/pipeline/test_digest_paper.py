"""The story of one paper: what goes to the writer, what comes back, and what happens when it is no good."""

import json
from collections.abc import Mapping
from dataclasses import replace

import pytest

from digest.core.trim_paper import trimmed
from digest.domain.digested import DigestedPaper
from digest.domain.errors import BadAnswerError, DigestError, TooLongError, WriterDownError
from digest.domain.finding import Fate, JudgeScope
from digest.domain.paper_text import PaperText, Sentence
from digest.domain.writing import Role, Step, Usage
from digest.pipeline.digest_paper import PaperTools, digest_anew
from tests.fakes import FakeWriter, paper, text

TEXT = text(
    "We study how readers break words in papers.",
    "Our method joins the words by the vocabulary of the paper.",
    "It reads 97.0 % of the words right.",
)


def claim(words: str, number: int, start: str) -> dict[str, object]:
    return {"t": words, "e": [{"s": number, "w": start}], "k": "own"}


def answer(**changes: object) -> str:
    whole: dict[str, object] = {
        "title_zh": "标题",
        "kind": "method",
        "one_line": claim("正确率为 97.0%。", 3, "It reads 97.0"),
        "abstract": [claim("本文研究断词。", 1, "We study how")],
        "background": [claim("阅读器会断词。", 1, "We study how")],
        "method": [claim("方法按论文词汇拼接。", 2, "Our method joins")],
        "innovations": [],
        "experiments": [],
        "conclusions": [],
        "limitations": [],
        "terms": [],
        "tags": ["阅读"],
    }
    return json.dumps({**whole, **changes}, ensure_ascii=False)


WRONG = answer(experiments=[claim("正确率为 99.0%。", 3, "It reads 97.0")])


def render(name: str, data: Mapping[str, object]) -> str:
    return f"{name} {data}"


def digested(
    *answers: str | DigestError, scope: JudgeScope = JudgeScope.OFF, of: PaperText = TEXT
) -> tuple[DigestedPaper, FakeWriter]:
    writer = FakeWriter(*answers)
    tools = PaperTools(lambda _: of, render, writer, (), scope)
    return digest_anew(tools)(paper(1), b"%PDF-"), writer


def seen(done: DigestedPaper) -> set[int]:
    """Return the numbers of the sentences of LONG that the writer read in the end."""
    assert done.given_tokens is not None
    shorter = trimmed(LONG, done.paper, done.given_tokens)
    assert shorter is not None
    assert len(shorter.sentences) == done.source.sentences
    return {sentence.number for sentence in shorter.sentences}


def mended(new: dict[str, object] | None) -> str:
    return json.dumps({"claims": [{"n": 1, "c": new}]}, ensure_ascii=False)


def test_a_good_answer_costs_one_call() -> None:
    done, writer = digested(answer())
    assert [task.step for task in writer.tasks] == [Step.DIGEST]
    assert not done.checked.held_back()
    assert done.usage.calls == 1


def test_an_answer_that_does_not_fit_goes_back_once_with_the_errors() -> None:
    done, writer = digested('{"title_zh": "标题"}', answer())
    assert "kind: Field required" in writer.tasks[1].messages[-1].content
    assert done.usage.calls == 2


def test_two_answers_that_do_not_fit_are_an_error() -> None:
    with pytest.raises(BadAnswerError, match="twice"):
        digested("no JSON", "no JSON")


def test_a_wrong_claim_goes_back_alone_behind_the_same_prefix() -> None:
    right = claim("正确率为 97.0%。", 3, "It reads 97.0")
    done, writer = digested(WRONG, mended({**right, "f": None}))
    first, repair = writer.tasks
    assert repair.step is Step.REPAIR
    assert repair.messages[: len(first.messages)] == first.messages
    assert [message.role for message in repair.messages] == [Role.SYSTEM, Role.USER, Role.USER]
    assert "99.0%" in repair.messages[-1].content
    assert "阅读器会断词" not in repair.messages[-1].content
    assert [one.fate for one in done.checked.claims].count(Fate.REWRITTEN) == 1
    assert not done.checked.held_back()


@pytest.mark.parametrize("second", [None, claim("正确率为 98.0%。", 3, "It reads 97.0")])
def test_a_claim_that_stays_wrong_or_is_dropped_is_held_back(second: dict[str, object] | None) -> None:
    done, writer = digested(WRONG, mended(second))
    (held_back,) = done.checked.held_back()
    assert held_back.text_zh == "正确率为 99.0%。"
    assert held_back.findings
    assert len(writer.tasks) == 2


def test_a_repair_that_cannot_be_used_holds_the_claim_back() -> None:
    done, _ = digested(WRONG, "no JSON", "no JSON")
    assert len(done.checked.held_back()) == 1
    assert done.is_final


def test_a_writer_that_is_down_at_the_repair_leaves_it_to_a_later_run() -> None:
    done, _ = digested(WRONG, WriterDownError("The writer is down."))
    assert len(done.checked.held_back()) == 1
    assert not done.is_final


def verdict(ruling: str) -> str:
    return json.dumps({"verdicts": [{"n": number, "v": ruling, "r": "多出"} for number in range(1, 5)]})


def test_without_a_judge_nobody_is_asked_again() -> None:
    _, writer = digested(answer())
    assert Step.JUDGE not in {task.step for task in writer.tasks}


def test_a_judge_is_shown_claims_and_evidence_alone() -> None:
    done, writer = digested(answer(), verdict("S"), scope=JudgeScope.ALL)
    asked = writer.tasks[-1]
    assert asked.step is Step.JUDGE
    (message,) = asked.messages
    assert "阅读器会断词" in message.content
    assert "We study how readers break words in papers." in message.content
    assert not done.checked.held_back()
    assert done.usage.calls == 2


def test_what_a_judge_does_not_find_supported_is_held_back() -> None:
    done, _ = digested(answer(), verdict("N"), scope=JudgeScope.ALL)
    assert {claim.fate for claim in done.checked.claims} == {Fate.HELD_BACK}
    assert "多出" in done.checked.claims[0].findings[-1].message


def test_a_judge_that_is_down_leaves_the_claims_to_a_later_run() -> None:
    done, _ = digested(answer(), WriterDownError("The writer is down."), scope=JudgeScope.ALL)
    assert not done.checked.held_back()
    assert not done.is_final


TITLES = ("Abstract", "1 Introduction", "2 Method", "3 Experiments", "4 Results", "5 Conclusion")
LONG = replace(
    TEXT,
    sentences=TEXT.sentences
    + tuple(
        Sentence(number, f"The sentence {number} tells of {title}{', and of more' * 30}.", 1, title)
        for number, title in enumerate((title for title in TITLES for _ in range(12)), start=4)
    ),
)


def too_long(room_tokens: int | None = None, sent_tokens: int | None = None) -> TooLongError:
    error = TooLongError("The paper is longer than the writer can read.")
    error.room_tokens, error.sent_tokens = room_tokens, sent_tokens
    error.spent = Usage(calls=1, cost_usd=None)
    return error


def test_a_paper_that_is_too_long_is_asked_about_once_more_without_what_it_can_spare() -> None:
    done, writer = digested(too_long(900, 1000), answer(), of=LONG)
    whole, part = (task.messages[-1].content for task in writer.tasks)
    assert len(part) < 0.9 * len(whole)
    assert writer.tasks[1].messages[0] == writer.tasks[0].messages[0]
    unread = {sentence.number for sentence in LONG.sentences} - seen(done)
    assert unread
    assert not any(f"The sentence {number} tells" in part for number in unread)
    assert all(f"The sentence {number} tells" in part for number in range(4, 20))
    (note,) = done.source.left_out
    assert f"{len(unread)} sentences" in note.words
    assert done.usage.calls == 2
    assert done.usage.cost_usd is None


def test_claims_of_a_shortened_paper_are_held_against_the_whole_of_it() -> None:
    right = claim("结果部分第 60 句。", 60, "The sentence 60")
    done, _ = digested(too_long(850, 1000), answer(method=[right]), of=LONG)
    assert 60 not in seen(done)
    (found,) = [one for one in done.checked.claims if one.text_zh == right["t"]]
    assert [cited.number for cited in found.cited] == [60]


def test_a_paper_that_stays_too_long_is_an_error() -> None:
    with pytest.raises(TooLongError):
        digested(too_long(), too_long(), of=LONG)


def test_a_writer_without_room_for_the_shortest_form_is_not_asked_again() -> None:
    with pytest.raises(TooLongError, match="longer than the writer can read"):
        digested(too_long(0), of=LONG)


def test_a_repair_that_is_too_long_holds_the_claim_back() -> None:
    done, _ = digested(WRONG, too_long())
    assert len(done.checked.held_back()) == 1
    assert done.is_final
