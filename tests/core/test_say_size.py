"""Sizes in words."""

import pytest

from digest.core.say_size import size_words


@pytest.mark.parametrize(
    ("size_bytes", "words"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.0 kB"),
        (1_449_999, "1.4 MB"),
        (999_960, "1.0 MB"),
        (5 * 10**15, "5000.0 TB"),
    ],
)
def test_a_size_has_three_digits_or_so(size_bytes: int, words: str) -> None:
    assert size_words(size_bytes) == words
