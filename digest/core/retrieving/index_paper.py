"""Where each word and each name of a paper stands."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from digest.core.retrieving.fold_words import folded, runs
from digest.domain.examined import Ground
from digest.domain.paper_text import Sentence

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_LONGEST_WHOLE_WORD = 3  # letters; a stem that short begins too many words: "map" is no "maple"
_SHORTEST_PLURAL = 4  # letters: LLMs; "gas" and "iOS" are none
# A prefix that is left out in Chinese, before a word long enough to be one: 采样 for downsampling.
_PREFIXED = re.compile(r"(?:down|up|over|sub|multi|geo|pre|non)([a-z]{5,})$")
_END = "\n"  # of a text: no name goes on into the next

Places = frozenset[int]
"""Positions among the texts of a `PaperIndex`, from 0."""


@dataclass(frozen=True, eq=False, slots=True)
class Squeezed:
    """Texts written without spaces and marks, in which names are looked for.

    starts: where each text begins in `letters`. seams: where a run of letters or digits begins or ends.
    """

    letters: str
    starts: Sequence[int]
    seams: frozenset[int]

    def places(self, key: str) -> Places:
        """Return the texts that hold a name, given by its key; whether singular or plural does not matter."""
        singular = key.removesuffix("s") if len(key) >= _SHORTEST_PLURAL else key
        return frozenset(bisect_right(self.starts, at) - 1 for at in self._hits(singular))

    def _hits(self, key: str) -> Iterator[int]:
        at = self.letters.find(key) if key else -1
        while at >= 0:
            end = at + len(key)
            is_plural = self.letters[end : end + 1] == "s" and end + 1 in self.seams
            if at in self.seams and (end in self.seams or is_plural):
                yield at
            at = self.letters.find(key, at + 1)


@dataclass(frozen=True, eq=False, slots=True)
class PaperIndex:
    """The words of a paper's texts: its sentences, then title, abstract, headings, authors and references.

    sentences: body and appendix, numbered from 1. headings: the place of each.
    words: each word and the texts that hold it; a hyphened one stands as a whole and in its parts.
    known: what `texts_with` found so far; it goes with the index, as a cache outside would not.
    """

    sentences: tuple[Sentence, ...]
    headings: dict[str, int]
    words: dict[str, set[int]]
    sorted_words: Sequence[str]
    names: Squeezed
    known: dict[str, Places] = field(default_factory=dict)

    @property
    def front(self) -> Places:
        """Title and abstract."""
        return frozenset((len(self.sentences), len(self.sentences) + 1))

    @staticmethod
    def place_of(sentence: Sentence) -> int:
        return sentence.number - 1

    def texts_with(self, stem: str) -> Places:
        """Return the texts with a word that begins with a stem; a short stem is the word, or its plural."""
        if stem not in self.known:
            self.known[stem] = self._texts_with(stem)
        return self.known[stem]

    def _texts_with(self, stem: str) -> Places:
        if len(stem) <= _LONGEST_WHOLE_WORD:
            return frozenset(self.words.get(stem, set()) | self.words.get(f"{stem}s", set()))
        start = bisect_left(self.sorted_words, stem)
        end = bisect_left(self.sorted_words, f"{stem}\x7f", lo=start)
        return frozenset().union(*(self.words[word] for word in self.sorted_words[start:end]))


@lru_cache(maxsize=72)  # more than the papers that one is compared with for leaks, and those under way
def index_of(ground: Ground) -> PaperIndex:
    """Return the index of a paper."""
    sentences = (*ground.text.sentences, *ground.text.appendix)
    paper = ground.paper
    texts = [*(sentence.text for sentence in sentences), paper.title, paper.abstract]
    headings = {
        heading: len(texts) + place
        for place, heading in enumerate(dict.fromkeys(sentence.section for sentence in sentences))
    }
    texts += [*headings, *paper.authors, *ground.text.references]
    words = _words(texts)
    return PaperIndex(sentences, headings, words, sorted(words), squeezed(texts))


def squeezed(texts: Iterable[str]) -> Squeezed:
    """Return texts in the shape in which names are looked for."""
    parts = [[*runs(text), _END] for text in texts]
    lengths = [sum(map(len, part)) for part in parts]
    ends = accumulate(len(run) for part in parts for run in part)
    starts = [0, *accumulate(lengths)][:-1]
    return Squeezed("".join(map("".join, parts)), starts, frozenset((0, *ends)))


def _words(texts: Sequence[str]) -> dict[str, set[int]]:
    words: defaultdict[str, set[int]] = defaultdict(set)
    for place, text in enumerate(texts):
        for word in set(_WORD.findall(folded(text))):
            words[word].add(place)
            if prefixed := _PREFIXED.match(word):
                words[prefixed[1]].add(place)
            if "-" in word:
                for part in (word.replace("-", ""), *word.split("-")):
                    words[part].add(place)
    return dict(words)
