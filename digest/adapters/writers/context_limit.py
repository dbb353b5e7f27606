"""How much a writer reads at most, in the words with which providers refuse what is longer.

The words were met or documented by 2026-11-20: OpenAI, DeepSeek, vLLM, llama.cpp, DashScope, Kimi, GLM, Ark,
SiliconFlow, OpenRouter and what stands behind it.
"""

import re

_TOO_LONG = re.compile(
    r"^1261\b|context[_ ](length|window|size)|maximum context|prompt is too long|too long to fit"
    r"|reduce the length|range of input length|longer than the maximum model length"
    r"|exceed(s|ed)? .{0,20}token limit|max_seq_len|input token(s| count).{0,20} exceed"
    r"|too many (input )?tokens|exceeds? .{0,20}max(imum)? .{0,20}(tokens|length)|超长",
    re.IGNORECASE,
)
_FIGURE = r"(?P<tokens>\d[\d,]{2,11})"
_LIMITS = tuple(
    re.compile(pattern.replace("N", _FIGURE), re.IGNORECASE)
    for pattern in (
        r"max(?:imum)? (?:model |context )*length(?: is| of)? \(?N",
        r"(?:configured |token )limit(?: of|:) N",
        r"input length should be \[\d+, ?N\]",
        r"max_seq_len \(N\)",
        r"context (?:size|length|window)(?: of| is)? \(?N",
        r"tokens allowed \(N\)",
        r"> ?N maximum",
    )
)
_SIZES = tuple(
    re.compile(pattern.replace("N", _FIGURE), re.IGNORECASE)
    for pattern in (
        r"messages resulted in N",
        r"\(N (?:in the messages|of text input)",
        r"(?:prompt_tokens|token count|total length|request) \(N",
        r"prompt \(length N\)",
        r"prompt is too long: N",
        r"input length N",
        r"requested(?: about|:)? N",
    )
)


def says_too_long(words: str) -> bool:
    """Return whether a provider refuses a request because it is longer than its model reads."""
    return _TOO_LONG.search(words) is not None


def limit_tokens(words: str) -> int | None:
    """Return how many tokens the model takes, the answer's among them; None when the words do not say."""
    return _first(_LIMITS, words)


def sent_tokens(words: str) -> int | None:
    """Return how many tokens the provider counted in the request; None when the words do not say."""
    return _first(_SIZES, words)


def _first(patterns: tuple[re.Pattern[str], ...], words: str) -> int | None:
    found = (pattern.search(words) for pattern in patterns)
    return next((int(match["tokens"].replace(",", "")) for match in found if match), None)
