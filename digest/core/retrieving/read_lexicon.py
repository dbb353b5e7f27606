"""Finds the words of a Chinese text that have a known English rendering."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from digest.core.retrieving.fold_words import folded
from digest.domain.glossary import GlossaryEntry
from digest.domain.han import HAN
from digest.domain.lexicon.computing_words import COMPUTING, LEARNING
from digest.domain.lexicon.everyday_words import PEOPLE
from digest.domain.lexicon.research_words import ARGUING, STUDYING
from digest.domain.lexicon.world_words import SAYING, SCIENCES, SOCIETY

Rendering = tuple[str, ...]
"""Beginnings of English words that stand together in one sentence."""

_ENDINGS = re.compile(r"(?:ations?|ings?|ions?|ities|ity|ed|es|e|s|y)$")
_SHORTEST_STEM = 4  # letters that an ending leaves
_ANY_HAN = re.compile(f"[{HAN}]")


@dataclass(frozen=True, slots=True)
class TermZh:
    """A Chinese word in a text, at an offset, and the English that may stand for it.

    is_plain: a word of plain speech or of any argument, that translators render freely or leave out.
    """

    words: str
    start: int
    renderings: tuple[Rendering, ...]
    is_plain: bool = False


@dataclass(frozen=True, eq=False, slots=True)
class _Words:
    """All known words, and the pattern that finds the longest at each place."""

    renderings: dict[str, tuple[Rendering, ...]]
    plain: frozenset[str]
    pattern: re.Pattern[str]


def terms_zh(text: str, glossary: Sequence[GlossaryEntry]) -> tuple[TermZh, ...]:
    """Return the known words of a text in their order; where words overlap, the longest alone."""
    known = _words(tuple(glossary))
    return tuple(
        TermZh(match[0], match.start(), known.renderings[match[0]], match[0] in known.plain)
        for match in known.pattern.finditer(text)
        if known.renderings[match[0]]
    )


@lru_cache(maxsize=4)
def _words(glossary: tuple[GlossaryEntry, ...]) -> _Words:
    plain = _read(ARGUING, SAYING)
    renderings = plain | _read(STUDYING, LEARNING, COMPUTING, SCIENCES, SOCIETY, PEOPLE)
    for entry in glossary:
        for name in filter(_ANY_HAN.search, (entry.zh, *entry.forbid)):
            if renderings.get(name) == ():
                continue
            both = (*renderings.get(name, ()), *_forms([_stem(word) for word in entry.en.split()]))
            renderings[name] = tuple(dict.fromkeys(both))
    longest_first = sorted(renderings, key=len, reverse=True)
    return _Words(renderings, frozenset(plain), re.compile("|".join(map(re.escape, longest_first))))


def _read(*tables: str) -> dict[str, tuple[Rendering, ...]]:
    """Return the renderings of each word of some tables."""
    words: dict[str, tuple[Rendering, ...]] = {}
    for table in tables:
        for entry in table.split("|"):
            names, *forms = entry.split()
            renderings = tuple(each for form in forms for each in _forms(form.split("+")))
            words |= {name: (*words.get(name, ()), *renderings) for name in names.split("/")}
    return words


def _forms(stems: Iterable[str]) -> tuple[Rendering, ...]:
    """Return a rendering as it is looked for: "fine-tun" is "finetun", and "fine" with "tun"."""
    text = folded(" ".join(stems))
    apart = tuple(re.findall("[a-z]+", text))
    joined = tuple(re.findall("[a-z]+", text.replace("-", "")))
    return (joined,) if apart == joined else (joined, apart)


def _stem(word: str) -> str:
    """Return what the forms of an English word share: "tokeniz" for "tokenization" and "tokenized"."""
    stem = _ENDINGS.sub("", word)
    return stem if len(stem) >= _SHORTEST_STEM else word
