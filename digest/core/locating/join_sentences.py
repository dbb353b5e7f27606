"""Sentences of a paper as one text, to find quotes that cross their bounds."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from digest.core.locating.squeeze_text import Squeezed, squeezed
from digest.domain.paper_text import LeftOutKind, PaperText, Sentence, SentenceKind

# Letters; shorter ones may be words of the sentence itself, as the cells of a table are.
_LEAST_HEAD, _LEAST_FLOAT = 14, 40


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """Sentences in reading order with one space between. starts[i]: where sentences[i] begins in the text."""

    text: str
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]
    squeezed: Squeezed

    def spanned(self, start: int, end: int) -> tuple[Sentence, ...]:
        """Return the sentences that text[start:end] touches."""
        first = max(0, bisect_right(self.starts, start) - 1)
        return self.sentences[first : bisect_left(self.starts, end)]


@dataclass(frozen=True, slots=True, eq=False)
class Searched:
    """All that a quote may be found in.

    prose: without what floats, so that a sentence with a figure in its middle is in one piece.
    whole: captions, tables and footnotes too.
    interruptions: running heads, captions, footnotes: what other readers leave in the middle of sentences.
        As letters, the longest first.
    headings: of sections, as letters.
    """

    prose: Joined
    whole: Joined
    interruptions: tuple[str, ...]
    headings: frozenset[str]


@lru_cache(maxsize=32)
def searched(paper: PaperText) -> Searched:
    """Return body and appendix of a paper in the views that quotes are looked for in."""
    whole = (*paper.sentences, *paper.appendix)
    prose = tuple(each for each in whole if each.kind is SentenceKind.PROSE)
    floating = [each.text for each in whole if each.kind is not SentenceKind.PROSE]
    heads = [out.words for out in paper.left_out if out.kind is LeftOutKind.RUNNING_HEAD]
    long = _letters(heads, _LEAST_HEAD) | _letters(floating, _LEAST_FLOAT)
    headings = frozenset(_letters({sentence.section for sentence in whole}, 1))
    joined_prose = _joined(prose)
    joined_whole = joined_prose if len(prose) == len(whole) else _joined(whole)
    return Searched(joined_prose, joined_whole, tuple(sorted(sorted(long), key=len, reverse=True)), headings)


def _letters(texts: Iterable[str], least: int) -> set[str]:
    """Return the long ones as letters, also without a number at either end: the page's, a year."""
    letters = {squeezed(text).letters for text in texts}
    letters |= {each.strip("0123456789") for each in letters}
    return {each for each in letters if len(each) >= least}


def _joined(sentences: tuple[Sentence, ...]) -> Joined:
    starts = []
    length = 0
    for sentence in sentences:
        starts.append(length)
        length += len(sentence.text) + 1
    text = " ".join(sentence.text for sentence in sentences)
    return Joined(text, sentences, tuple(starts), squeezed(text))
