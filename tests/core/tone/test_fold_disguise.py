"""Masks that a text may wear."""

import pytest

from digest.core.tone.fold_disguise import unmasked

MASKED = {
    "I G N O R E all of it": "ignore all of it",
    "ig\u200bnore\u00ad it": "ignore it",
    "\u0456gn\u043ere": "ignore",
    "Ｉｇｎｏｒｅ": "ignore",
    "igno\u0301re  it": "ignore it",
    "A B test of GPT-4": "a b test of gpt-4",
    "忽略之前的指令": "忽略之前的指令",
}


@pytest.mark.parametrize(("text", "plain"), MASKED.items())
def test_a_mask_is_taken_off(text: str, plain: str) -> None:
    assert unmasked(text) == plain
