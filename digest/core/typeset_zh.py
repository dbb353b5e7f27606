"""Sets Chinese text: marks, spaces, doubled words, plurals. Home of autocorrect_py.

For plain runs of text, such as one claim or title; never for a rendered file.
"""

import json
import re
from functools import lru_cache

import autocorrect_py

from digest.core.protect_runs import SPACED, outside_protected
from digest.core.widen_marks import is_in_phrase, touches_wide, widened
from digest.domain.han import FULL_MARKS, HAN

# Everything but spaces between Han and Latin is off: its other rules break 编码器-解码器 and （LLM）.
_RULES = (
    *("space-punctuation", "space-bracket", "space-dash", "space-backticks", "space-dollar", "fullwidth"),
    *(
        "no-space-fullwidth",
        "no-space-fullwidth-quote",
        "halfwidth-word",
        "halfwidth-punctuation",
        "spellcheck",
    ),
)
_BREAK = r"[ \t]*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*"
_NARROW = {wide: wide - 0xFEE0 for wide in (0xFF05, *range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B))}
_NARROW |= {wide: wide - 0xFEE0 for wide in range(0xFF41, 0xFF5B)} | {0x3000: 0x20}

_PASSES = 6  # marks that one pass brings together are settled by the next; real text needs one

# Words that no correct sentence doubles. 学习学习率 is correct, so nouns cannot be among them.
_NEVER_DOUBLED = (
    "涉及|包括|包含|通过|以及|因此|然而|但是|并且|而且|可以|能够|需要|表明|由于|对于|关于|根据|基于|其中|为了|提出|进行|"
    "得到|取得|属于|来自|从而|同时|此外|例如|比如|如果|虽然|尽管|我们|作者|本文|他们|这些|那些|一种|具有|旨在|以便|不仅"
)
_DOUBLED = re.compile(rf"({_NEVER_DOUBLED})\1+")
_PLURAL = re.compile(r"(?<![A-Za-z0-9])([A-Z][A-Za-z-]*[A-Z])s(?![A-Za-z0-9])")


def typeset(text: str) -> str:
    """Return the text set as Chinese, on one line; typesetting it again changes nothing.

    Text without Han loses its line breaks and nothing else. Code, formulas, links, URLs and tags stay.
    """
    text = re.sub(rf"(?<=[{HAN}{FULL_MARKS}]){_BREAK}(?=[{HAN}{FULL_MARKS}])", "", text.strip())
    text = re.sub(_BREAK, " ", text)
    if not re.search(f"[{HAN}]", text):
        return text
    for _ in range(_PASSES):
        before, text = text, outside_protected(text, _set)
        if text == before:
            break
    return text


def _set(text: str) -> str:
    text = re.sub(r"[ \t]+", " ", text.translate(_NARROW))
    text = re.sub(r"(?<=\d) +(?=[%‰])", "", text)
    text = _DOUBLED.sub(r"\1", widened(text))
    return _without_spaces(_spaced(_singular(text)))


def _singular(text: str) -> str:
    """LLMs -> LLM beside Chinese; an English title keeps its plural."""

    def one(match: re.Match[str]) -> str:
        span = match.span()
        return match[1] if touches_wide(text, *span) and not is_in_phrase(text, *span) else match[0]

    return _PLURAL.sub(one, text)


def _spaced(text: str) -> str:
    """Put one space between Han and what is not Han."""
    _load_rules()
    text = autocorrect_py.format(text)
    # What the library passes over: letters as ă and α, "$5", "et al.", and the runs that were taken out.
    beside = rf"0-9\u00c0-\u024f\u0370-\u03ff{SPACED}"
    text = re.sub(rf"(?<=[{HAN}])(?=[{beside}]|[$€£]\d)", " ", text)
    return re.sub(rf"((?<=[{beside}])|(?<=[A-Za-z]\.))(?=[{HAN}])", " ", text)


def _without_spaces(text: str) -> str:
    text = re.sub(rf" *([{FULL_MARKS}]|……|——) *", r"\1", text)
    text = re.sub(rf" *(“[{HAN}]|‘[{HAN}])", r"\1", text)
    text = re.sub(rf"([{HAN}][”’]) *", r"\1", text)
    text = re.sub(rf"(?<=[{HAN}]) *([“‘])|([”’]) *(?=[{HAN}])", r"\1\2", text)
    return text.strip()


@lru_cache(maxsize=1)
def _load_rules() -> None:
    """Set the library up; it knows one set of rules for the whole process."""
    rules = dict.fromkeys(_RULES, 0) | {"space-word": 1}
    autocorrect_py.load_config(json.dumps({"rules": rules}))  # type: ignore[attr-defined]  # not in its stub
