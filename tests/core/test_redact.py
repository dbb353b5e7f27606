"""No key comes through, whole or in pieces."""

import pytest

from digest.core.redact import redacted

KEY = "sk-proj-QWERTYUIOPasdfgh0042"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"Incorrect API key provided: {KEY}.", "Incorrect API key provided: [key]."),
        ("Your key: sk-proj-*******0042 is wrong", "Your key: [key] is wrong"),
        ("Your api key: ****0042 is invalid", "Your api key: [key] is invalid"),
        ("key sk-p...0042 is gone", "key [key] is gone"),
        ("key sk-proj-QWE… is gone", "key [key] is gone"),
        ("the key 'sk-proj-QWERTYUIOP' is short", "the key '[key]' is short"),
        ("Authorization: Bearer abc.def-1", "Authorization: Bearer [key]"),
        ("?api_key=sk-proj-QWERTYUIOPasdfgh0042&x=1", "?api_key=[key]&x=1"),
    ],
)
def test_a_key_is_replaced(text: str, shown: str) -> None:
    assert redacted(text, [KEY]) == shown


@pytest.mark.parametrize(
    "text", ["Please wait... then try again", "**bold** words", "model gpt-5.4-mini", ""]
)
def test_other_words_stay(text: str) -> None:
    assert redacted(text, [KEY]) == text


def test_no_secret_hides_nothing() -> None:
    assert redacted("the key sk-proj-QWERTYUIOP", ["", ""]) == "the key sk-proj-QWERTYUIOP"
