"""Words broken over two lines, joined by what the rest of the paper writes."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

HYPHENS = "-\u2010\u00ad"
WORD = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
BROKEN_END = re.compile(rf"([^\W_]+)[{HYPHENS}]$")
FIRST_WORD = re.compile(r"[^\W_]+")
BROKEN_ADDRESS = re.compile(r"https?://(?:[^\s)\],;]*[/_.?=&#-])?$")
ADDRESS_GOES_ON = re.compile(
    r"[a-z0-9_~%][\w.~%#?=&+-]*[/._-]|[\w~%.-]+[/)\].,;]?$|[a-z0-9_-]+(?:\.(?:com|org|io)|/)"
)
HAN = re.compile(r"[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How often a paper writes each word, and each two words that a hyphen joins; in lower case."""

    compounds: Counter[str]
    words: Counter[str]

    def keeps_hyphen(self, left: str, right: str) -> bool:
        """Say whether a word broken as left- and right is a compound.

        What the paper writes more often elsewhere decides. Where it writes neither, digits, capitals and
        two parts that are words of their own are no syllables: "GPT-4", "multi-Head", "sequence-aligned".
        """
        compound = self.compounds[f"{left}-{right}".lower()]
        word = self.words[f"{left}{right}".lower()]
        if compound or word:
            return compound > word
        if not right[0].islower():
            return True
        return all(len(part) >= 4 and self.words[part.lower()] >= 2 for part in (left, right))


def vocabulary(lines: Iterable[str]) -> Vocabulary:
    """Count the words of a paper's lines, all but those broken at a line's end."""
    compounds: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for line in lines:
        for found in WORD.findall(BROKEN_END.sub("", line.lower())):
            parts = re.split(r"[-\u2010]", found)
            words.update(parts)
            compounds.update(f"{left}-{right}" for left, right in pairwise(parts))
    return Vocabulary(compounds, words)


def joined(left: str, right: str, vocabulary: Vocabulary) -> str:
    """Return two pieces of running text as one."""
    if not left or not right:
        return left or right
    if _is_glued(left, right):
        return left + right
    broken, first = BROKEN_END.search(left), FIRST_WORD.match(right)
    if broken and first:
        keeps = vocabulary.keeps_hyphen(broken[1], first[0])
        return left[:-1] + ("-" if keeps else "") + right
    return f"{left} {right}"


def _is_glued(left: str, right: str) -> bool:
    """Han characters take no space between lines; an address goes on where it was broken."""
    if HAN.match(left[-1]) and HAN.match(right[0]):
        return True
    return BROKEN_ADDRESS.search(left) is not None and ADDRESS_GOES_ON.match(right) is not None
