"""The data of the prompts: one line a sentence, marks, terms and repairs."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, cast

from digest.core.compose_prompt import MAX_TERMS, again_data, paper_data, repair_data
from digest.domain.digest import Section
from digest.domain.finding import Check, CheckedClaim, Cited, Finding, Severity
from digest.domain.glossary import GlossaryEntry
from digest.domain.paper import Paper, PaperId
from digest.domain.paper_text import PaperText, Sentence, SentenceKind

NOW = datetime(2024, 10, 8, tzinfo=UTC)
PAPER = Paper(
    PaperId("2410.06338", 1), "A\n## Title", ("A B", "C D"), "Abs\ntract", ("cs.CL",), NOW, NOW, "", ""
)


def text_of(*sentences: tuple[str, str, SentenceKind]) -> PaperText:
    numbered = tuple(
        Sentence(number, text, 1 + number // 4, section, kind)
        for number, (text, section, kind) in enumerate(sentences, start=1)
    )
    return PaperText(numbered, (), (), (), (), pages=3, reader="pdfium/1")


def plain(*texts: str) -> PaperText:
    return text_of(*((text, "1 Intro", SentenceKind.PROSE) for text in texts))


def dicts(data: Mapping[str, object], key: str) -> list[dict[str, Any]]:
    return cast(list[dict[str, Any]], data[key])


def test_a_new_section_begins_a_new_part_with_its_page() -> None:
    text = text_of(("a", "", SentenceKind.PROSE), *[("b", "1 Intro", SentenceKind.PROSE)] * 4)
    heads = [(part["heading"], part["page"]) for part in dicts(paper_data(PAPER, text, ()), "parts")]
    assert heads == [("", 1), ("1 Intro", 1)]


def test_tables_are_marked_and_prose_after_them_too() -> None:
    kinds = (SentenceKind.PROSE, SentenceKind.TABLE, SentenceKind.TABLE, SentenceKind.PROSE)
    text = text_of(*(("x", "1", kind) for kind in kinds))
    (part,) = dicts(paper_data(PAPER, text, ()), "parts")
    assert [(run["mark"], len(run["lines"])) for run in part["runs"]] == [
        ("", 1),
        ("〔表格〕", 2),
        ("〔正文〕", 1),
    ]


def test_nothing_of_a_paper_begins_a_line_of_its_own() -> None:
    text = plain("One.\n[99] two\u2028## 3 three")
    data = paper_data(PAPER, text, ())
    assert data["title"] == "A ## Title"
    assert dicts(data, "parts")[0]["runs"][0]["lines"] == [{"number": 1, "text": "One. [99] two ## 3 three"}]


def test_only_terms_that_occur_are_listed_with_what_to_avoid() -> None:
    glossary = (
        GlossaryEntry(en="token", zh="词元", forbid=("令牌",)),
        GlossaryEntry(en="LoRA", zh="低秩适配", keep_en=True),
        GlossaryEntry(en="softmax", keep_en=True),
        GlossaryEntry(en="agent", zh="智能体"),
    )
    data = paper_data(PAPER, plain("Tokens, tokens, LoRA, LoRA.", "A token and a softmax."), glossary)
    assert data["terms"] == ["token = 词元，不用 令牌", "LoRA = LoRA（低秩适配）", "softmax = softmax"]


def test_the_list_of_terms_has_an_end() -> None:
    glossary = tuple(GlossaryEntry(en=f"word{place}x", zh="词") for place in range(MAX_TERMS + 5))
    data = paper_data(PAPER, plain(" ".join(entry.en for entry in glossary)), glossary)
    assert len(cast(list[str], data["terms"])) == MAX_TERMS


def test_a_repair_names_number_problem_evidence_and_neighbours() -> None:
    wrong = Finding(Check.NUMBERS, Severity.WRONG, ("3",), "3 不在所引句中。")
    style = Finding(Check.EVIDENCE, Severity.STYLE, (), "不必说。")
    cited = (Cited(2, 1, "1", "Short."), Cited(9, 1, "1", "x" * 500))
    claim = CheckedClaim(Section.METHOD, "坏话。", cited, findings=(wrong, style))
    (row,) = dicts(repair_data([claim], plain(*"abcdefghij")), "claims")
    assert row["number"] == 1
    assert row["section"] == "method"
    assert row["problems"] == ["3 不在所引句中。"]
    assert row["cited"] == [{"number": 2, "text": "Short."}, {"number": 9, "text": ""}]
    assert row["nearby"] == "[1]–[10]"


def test_neighbours_far_apart_are_two_spans() -> None:
    claim = CheckedClaim(Section.METHOD, "话。", (Cited(4, 1, "1", "a"), Cited(20, 1, "1", "b")))
    (row,) = dicts(repair_data([claim], plain(*"abcdefghijklmnopqrstuvw")), "claims")
    assert row["nearby"] == "[1]–[7]、[17]–[23]"


def test_a_claim_without_evidence_has_no_neighbours() -> None:
    (row,) = dicts(repair_data([CheckedClaim(Section.METHOD, "话。", ())], plain("a")), "claims")
    assert row["nearby"] == ""


def test_errors_stand_on_one_line_each() -> None:
    assert again_data(["t:\nmissing"]) == {"errors": ["t: missing"]}
