"""Statements in Chinese text."""

import pytest

from digest.core.splitting.split_statements import sentences_zh, statements


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("甲提高了。乙降低了！", ["甲提高了。", "乙降低了！"]),
        ("甲提高了；乙降低了", ["甲提高了；", "乙降低了"]),
        ("甲提高了;乙降低了.", ["甲提高了;", "乙降低了."]),
        ("作者说“甲好。乙坏。”随后离开。", ["作者说“甲好。乙坏。”随后离开。"]),
        ("准确率为 67.6%，高于 GPT-3.5。", ["准确率为 67.6%，高于 GPT-3.5。"]),
    ],
)
def test_sentences_end_at_their_marks(text: str, sentences: list[str]) -> None:
    assert sentences_zh(text) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "这样做可行吗？",
        "Only English here.",
        "模型。",
        "好久没有给大家梳理文章了，今天分享8篇论文。",
        "如果您对我的博客内容感兴趣，欢迎三连击(点赞、收藏、关注和评论)。",
        "全部论文获取方式，后台回复:20240414",
        "S Qian, C Orăsan - arXiv preprint arXiv:2410.06338, 2024 年发表于此",
        "本文由 AI 辅助生成，经人工审核。",
        "论文未报告实验效果。",
    ],
)
def test_questions_greetings_citations_and_notes_state_nothing(text: str) -> None:
    assert statements(text) == ()


def test_what_speaks_of_attention_or_users_still_states_something() -> None:
    assert statements("模型关注图像中的物体。用户转而使用小模型。") == (
        "模型关注图像中的物体。",
        "用户转而使用小模型。",
    )
