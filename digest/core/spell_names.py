"""Spells Latin names in Chinese text as their makers do, and abbreviations without an English plural."""

import re

from digest.core.widen_marks import is_in_phrase, touches_wide

# Only letters' case and hyphens differ: a paper that writes "pytorch" still carries the name. No name that is
# a word as well, such as LaTeX or ROUGE.
_NAMES = (
    "PyTorch TensorFlow NumPy scikit-learn GitHub GitLab OpenAI ChatGPT DeepSeek DeepMind arXiv Python "
    "JavaScript TypeScript JSON CUDA ImageNet WikiText QLoRA PostgreSQL SQLite"
)
# Spellings that mean nothing else; "Lora" is a person, "LoRa" a radio, "LORA" some paper's own name.
_SLIPS = {
    **{name.casefold(): name for name in _NAMES.split()},
    "lora": "LoRA",
    "kv cache": "KV cache",
    "kv-cache": "KV cache",
    "mixtral8x7b": "Mixtral 8x7B",
    "mixtral8x22b": "Mixtral 8x22B",
}
_AS_WRITTEN = frozenset({"Lora", "LoRa", "LORA"})
_LISTED = "|".join(re.escape(slip) for slip in sorted(_SLIPS, key=len, reverse=True))
_NAME = re.compile(
    rf"(?<![A-Za-z0-9_./@\\-])(?:{_LISTED})(?![A-Za-z0-9_/@+\\-]|\.[A-Za-z0-9])", re.IGNORECASE
)
_PLURAL = re.compile(r"(?<![A-Za-z0-9])([A-Z][A-Za-z-]*[A-Z])s(?![A-Za-z0-9])")


def with_known_names(text: str) -> str:
    """Return the text with well-known names in their own case: pytorch -> PyTorch. English phrases stay."""

    def spelled(match: re.Match[str]) -> str:
        is_left = match[0] in _AS_WRITTEN or is_in_phrase(text, *match.span())
        return match[0] if is_left else _SLIPS[match[0].casefold()]

    return _NAME.sub(spelled, text)


def without_plurals(text: str) -> str:
    """LLMs -> LLM beside Chinese; an English title keeps its plural."""

    def one(match: re.Match[str]) -> str:
        span = match.span()
        return match[1] if touches_wide(text, *span) and not is_in_phrase(text, *span) else match[0]

    return _PLURAL.sub(one, text)
