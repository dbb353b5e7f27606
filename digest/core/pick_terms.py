"""Finds which entries of the glossary occur in a text."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from digest.domain.glossary import GlossaryEntry

_JOINT = r"[\s\-‐‑–]?"  # "fine-tuning", "fine tuning", "finetuning"
_ABBREVIATION = re.compile(r"[A-Z]\w*[A-Z]")


def terms_in(texts: Iterable[str], glossary: Sequence[GlossaryEntry]) -> tuple[GlossaryEntry, ...]:
    """Return the entries that occur, most frequent first, ties in the glossary's order.

    Case, plural and hyphens do not matter, but an abbreviation (RAG, LoRA) keeps its case. Where entries
    overlap, the longest counts alone: "large language model" is no "language model".
    """
    pattern, places = _matcher(tuple(glossary))
    found = Counter(
        places[match.lastindex - 1]
        for text in texts
        for match in pattern.finditer(text)
        if match.lastindex is not None
    )
    return tuple(glossary[place] for place in sorted(found, key=lambda place: (-found[place], place)))


@lru_cache(maxsize=4)
def _matcher(glossary: tuple[GlossaryEntry, ...]) -> tuple[re.Pattern[str], tuple[int, ...]]:
    """Return one pattern with a group for each entry, the longest first, and the entry's place by group."""
    places = sorted(range(len(glossary)), key=lambda place: -len(glossary[place].en))
    forms = "|".join(f"({_form(glossary[place].en)})" for place in places) or r"(?!)"
    return re.compile(rf"(?<![A-Za-z0-9])(?:{forms})(?![A-Za-z0-9])"), tuple(places)


def _form(term: str) -> str:
    words = [re.escape(word) for word in re.split(r"[\s-]+", term)]
    last = rf"{words[-1][:-1]}(?:y|ies)" if words[-1].endswith("y") else rf"{words[-1]}(?:s|es)?"
    form = _JOINT.join([*words[:-1], last])
    return form if _ABBREVIATION.search(term) else f"(?i:{form})"
