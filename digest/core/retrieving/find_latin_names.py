"""Finds the Latin names in a Chinese claim: LoRA, GPT-4o, recall@20, F1, KV."""

import re
from dataclasses import dataclass
from functools import lru_cache

from digest.core.fold_marks import fold_marks
from digest.core.retrieving.fold_words import name_key

_LETTER = "A-Za-zÀ-ɏΑ-ω"
# What follows digits at once is a unit: 3TB, 13B, 2.3x.
_NAME = re.compile(rf"(?<![{_LETTER}\d.])[{_LETTER}][{_LETTER}\d]*(?:[-.@_+/&'*’][{_LETTER}\d]+)*\+{{0,2}}")
_LITTLE = "a an the of on in for and or with by to as is et al vs via e.g i.e etc per no"
_UNITS = (
    "ms s h d b k m kb mb gb tb pb hz khz mhz ghz kw mw gw kwh km cm mm nm kg mg ml db ev kev mev gev "
    "flops tflops pflops gbps mbps kbps tbps kib gib mib tib fps rpm usd eur cny rmb"
)


@dataclass(frozen=True, slots=True)
class LatinName:
    """A name as the claim writes it, at an offset, and its key."""

    words: str
    start: int
    key: str

    @property
    def is_proper(self) -> bool:
        """Whether capitals or digits show a name; "token" and "softmax" may be plain words."""
        return not self.words.islower() or any(char.isdigit() for char in self.words)


def latin_names(text_zh: str) -> tuple[LatinName, ...]:
    """Return the names of a claim in their order, each once; no units, single letters or little words."""
    no_names = _no_names()
    found: dict[str, LatinName] = {}
    for match in _NAME.finditer(fold_marks(text_zh)):
        key = name_key(match[0])
        if len(key) > 1 and match[0].lower() not in no_names and not _COMPOUND_UNIT.fullmatch(match[0]):
            words = text_zh[match.start() : match.end()]
            found.setdefault(key, LatinName(words, match.start(), key))
    return tuple(found.values())


_COMPOUND_UNIT = re.compile(r"[a-zμ]{1,4}(?:/[A-Za-zμ]{1,3})+")  # km/s/Mpc, tok/s


@lru_cache(maxsize=1)
def _no_names() -> frozenset[str]:
    return frozenset((*_LITTLE.split(), *_UNITS.split()))
