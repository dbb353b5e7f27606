"""Claims whose words the evidence holds, and claims whose words it does not."""

from dataclasses import replace

import pytest

from digest.core.checking.check_terms import check_terms
from digest.domain.finding import Check, Severity
from digest.domain.paper_text import PaperText, SentenceKind
from tests.core.paper_texts import examined, paper_text

PAPER = paper_text(
    "Rivers in the catchments lost a third of their flow.",
    "Droughts explain the losses.",
    "A survey asked twelve patients about their symptoms.",
    "They answered by telephone.",
    "The encoder compresses images into short vectors.",
    "Training takes three hours on one processor.",
    "Speech is translated into German.",
    "Geo-spatial rules guide the downsampling.",
)

HELD = """
流域内的河流失去了三分之一的流量 | 1
调查询问了十二名患者的症状 | 3
编码器把图像压缩成短向量 | 5
训练在一个处理器上需要三小时 | 6
通过电话询问患者 | 4
以地理规则引导采样 | 8
把图像压缩成短向量，还原只需一步 | 5
通过电话询问患者，比面谈还费时间 | 4
"""

NOT_HELD = """
流域内的河流失去了三分之一的流量 | 3
调查询问了十二名患者的症状 | 5
编码器把图像压缩成短向量 | 1
编码器把图像压缩成短向量，并在工业界大规模部署到手机 | 5
语音被翻译成德语 | 2
编码器把图像压缩成短向量，显存占用也更小 | 5
"""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text_zh", "cited"), cases(HELD))
def test_a_claim_in_the_words_of_its_evidence_is_let_through(text_zh: str, cited: str) -> None:
    assert check_terms(examined(text_zh, [PAPER.sentences[int(cited) - 1]], PAPER)) == ()


@pytest.mark.parametrize(("text_zh", "cited"), cases(NOT_HELD))
def test_a_claim_in_other_words_is_doubted_never_blocked(text_zh: str, cited: str) -> None:
    findings = check_terms(examined(text_zh, [PAPER.sentences[int(cited) - 1]], PAPER))
    assert findings
    assert {(finding.check, finding.severity) for finding in findings} == {(Check.TERMS, Severity.DOUBTFUL)}
    assert all(word in text_zh for finding in findings for word in finding.words)


def messages(text_zh: str, cited: int, paper: PaperText = PAPER) -> list[str]:
    return [
        finding.message for finding in check_terms(examined(text_zh, [paper.sentences[cited - 1]], paper))
    ]


def test_the_better_passage_is_named() -> None:
    assert any(message.endswith("stands in [6].") for message in messages("训练在一个处理器上需要三小时", 1))


def test_terms_that_the_paper_never_uses_are_named() -> None:
    (message, *_) = messages("编码器压缩图像、法律和音乐", 5)
    assert message == "The paper uses no English word known for '法律', '音乐'."


def test_one_unusual_word_is_no_doubt() -> None:
    assert messages("编码器把照片压缩成短向量", 5) == []
    assert messages("音乐编码器把图像压缩成短向量", 5) == []


def test_a_claim_without_known_words_is_left_alone() -> None:
    assert messages("其余从略", 5) == []


def test_an_english_excerpt_is_left_alone() -> None:
    assert messages("Deep learning on GPUs improves MMLU by far.", 1) == []


def test_head_and_caption_of_a_cited_row_hold_words_too() -> None:
    text = paper_text(
        "Rivers.", "Table 1: Recall of the encoder.", "Coder | Speech", "Alpha | 12 | 30", "Beta | 13 | 32"
    )
    kinds = [SentenceKind.PROSE, SentenceKind.CAPTION, *[SentenceKind.TABLE] * 3]
    sentences = tuple(replace(each, kind=kind) for each, kind in zip(text.sentences, kinds, strict=True))
    table = replace(text, sentences=sentences)
    claim = examined("该编码器的语音召回率为 32", sentences[4:], table)
    assert check_terms(claim) == ()
