"""What an answer must hold to be one."""

import pytest
from pydantic import ValidationError

from digest.domain.digest import Claim


@pytest.mark.parametrize("text_zh", ["", " ", "。", "****", "\u202e\u200b", "\x1b\x00"])
def test_a_claim_without_a_word_is_none(text_zh: str) -> None:
    with pytest.raises(ValidationError):
        Claim(text_zh=text_zh, evidence=())


def test_a_claim_is_no_essay() -> None:
    with pytest.raises(ValidationError, match="2,001 characters, where one sentence was asked for"):
        Claim(text_zh="快" * 2001, evidence=())


@pytest.mark.parametrize("text_zh", ["更快", "67.6%", "faster"])
def test_a_word_or_a_number_is_enough(text_zh: str) -> None:
    assert Claim(text_zh=text_zh, evidence=()).text_zh == text_zh
