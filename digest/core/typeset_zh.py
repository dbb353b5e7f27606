"""Sets Chinese text: marks, spaces, doubled words, names. Home of autocorrect_py.

For plain runs of text, such as one claim or title; never for a rendered file.
"""

import json
import re
from functools import lru_cache

import autocorrect_py

from digest.core.choose_quotes import with_quotes
from digest.core.part_lists import with_list_marks
from digest.core.protect_runs import APART, SPACED, outside_protected
from digest.core.speak_for_paper import in_third_person
from digest.core.spell_names import with_known_names, without_plurals
from digest.core.widen_marks import holds_han, widened
from digest.domain.han import FULL_MARKS, HAN
from digest.domain.typography import Spacing, Typography

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

_HOUSE = Typography()
_PASSES = 6  # marks that one pass brings together are settled by the next; real text needs one

# Words that no correct sentence doubles. 学习学习率 is correct, so nouns cannot be among them.
_NEVER_DOUBLED = (
    "涉及|包括|包含|通过|以及|因此|然而|但是|并且|而且|可以|能够|需要|表明|由于|对于|关于|根据|基于|其中|为了|提出|进行|"
    "得到|取得|属于|来自|从而|同时|此外|例如|比如|如果|虽然|尽管|我们|作者|本文|他们|这些|那些|一种|具有|旨在|以便|不仅"
)
DOUBLED = re.compile(rf"({_NEVER_DOUBLED})\1+")

# A number with its unit, but not where it is part of a name: A100-80GB, A100 80GB.
_UNITS = (
    r"[KMGT]i?B|[KMGT]bps|[kMG]?Hz|[kM]W|kWh|ms|[μµ]s|ns|km|cm|mm|nm|kg|mg|dB|fps|FPS|[TGP]FLOPS|tokens/s"
)
_MEASURE = re.compile(
    rf"(?<![A-Za-z0-9._/-])(?<![A-Za-z0-9] )(\d+(?:,\d{{3}})*(?:\.\d+)?)({_UNITS})(?![A-Za-z0-9_/-])"
)
_LETTER = r"0-9\u00c0-\u024f\u0370-\u03ff"


def typeset(text: str, typography: Typography = _HOUSE) -> str:
    """Return the text set as Chinese, on one line; typesetting it again changes nothing.

    Text without Han loses its line breaks and nothing else. Code, formulas, links, URLs and tags stay.
    """
    text = re.sub(rf"(?<=[{HAN}{FULL_MARKS}]){_BREAK}(?=[{HAN}{FULL_MARKS}])", "", text.strip())
    text = re.sub(_BREAK, " ", text)
    if not holds_han(text):
        return text
    for _ in range(_PASSES):
        before, text = text, outside_protected(text, lambda run: _set(run, typography))
        if text == before:
            break
    return text


def _set(text: str, typography: Typography) -> str:
    text = re.sub(r"[ \t]+", " ", text.translate(_NARROW))
    text = re.sub(r"(?<=\d) +(?=[%‰°])", "", text)
    text = DOUBLED.sub(r"\1", with_list_marks(widened(text)))
    text = in_third_person(with_quotes(text, typography.quotes))
    text = without_plurals(with_known_names(_MEASURE.sub(r"\1 \2", text)))
    text = _spaced(text) if typography.spacing is Spacing.PANGU else _tight(text)
    return _without_spaces(text)


def _spaced(text: str) -> str:
    """Put one space between Han and what is not Han."""
    _load_rules()
    text = autocorrect_py.format(text)
    # What the library passes over: letters as ă and α, "$5", "et al.", and the runs that were taken out.
    beside = f"{_LETTER}{SPACED}{APART}"
    text = re.sub(rf"(?<=[{HAN}])(?=[{beside}]|[$€£]\d)", " ", text)
    return re.sub(rf"((?<=[{beside}°])|(?<=[A-Za-z]\.))(?=[{HAN}])", " ", text)


def _tight(text: str) -> str:
    """Take the spaces between Han and what is not Han away."""
    beside = f"A-Za-z{_LETTER}{SPACED}"
    text = re.sub(rf"(?<=[{HAN}]) +(?=[{beside}]|[$€£]\d)", "", text)
    text = re.sub(rf"((?<=[{beside}%‰°+#])|(?<=[A-Za-z]\.)) +(?=[{HAN}])", r"\1", text)
    # An address runs on into Han that follows it without a space.
    return re.sub(rf"(?<=[{HAN}])(?=[{APART}])|(?<=[{APART}])(?=[{HAN}])", " ", text)


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
