"""Finds which entries of the glossary occur in a text."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from digest.domain.glossary import GlossaryEntry

_JOINT = r"[ \t\-‐‑–]?"  # "fine-tuning", "fine tuning", "finetuning"
_JOINTS = re.compile(r"[ \t\-‐‑–]+")
_ABBREVIATION = re.compile(r"[A-Z]\w*[A-Z]")


def terms_in(texts: Iterable[str], glossary: Sequence[GlossaryEntry]) -> tuple[GlossaryEntry, ...]:
    """Return the entries that occur, most frequent first, ties in the glossary's order.

    Case, plural and hyphens do not matter, but an abbreviation (RAG, LoRA) keeps its case. Where entries
    overlap, the longest counts alone: "large language model" is no "language model".
    """
    whole = "\n".join(texts)
    letters = _letters(whole)
    # Trying every entry at every place takes a tenth of a second a paper; most occur nowhere in it.
    likely = [place for place, entry in enumerate(glossary) if _letters(entry.en)[:-1] in letters]
    pattern, places = _matcher([(place, glossary[place].en) for place in likely])
    found = Counter(
        places[match.lastindex - 1] for match in pattern.finditer(whole) if match.lastindex is not None
    )
    return tuple(glossary[place] for place in sorted(found, key=lambda place: (-found[place], place)))


def _matcher(entries: Sequence[tuple[int, str]]) -> tuple[re.Pattern[str], tuple[int, ...]]:
    """Return one pattern with a group for each entry, the longest first, and the entry's place by group.

    entries: place in the glossary and term.
    """
    longest_first = sorted(entries, key=lambda entry: -len(entry[1]))
    forms = "|".join(f"({_form(term)})" for _, term in longest_first) or r"(?!)"
    places = tuple(place for place, _ in longest_first)
    return re.compile(rf"(?<![A-Za-z0-9])(?:{forms})(?![A-Za-z0-9])"), places


def _letters(text: str) -> str:
    """Return a text without what may stand between the words of a term, and without case."""
    return _JOINTS.sub("", text).casefold()


def _form(term: str) -> str:
    words = [re.escape(word) for word in re.split(r"[\s-]+", term)]
    last = rf"{words[-1][:-1]}(?:y|ies)" if words[-1].endswith("y") else rf"{words[-1]}(?:s|es)?"
    form = _JOINT.join([*words[:-1], last])
    return form if _ABBREVIATION.search(term) else f"(?i:{form})"
