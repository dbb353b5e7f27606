"""Checks the English quotes within a statement against what the paper prints."""

import re
from collections.abc import Iterator

from digest.core.locating.locate_quote import Located, Status, located
from digest.domain.finding import Check, Finding, Severity
from digest.domain.paper_text import PaperText, Sentence

# Long enough to be a sentence's words; shorter ones are names and terms.
_QUOTE = re.compile(r"[“\"「『]([A-Za-z][^“”\"「」『』]{30,600})[”\"」』]")


def quoted_sentences(text_zh: str, text: PaperText) -> tuple[Sentence, ...]:
    """Return the sentences that a statement quotes, altered or not, in its order."""
    found = (sentence for _, place in _quotes(text_zh, text) for sentence in place.sentences)
    return tuple(dict.fromkeys(found))


def check_quotes(text_zh: str, text: PaperText) -> tuple[Finding, ...]:
    """Return a WRONG finding for each quote that the paper prints otherwise, or not at all."""
    return tuple(
        Finding(Check.EVIDENCE, Severity.WRONG, (quote,), _message(place))
        for quote, place in _quotes(text_zh, text)
        if not place.is_true
    )


def _quotes(text_zh: str, text: PaperText) -> Iterator[tuple[str, Located]]:
    for match in _QUOTE.finditer(text_zh):
        yield match[1], located(match[1], text)


def _message(place: Located) -> str:
    if place.status is Status.MISSING:
        return "The paper does not print this quote."
    return f"The paper prints otherwise: {place.words!r}."
