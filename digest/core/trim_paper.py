"""Which sentences a writer goes without when a paper is longer than it reads. Their numbers stay theirs."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from heapq import heapify, heappop, heapreplace
from itertools import groupby

from digest.core.estimate_tokens import estimate_tokens
from digest.core.excerpting.find_parts import Part, parts_of
from digest.domain.paper import Paper
from digest.domain.paper_text import LeftOut, LeftOutKind, PaperText, Sentence, SentenceKind

UNTOUCHED = frozenset({Part.ABSTRACT, Part.INTRODUCTION, Part.CONCLUSION})
# What goes first costs a digest least: prose tells in words what tables hold, and captions what they show.
GOES_FIRST = (SentenceKind.TABLE, SentenceKind.FOOTNOTE, SentenceKind.CAPTION)
NOUNS = {
    SentenceKind.TABLE: "table row",
    SentenceKind.FOOTNOTE: "footnote",
    SentenceKind.CAPTION: "caption",
    SentenceKind.PROSE: "sentence",
}
SPARE = 0.9  # a repair asks on behind the same paper
SHARE_BY_GUESS = 0.8  # our count of tokens may be a fifth too low: see `estimate_tokens`
SHARE_WHEN_UNTOLD = 0.5


def fitting_tokens(estimated: int, *, room_tokens: int | None, sent_tokens: int | None) -> int:
    """Return how many tokens of a prompt, by our estimate, a writer reads that refused it as too long.

    estimated: of the whole prompt. room_tokens: what the writer says it reads beside its answer.
    sent_tokens: what it counted in the prompt. None for what it did not say.
    """
    if room_tokens is None:
        return int(estimated * SHARE_WHEN_UNTOLD)
    if sent_tokens is None:
        return int(min(room_tokens * SHARE_BY_GUESS, estimated * SPARE))
    return int(estimated * min(1.0, room_tokens / max(1, sent_tokens)) * SPARE)


def text_tokens(text: PaperText) -> int:
    """Return about how many tokens the sentences of a text take in a prompt."""
    return sum(map(_tokens, text.sentences))


def trimmed(text: PaperText, paper: Paper, given_tokens: int) -> PaperText | None:
    """Return the text with no more sentences for the writer than fit; those that go join the appendix.

    Tables go first, then footnotes, captions, and the longest sections from their ends; nothing goes of
    abstract, introduction and conclusion. None when these alone do not fit.
    paper: its abstract tells which sentences are one. given_tokens: by estimate.
    """
    left = text_tokens(text)
    gone: list[Sentence] = []
    order = _order(text.sentences, parts_of(paper, text.sentences))
    while left > given_tokens:
        sentence = next(order, None)
        if sentence is None:
            return None
        left -= _tokens(sentence)
        gone.append(sentence)
    return _without(text, gone, given_tokens) if gone else text


def _without(text: PaperText, gone: Collection[Sentence], given_tokens: int) -> PaperText:
    numbers = {sentence.number for sentence in gone}
    note = LeftOut(
        LeftOutKind.TOO_LONG, 0, _named(gone), f"the writer had room for about {given_tokens:,} tokens of it"
    )
    return replace(
        text,
        sentences=tuple(each for each in text.sentences if each.number not in numbers),
        appendix=tuple(sorted((*gone, *text.appendix), key=lambda each: each.number)),
        left_out=(*text.left_out, note),
    )


def _named(gone: Collection[Sentence]) -> str:
    """Return "12 table rows, 1 footnote, 40 sentences from the ends of the longest sections"."""
    counts = Counter(sentence.kind for sentence in gone)
    named = [
        f"{counts[kind]} {noun}{'s' * (counts[kind] > 1)}" for kind, noun in NOUNS.items() if counts[kind]
    ]
    return ", ".join(named) + " from the ends of the longest sections" * (SentenceKind.PROSE in counts)


def _order(sentences: Sequence[Sentence], parts: Sequence[Part]) -> Iterator[Sentence]:
    """Yield what may go, in the order in which it goes."""
    free = [each for each, part in zip(sentences, parts, strict=True) if part not in UNTOUCHED]
    for kind in GOES_FIRST:
        yield from (sentence for sentence in reversed(free) if sentence.kind is kind)
    prose = [sentence for sentence in free if sentence.kind is SentenceKind.PROSE]
    yield from _from_the_ends(prose)


def _from_the_ends(prose: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield the last sentence of whichever section is the longest by then."""
    sections = [list(group) for _, group in groupby(prose, key=lambda sentence: sentence.section)]
    longest = [(-sum(map(_tokens, section)), at) for at, section in enumerate(sections)]
    heapify(longest)
    while longest:
        size, at = longest[0]
        last = sections[at].pop()
        yield last
        if sections[at]:
            heapreplace(longest, (size + _tokens(last), at))
        else:
            heappop(longest)


def _tokens(sentence: Sentence) -> int:
    return estimate_tokens(f"[{sentence.number}] {sentence.text}\n")
