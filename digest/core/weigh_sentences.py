"""Turns sentences into candidates: each with its part, its cues and its weight in the paper."""

import re
from collections import Counter
from collections.abc import Sequence

from digest.core.find_parts import Part, parts_of
from digest.core.score_sentences import Candidate
from digest.core.spot_cues import Cue, cues
from digest.core.spot_damage import is_quotable, is_readable
from digest.core.weigh_words import content_words, overlap
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
    parts = parts_of(paper, sentences)
    title, known = content_words(paper.title), content_words(f"{paper.title} {paper.abstract}")
    names = _names(paper)
    depths, own, listed_until = Counter[str](), Counter[str](), 0
    found = []
    for sentence, part in zip(sentences, parts, strict=True):
        is_named = bool(names.search(sentence.text))
        its_cues, words = (
            cues(sentence.text) | ({Cue.OWN} if is_named else set()),
            content_words(sentence.text),
        )
        if is_readable(sentence) and part is not Part.OTHER and Cue.GUIDES not in its_cues:
            found.append(
                Candidate(
                    sentence=sentence,
                    part=part,
                    cues=its_cues,
                    words=words,
                    depth=depths[sentence.section],
                    weight=(overlap(words, known) + overlap(title, words)) / 2,
                    is_whole=is_quotable(sentence),
                    is_named=is_named,
                    is_listed=sentence.number <= listed_until and part is Part.INTRODUCTION,
                    is_late=own[sentence.section] > 0,
                )
            )
        depths[sentence.section] += 1
        own[sentence.section] += Cue.OWN in its_cues
        if _LIST_BEGINS.search(sentence.text):
            listed_until = sentence.number + _LISTED
    return found


def _names(paper: Paper) -> re.Pattern[str]:
    """Return a pattern of the names of the paper's own work: of its title, and used in the abstract."""
    before_colon = _BEFORE_COLON.match(paper.title)
    names = {*_NAME.findall(paper.title), *([before_colon[1]] if before_colon else [])}
    own = sorted(re.escape(name) for name in names if name in paper.abstract)
    return re.compile("|".join(rf"\b{name}\b" for name in own) or r"(?!)", re.IGNORECASE)
