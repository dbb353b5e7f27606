"""Checks that the Latin names of a claim stand in the paper, and in or near the sentences it cites."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digest.core.retrieving.find_latin_names import LatinName, latin_names
from digest.core.retrieving.find_own_names import own_names
from digest.core.retrieving.find_table import said_of_rows
from digest.core.retrieving.fold_words import name_key
from digest.core.retrieving.index_paper import PaperIndex, Places, Squeezed, index_of, squeezed
from digest.core.retrieving.learn_short_forms import is_everyday, short_forms, spells
from digest.core.retrieving.weigh_support import REACH, places_near
from digest.domain.examined import Examined, Ground
from digest.domain.finding import Check, Finding, Severity
from digest.domain.han import HAN
from digest.domain.paper_text import Sentence

_ANY_HAN = re.compile(f"[{HAN}]")
_JOINT = re.compile(r"[-./@_+&'*’]+")
_POINTS_BACK = re.compile(r"(?:\w+, )?(?:It|Its|They|Their|This|That|These|Those|Such|Both|He|She|The)\b")
_NAMED = re.compile(r"\b[A-Z][A-Za-z-]*[A-Z\d][\w-]*")
_IN_VIEW = 5  # sentences on either side
_MOST_PLACES = 5  # sentence numbers in one message


@dataclass(frozen=True, eq=False, slots=True)
class _Near:
    """The cited sentences with what stands over them, and neighbours if they point there."""

    text: str
    names: Squeezed
    ground: Ground


def check_names(claim: Examined) -> tuple[Finding, ...]:
    """Return a finding for each name of a claim that its evidence does not carry.

    WRONG when the paper does not know the name, or has it only far from the evidence. DOUBTFUL when it
    stands so near, or in the title or abstract, that the cited sentences may mean it without naming it,
    and for plain words and everybody's abbreviations: softmax, LLM, GPU.
    The paper's own names may stand anywhere: "we" and "the model" mean them.
    """
    names = latin_names(claim.text_zh) if _ANY_HAN.search(claim.text_zh) else ()
    if not names:
        return ()
    reach = 0 if all(map(_speaks_for_itself, claim.cited)) else REACH
    near = _near(claim, reach)
    missing = (name for name in names if not _is_carried(name, near) and not _is_own(name, claim.ground))
    return tuple(_finding(name, claim) for name in missing)


def _speaks_for_itself(sentence: Sentence) -> bool:
    """Whether a sentence names its things, so that those of its neighbours are not meant: no "It has 12"."""
    names = _NAMED.findall(sentence.text)
    return not _POINTS_BACK.match(sentence.text) and any(not is_everyday(name_key(each)) for each in names)


def _near(claim: Examined, reach: int) -> _Near:
    """Return the sentences that a name of the claim may stand in, with head and caption of a cited row.

    reach: sentences on either side.
    """
    index = index_of(claim.ground)
    places = places_near(claim.cited, index, reach=reach)
    of_table = said_of_rows(claim.cited, index.sentences)
    texts = [
        sentence.text
        for sentence in index.sentences
        if index.place_of(sentence) in places or sentence in of_table
    ]
    texts += [heading for heading, place in index.headings.items() if place in places]
    return _Near("\n".join(texts), squeezed(texts), claim.ground)


def _is_carried(name: LatinName, near: _Near) -> bool:
    """Whether a name stands there, as a whole or in parts: Llama-2-13B in "Llama-2 (7B, 13B)"."""
    if _stands(name.words, near):
        return True
    parts = [part for part in _JOINT.split(name.words) if part]
    return len(parts) > 1 and all(_stands(part, near) for part in parts)


def _stands(words: str, near: _Near) -> bool:
    """Whether words stand there as they are, or what they abbreviate does."""
    key = name_key(words)
    singular = key.removesuffix("s")
    if near.names.places(key) or _is_glued(words, near.text):
        return True
    forms = short_forms(near.ground)
    if any(long in near.names.letters for long in forms.get(key, forms.get(singular, frozenset()))):
        return True
    return words.rstrip("s").isupper() and spells(singular, near.text)


def _is_glued(words: str, text: str) -> bool:
    """Whether capitals stand at an end of a longer word of capitals: a subscript that print runs on."""
    if len(words) < 4 or not words.isupper() or not words.isalpha():
        return False
    return re.search(rf"\b(?:{words}[A-Z]{{3,}}|[A-Z]{{3,}}{words})\b", text) is not None


def _is_own(name: LatinName, ground: Ground) -> bool:
    own = own_names(ground)
    return name.key in own or name.key.removesuffix("s") in own


def _finding(name: LatinName, claim: Examined) -> Finding:
    index = index_of(claim.ground)
    places = index.names.places(name.key)
    is_plain = not name.is_proper or is_everyday(name.key)
    may_be_meant = is_plain or _is_in_view(places, claim.cited, index)
    severity = Severity.DOUBTFUL if may_be_meant else Severity.WRONG
    return Finding(Check.NAMES, severity, (name.words,), _message(name, places, len(index.sentences)))


def _is_in_view(places: Places, cited: Sequence[Sentence], index: PaperIndex) -> bool:
    """Whether a reader of the cited sentences has the name in mind: from the front, or a few lines before."""
    return not places.isdisjoint(index.front | places_near(cited, index, reach=_IN_VIEW))


def _message(name: LatinName, places: Places, sentences: int) -> str:
    if not places:
        return f"{name.words!r} stands nowhere in the paper."
    numbers = [place + 1 for place in sorted(places) if place < sentences]
    return f"{name.words!r} is not in or beside the cited sentences; {_shown(numbers)}."


def _shown(numbers: Sequence[int]) -> str:
    if not numbers:
        return "the paper names it only in its references or headings"
    more = " and others" if len(numbers) > _MOST_PLACES else ""
    return f"the paper has it in {', '.join(f'[{number}]' for number in numbers[:_MOST_PLACES])}{more}"
