"""What fits our count fits WeChat's, however it counts."""

import pytest

from digest.core.wechat.count_length import count_characters


@pytest.mark.parametrize(
    ("text", "length"),
    [("", 0), ("论文速递", 4), ("arXiv 周报", 8), ("，。", 2), ("🎉", 2), ("<b>好</b>", 8)],
)
def test_each_letter_is_one_and_each_emoji_two(text: str, length: int) -> None:
    assert count_characters(text) == length
