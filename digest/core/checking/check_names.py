"""Checks that the Latin names of a claim stand in the paper, and in or near the sentences it cites."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digest.core.retrieving.find_latin_names import LatinName, latin_names
from digest.core.retrieving.find_own_names import own_names
from digest.core.retrieving.fold_words import name_key
from digest.core.retrieving.index_paper import Places, Squeezed, index_of, squeezed
from digest.core.retrieving.learn_short_forms import short_forms, spells
from digest.core.retrieving.weigh_support import places_near
from digest.domain.examined import Examined, Ground
from digest.domain.finding import Check, Finding, Severity
from digest.domain.han import HAN

_ANY_HAN = re.compile(f"[{HAN}]")
_JOINT = re.compile(r"[-./@_+&'*’]+")
_MOST_PLACES = 5  # sentence numbers in one message


@dataclass(frozen=True, eq=False, slots=True)
class _Near:
    """The cited sentences with their neighbours and headings, for looking up names."""

    text: str
    names: Squeezed
    ground: Ground


def check_names(claim: Examined) -> tuple[Finding, ...]:
    """Return a finding for each name of a claim that its evidence does not carry.

    WRONG when the paper does not know the name, or knows it only elsewhere; DOUBTFUL for plain words in
    small letters. The paper's own names may stand anywhere: "we" and "the model" mean them.
    """
    names = latin_names(claim.text_zh) if _ANY_HAN.search(claim.text_zh) else ()
    if not names:
        return ()
    near = _near(claim)
    missing = (name for name in names if not _is_carried(name, near) and not _is_own(name, claim.ground))
    return tuple(_finding(name, claim.ground) for name in missing)


def _near(claim: Examined) -> _Near:
    index = index_of(claim.ground)
    places = places_near(claim.cited, index)
    texts = [sentence.text for sentence in index.sentences if index.place_of(sentence) in places]
    texts += [heading for heading, place in index.headings.items() if place in places]
    return _Near("\n".join(texts), squeezed(texts), claim.ground)


def _is_carried(name: LatinName, near: _Near) -> bool:
    """Whether a name stands there: as it is, spelled out, abbreviated, or in parts (Llama-2 in 13B)."""
    if near.names.places(name.key) or _is_spelled_out(name, near):
        return True
    parts = [name_key(part) for part in _JOINT.split(name.words)]
    return len(parts) > 1 and all(not part or near.names.places(part) for part in parts)


def _is_spelled_out(name: LatinName, near: _Near) -> bool:
    forms = short_forms(near.ground)
    singular = name.key.removesuffix("s")
    longs = forms.get(name.key, frozenset()) | forms.get(singular, frozenset())
    if any(long in near.names.letters for long in longs):
        return True
    return name.words.rstrip("s").isupper() and spells(singular, near.text)


def _is_own(name: LatinName, ground: Ground) -> bool:
    own = own_names(ground)
    return name.key in own or name.key.removesuffix("s") in own


def _finding(name: LatinName, ground: Ground) -> Finding:
    index = index_of(ground)
    places = index.names.places(name.key)
    severity = Severity.WRONG if name.is_proper else Severity.DOUBTFUL
    return Finding(Check.NAMES, severity, (name.words,), _message(name, places, len(index.sentences)))


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
