"""Counts in the prose of a post."""

import pytest

from digest.core.splitting.find_miscounts import miscounts
from digest.domain.finding import Severity

ITEMS = "\n\n## 1. 甲\n\n该方法把准确率提高到 67.6%。\n"


def words(text: str, items: int = 10) -> list[str]:
    return [each for finding in miscounts(text, items, is_sure=True) for each in finding.words]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("引言\n好久没有给大家梳理文章了,今天分享8篇有关大模型的研究进展。", "8篇"),
        ("# 论文周报（2026-11-20，共 8 篇）", "8 篇"),
        ("# 八篇论文速览", "八篇"),
        ("近来大模型发展很快。本期精选十二篇论文。", "十二篇"),
        ("# 周报" + ITEMS + "\n以上就是今天分享的 8 篇论文。", "8 篇"),
    ],
)
def test_a_post_that_counts_otherwise_is_found(text: str, said: str) -> None:
    assert words(text + ITEMS) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "今天分享 10 篇论文，其中 3 篇来自谷歌，第 2 篇最好。",
        "本期共十篇。",
        "今天分享近 8 篇论文。",
        "# 周报" + ITEMS + "本文共梳理了 120 篇论文。",
        "# 周报" + ITEMS + "作者精选了 120 篇文献。",
        "# 周报\n\n1. 甲\n这一综述收录 8 篇论文。",
    ],
)
def test_what_counts_right_or_counts_something_else_is_not(text: str) -> None:
    assert not words(text)


def test_it_is_a_doubt_where_items_were_told_apart_by_their_words() -> None:
    (finding,) = miscounts("今天分享 8 篇论文。", 10, is_sure=False)
    assert finding.severity is Severity.DOUBTFUL


def test_the_same_count_is_named_once() -> None:
    assert words("# 8 篇论文\n\n今天分享 8 篇论文。") == ["8 篇"]
