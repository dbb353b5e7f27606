"""Folds text to small plain letters and digits, so that one name has one spelling."""

import re
import unicodedata

_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
_GREEK_NAMES = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau "
    "upsilon phi chi psi omega"
)
_SPELLED = dict(zip(map(ord, _GREEK), _GREEK_NAMES.split(), strict=True))
_COMBINING = dict.fromkeys(range(0x300, 0x370))

# Letters up to a digit, then the rest in one piece: "gpt" "4o", "qwen" "2.5", so that GPT-4 is not GPT-4o.
_RUN = re.compile(r"[a-z]+|\d+(?:\.\d+)*[a-z\d]*")


def folded(text: str) -> str:
    """Return the text in small letters, without accents and ligatures, Greek letters spelled out."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text).translate(_COMBINING).lower().translate(_SPELLED)


def runs(text: str) -> list[str]:
    """Return the runs of letters, and of digits with what is joined to them, of a text folded."""
    return _RUN.findall(folded(text))


def name_key(name: str) -> str:
    """Return what all spellings of a name share: "mixtral8x7b" for "Mixtral 8x7B" and "Mixtral-8x7B"."""
    return "".join(runs(name))
