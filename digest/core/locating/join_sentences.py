"""All sentences of a paper as one text, to find quotes that cross their bounds."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from digest.domain.paper_text import PaperText, Sentence


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """Sentences in reading order, one a line. starts[i]: where sentences[i] begins in the text."""

    text: str
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]

    def spanned(self, start: int, end: int) -> tuple[Sentence, ...]:
        """Return the sentences that text[start:end] touches."""
        first = max(0, bisect_right(self.starts, start) - 1)
        return self.sentences[first : bisect_left(self.starts, end)]


@lru_cache(maxsize=32)
def joined_sentences(paper: PaperText) -> Joined:
    """Return body and appendix, captions and tables included, as one text."""
    sentences = (*paper.sentences, *paper.appendix)
    starts = []
    length = 0
    for sentence in sentences:
        starts.append(length)
        length += len(sentence.text) + 1
    return Joined("\n".join(sentence.text for sentence in sentences), sentences, tuple(starts))
