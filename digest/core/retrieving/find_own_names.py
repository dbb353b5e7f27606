"""Finds what a paper calls its own work: its system, its data set, its benchmark."""

import re
from collections.abc import Iterator
from functools import lru_cache

from digest.core.retrieving.fold_words import name_key
from digest.core.retrieving.index_paper import index_of
from digest.core.retrieving.learn_short_forms import is_common
from digest.domain.examined import Ground

_OWN_WORK = re.compile(
    r"\b(?:we|this (?:paper|work|article|study|report)|(?:the )?authors)\s(?:\w+\s){0,2}?"
    r"(?:introduc|propos|present|releas|develop|call|nam|design|construct|build|built|creat|term|dub"
    r"|open-sourc)\w*\s([^.;]{3,140})",
    re.IGNORECASE,
)
# What follows these words is made use of, not made.
_USED = re.compile(
    r"\b(?:with|using|us(?:es|ed)|based|built|from|via|that|which|powered|on|by|over|than|into)\b"
)
_CALLED = re.compile(r"\b(?:called|named|termed|dubbed|namely|coined)\s([^.;,]{3,40})", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z][A-Za-z\d]*(?:[-+@.][A-Za-z\d]+)*")
_LOOKS_LIKE_NAME = re.compile(r"(?=.*[A-Z])(?:.+[A-Z\d]|.+-[a-z])")
_BEFORE_COLON = re.compile(r"^([^:]{2,40}):")
_FIRST_SENTENCES = 60  # abstract and introduction: later, others' work is described in the same words
_FEWEST_PLACES = 3


@lru_cache(maxsize=32)
def own_names(ground: Ground) -> frozenset[str]:
    """Return the keys of the paper's own names, which any sentence of it may stand for."""
    index = index_of(ground)
    candidates = {name_key(name) for name in (*_of_title(ground.paper.title), *_introduced(ground))}
    return frozenset(
        key
        for key in candidates
        if len(key) > 2 and not is_common(key) and len(index.names.places(key)) >= _FEWEST_PLACES
    )


def _of_title(title: str) -> Iterator[str]:
    if match := _BEFORE_COLON.match(title):
        yield from (name for name in _NAME.findall(match[1]) if not name.islower())
    yield from (name for name in _NAME.findall(title) if _LOOKS_LIKE_NAME.match(name))


def _introduced(ground: Ground) -> Iterator[str]:
    opening = (sentence.text for sentence in ground.text.sentences[:_FIRST_SENTENCES])
    for text in (ground.paper.abstract, *opening):
        for pattern in (_OWN_WORK, _CALLED):
            for match in pattern.finditer(text):
                made = _USED.split(match[1], maxsplit=1)[0]
                yield from (name for name in _NAME.findall(made) if _LOOKS_LIKE_NAME.match(name))
