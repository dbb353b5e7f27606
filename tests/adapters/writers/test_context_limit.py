"""The figures in a refusal of what is too long."""

import pytest

from digest.adapters.writers.context_limit import limit_tokens, says_too_long, sent_tokens

REFUSALS = [
    (
        "This model's maximum context length is 8192 tokens. However, your messages resulted in 10021.",
        *(8192, 10021),
    ),
    (
        "This model's maximum context length is 131072 tokens. However, you requested 155555 tokens "
        "(147363 in the messages, 8192 in the completion). Please reduce the length of the messages.",
        *(131072, 147363),
    ),
    (
        "Input tokens exceed the configured limit of 272,000 tokens. Your messages resulted in 300,123.",
        *(272000, 300123),
    ),
    (
        "This endpoint's maximum context length is 32768 tokens. However, you requested about 40100 tokens "
        "(31900 of text input, 8200 in the output).",
        *(32768, 31900),
    ),
    (
        "The decoder prompt (length 5000) is longer than the maximum model length of 4096.",
        *(4096, 5000),
    ),
    ("Range of input length should be [1, 129024]", 129024, None),
    ("Your request exceeded model token limit: 262144 (requested: 300000)", 262144, 300000),
    ("length of prompt_tokens (140000) must be less than max_seq_len (131072).", 131072, 140000),
    ("prompt is too long: 213462 tokens > 200000 maximum", 200000, 213462),
    (
        "request (9001 tokens) exceeds the available context size (4096 tokens), try increasing it",
        *(4096, 9001),
    ),
    (
        "The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).",
        *(1048576, 1200000),
    ),
    ("Input length 140000 exceeds the maximum length 131072", 131072, 140000),
    ("1261 Prompt 超长", None, None),
    ("context_length_exceeded", None, None),
]


@pytest.mark.parametrize(("words", "limit", "sent"), REFUSALS)
def test_what_is_read_at_most_and_what_was_sent_is_taken_from_the_words(
    words: str, limit: int | None, sent: int | None
) -> None:
    assert says_too_long(words)
    assert (limit_tokens(words), sent_tokens(words)) == (limit, sent)


@pytest.mark.parametrize(
    "words",
    [
        "Range of max_tokens should be [1, 8192]",
        "max_tokens is too large: 16000. This model supports at most 8192 completion tokens.",
        "temperature must be 1",
        "Too many requests",
    ],
)
def test_other_refusals_are_not_about_the_length(words: str) -> None:
    assert not says_too_long(words)
