"""Turns sentences into candidates: each with its part, its cues and its weight in the paper."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from digest.core.excerpting.find_parts import Part, parts_of
from digest.core.excerpting.score_sentences import Candidate
from digest.core.excerpting.spot_cues import Cue, cues
from digest.core.excerpting.spot_damage import is_quotable, is_readable
from digest.core.excerpting.weigh_words import content_words, overlap
from digest.domain.paper import Paper
from digest.domain.paper_text import Sentence

_LISTED = 9  # sentences after "our contributions are" that may belong to the list
_LIST_BEGINS = re.compile(
    r"contributions?\b.*\b(are|as follows|following|include|summari[sz]ed?|threefold)|贡献", re.IGNORECASE
)
_BEFORE_COLON = re.compile(r"^([^\s:：]+(?: [^\s:：]+)?)[:：]")  # "Paper Plain: Making"
_NAME = re.compile(r"\b(?:[A-Z]?[a-z]+[A-Z]\w*|[A-Z]\w+-[a-z]\w+)\b")  # "PaSa", "Infini-attention"


def candidates_of(paper: Paper, sentences: Sequence[Sentence]) -> list[Candidate]:
    """Return the sentences that can be read at all, in reading order."""
    subject = _subject(paper)
    depths, own, listed_until = Counter[str](), Counter[str](), 0
    found = []
    for sentence, part in zip(sentences, parts_of(paper, sentences), strict=True):
        candidate = Candidate(
            sentence=sentence,
            part=part,
            cues=cues(sentence.text) | ({Cue.OWN} if subject.is_named_in(sentence.text) else set()),
            words=content_words(sentence.text),
            depth=depths[sentence.section],
            weight=subject.weight(content_words(sentence.text)),
            is_whole=is_quotable(sentence),
            is_named=subject.is_named_in(sentence.text),
            is_listed=sentence.number <= listed_until and part is Part.INTRODUCTION,
            is_late=own[sentence.section] > 0,
        )
        if is_readable(sentence) and part is not Part.OTHER and Cue.GUIDES not in candidate.cues:
            found.append(candidate)
        depths[sentence.section] += 1
        own[sentence.section] += Cue.OWN in candidate.cues
        if _LIST_BEGINS.search(sentence.text):
            listed_until = sentence.number + _LISTED
    return found


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a paper is about: the words of its title, those of title and abstract, the names of its work."""

    title: frozenset[str]
    words: frozenset[str]
    names: re.Pattern[str]

    def weight(self, words: frozenset[str]) -> float:
        """Return how much of the subject the words speak of, 0 to 1."""
        return (overlap(words, self.words) + overlap(self.title, words)) / 2

    def is_named_in(self, text: str) -> bool:
        return self.names.search(text) is not None


def _subject(paper: Paper) -> _Subject:
    """Return the subject. A name of the title counts when the abstract uses it too."""
    before_colon = _BEFORE_COLON.match(paper.title)
    names = {*_NAME.findall(paper.title), *([before_colon[1]] if before_colon else [])}
    own = sorted(re.escape(name) for name in names if name in paper.abstract)
    return _Subject(
        title=content_words(paper.title),
        words=content_words(f"{paper.title} {paper.abstract}"),
        names=re.compile("|".join(rf"\b{name}\b" for name in own) or r"(?!)", re.IGNORECASE),
    )
