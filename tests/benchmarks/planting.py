"""What planted errors are made from: a true claim, its paper, and the papers beside it."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from digest.core.locating.squeeze_text import squeezed
from tests.benchmarks.corpus_claims import KnownClaim, KnownPaper

NAME = re.compile(r"\b(?:[A-Z][A-Za-z]*[A-Z0-9][\w-]*|[A-Z][a-z]+[A-Z]\w*)\b")
LATIN = re.compile(r"(?<![A-Za-z0-9])(?=[\w.-]*[A-Z])[A-Za-z][\w.-]*[\w]")
UNIT = re.compile(r"(?:[KMBTk]|[KMGT]B|FPS|GPU|CPU|Elo)s?")
OFTEN = 2  # times that a paper writes a name; once may be a slip of the reader


@dataclass(frozen=True, slots=True)
class Setting:
    """One claim and its surroundings. others: the other papers of the post."""

    claim: KnownClaim
    paper: KnownPaper
    others: tuple[KnownPaper, ...]

    @property
    def evidence(self) -> str:
        return " ".join(sentence.text for sentence in self.claim.cited)


def replaced(text: str, span: tuple[int, int], words: str) -> str:
    return text[: span[0]] + words + text[span[1] :]


def names_in(text_zh: str) -> list[re.Match[str]]:
    """Return the Latin names of a claim; units are none."""
    return [match for match in LATIN.finditer(text_zh) if not UNIT.fullmatch(match[0])]


@lru_cache(maxsize=256)
def names_of(paper: KnownPaper) -> tuple[str, ...]:
    """Return the names that a paper writes more than once, in alphabetical order."""
    counted = Counter(name for sentence in paper.sentences for name in NAME.findall(sentence.text))
    return tuple(sorted(name for name, times in counted.items() if times >= OFTEN))


@lru_cache(maxsize=256)
def letters_of(paper: KnownPaper) -> str:
    """Return all that a paper prints, references and title too, as letters and digits."""
    text = paper.ground.text
    return squeezed(
        " ".join((paper.ground.paper.title, *(each.text for each in paper.sentences), *text.references))
    ).letters


def are_alike(one: str, other: str) -> bool:
    """Whether one name holds the other: LLM and LLMs, GPT-4 and GPT-4o."""
    left, right = squeezed(one).letters, squeezed(other).letters
    return left in right or right in left
