"""Splits English into terms that are compared: small letters, singular, whatever marks stand between."""

import re
from collections.abc import Sequence
from functools import lru_cache

from digest.core.retrieving.fold_words import folded

_WORD = re.compile(r"[^\W_]+")
_NO_PLURAL = ("ss", "us", "is")  # loss, corpus, analysis
_SHORTEST_PLURAL = 4

_OF_ENGLISH = (
    "a about across after all also although among an and any are around as at be because become been "
    "before being below between both but by can could did do does doing done down during each either else "
    "enough even ever every few first for from further had has have he hence here him his how however i "
    "if in indeed instead into is it its just last least less like likely little lot low many may more "
    "most much must near need never no not now of off often on once one only onto or other our out over "
    "own per perhaps quite rather same second see seem seen several should since so some sometimes still "
    "such take taken than that the their them then there thereby therefore these they third this those three "
    "through thus to together too toward two under until up upon us use used using very via was way we "
    "well were what when where whether which while who whose why will with within without would year yet "
    "yield you your "
)
_OF_ABSTRACTS = (
    "ability able achieve additional additionally address aid aim allow analysis analyze apply approach "
    "art aspect available base based benchmark best better call case challenge code common compare "
    "compared comparison complex consider considered consist contain current currently data dataset "
    "demonstrate describe design develop developed different difficult due effect effective effectively "
    "empirical empirically enable enhance ensure evaluate evaluation evidence examine example existing "
    "experiment experimental explore extensive fact field finally find finding focus follow found "
    "framework full furthermore future general generally github give given goal good great help high "
    "higher highlight highly http https identify impact important improve improvement include including "
    "increase information insight introduce investigate involve issue key known lack large largest lead "
    "leading level limited made main mainly major make making method model moreover naturally necessary "
    "new notably novel novelty number observe observed obtain obtained offer open order org outperform "
    "overall paper part particular perform performance point possible potential present previous prior "
    "problem process produce propose proposed provide question range recent recently reduce related "
    "release relevant remain report require required research respectively result role scale set setting "
    "show significant significantly similar simple single small solution specific state strategy study "
    "suggest support system task technique term test time type understand understanding utilize utilized "
    "value variety various view work world "
)


def terms(text: str) -> list[str]:
    """Return all words of a text, in order, each in its common form."""
    return list(map(singular, _WORD.findall(folded(text))))


def phrase(words: Sequence[str]) -> str:
    """Return terms as one text in which another one is found only at whole words."""
    return f" {' '.join(words)} "


@lru_cache(maxsize=200_000)
def singular(word: str) -> str:
    """Return a word without a plural's ending, guessed from its letters."""
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(_NO_PLURAL):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


EMPTY = frozenset(map(singular, f"{_OF_ENGLISH} {_OF_ABSTRACTS}".split()))
"""Words that say nothing of the subject: those of any English text, and those of any abstract."""
