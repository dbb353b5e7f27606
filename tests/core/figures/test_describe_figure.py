"""The alternative text says in Chinese what is sure, and leaves the caption as the paper prints it."""

import pytest

from digest.core.figures.describe_figure import LONGEST_CHARS, alt_zh
from digest.domain.figure import CroppedFigure


def a_figure(caption: str) -> CroppedFigure:
    return CroppedFigure("2", 3, caption, b"", 1200, 600)


@pytest.mark.parametrize(
    ("caption", "alt"),
    [
        ("Figure 2: Overview of PaSa.", "图 2（方法总览）：Overview of PaSa.（原文图题）"),
        ("Figure 2: Accuracy on MMLU.", "图 2（结果图）：Accuracy on MMLU.（原文图题）"),
        ("Fig. 2. An example.", "图 2（示例）：An example.（原文图题）"),
        ("Figure 2: A molecule", "图 2：A molecule（原文图题）"),
        ("Figure 2", "图 2（原文无图题）"),
    ],
)
def test_number_and_kind_are_chinese_and_the_caption_is_not_translated(caption: str, alt: str) -> None:
    assert alt_zh(a_figure(caption)) == alt


def test_of_a_long_caption_whole_sentences_stay() -> None:
    alt = alt_zh(a_figure("Figure 2: A cell. " + "It divides again and again. " * 20))
    assert alt.startswith("图 2：A cell. It divides again and again.")
    assert alt.endswith("again.（原文图题）")
    assert len(alt) < LONGEST_CHARS + 20


def test_a_long_sentence_is_cut_between_words() -> None:
    alt = alt_zh(a_figure("Figure 2: " + "division " * 60 + "ends."))
    assert alt.endswith("division……（原文图题）")
    assert len(alt) < LONGEST_CHARS + 20
