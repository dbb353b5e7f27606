"""No text, however broken, breaks a check of relations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.core.checking.check_binding import check_binding
from digest.core.checking.check_claims import ClaimCheck
from digest.core.checking.check_comparison import check_comparison
from digest.core.checking.check_direction import check_direction
from digest.core.checking.check_negation import check_negation
from digest.core.checking.check_wording import check_wording
from tests.core.paper_texts import examined, paper_text

ZH = ["Alpha", "Beta", "召回率", "困惑度", "从", "到", "升至", "降低", "优于", "比", "高", "不", "没有", "对"]
ZH += [
    "使用",
    "最多",
    "分别",
    "、",
    "，",
    "；",
    "和",
    "的",
    "中的",
    " ",
    "65.3%",
    "67.6",
    "3 倍",
    "８",
    "12 个",
    "-",
]
EN = ["Alpha", "Beta", "recall", "perplexity", "from", "to", "rises", "reduces", "outperforms", "than", "not"]
EN += [
    "no",
    "uses",
    "up to",
    "respectively",
    " | ",
    "; ",
    ", ",
    ". ",
    "and",
    "of",
    "65.3%",
    "67.6",
    "3x",
    "12",
    "-",
]


@pytest.mark.parametrize(
    "check", [check_binding, check_comparison, check_direction, check_negation, check_wording]
)
@given(words=st.lists(st.sampled_from(ZH), max_size=25), printed=st.lists(st.sampled_from(EN), max_size=25))
def test_what_is_found_stands_in_the_claim(check: ClaimCheck, words: list[str], printed: list[str]) -> None:
    text_zh = "".join(words)
    paper = paper_text(" ".join(printed), "".join(printed))
    for finding in check(examined(text_zh, paper.sentences, paper)):
        assert finding.words
        assert all(word in text_zh for word in finding.words)
