"""Cuts a claim and its evidence into pieces, so that a page can show what they share and what they do not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from digest.core.quantities.read_quantities_en import read_quantities_en
from digest.core.quantities.read_quantities_zh import read_quantities_zh
from digest.core.quantities.trace_quantity import printed_in
from digest.core.retrieving.find_latin_names import latin_names
from digest.domain.finding import Finding, Severity
from digest.domain.quantity import Quantity, Reading


class Ink(StrEnum):
    """How a piece is shown; of two that overlap, the one named first here holds."""

    WRONG = "wrong"
    DOUBTFUL = "doubtful"
    NAME = "name"  # in the claim and in its evidence
    NUMBER = "number"  # in the claim and in its evidence
    LONE = "lone"  # a number of one side alone
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Piece:
    words: str
    ink: Ink


_Span = tuple[Ink, int, int]
_OF_SEVERITY = {Severity.WRONG: Ink.WRONG, Severity.DOUBTFUL: Ink.DOUBTFUL}


def marked_claim(text_zh: str, findings: Sequence[Finding], quotes: Sequence[str]) -> tuple[Piece, ...]:
    """Return the pieces of a claim: words that a finding concerns, and what stands in the quotes too."""
    readings = [_reading(quote) for quote in quotes]
    keys = {name.key for quote in quotes for name in latin_names(quote)}
    spans = [*_concerned(text_zh, findings)]
    for name in latin_names(text_zh):
        if _is_among(name.key, keys):
            spans += _places(text_zh, name.words, Ink.NAME)
    for quantity in read_quantities_zh(text_zh):
        ink = Ink.NUMBER if printed_in(quantity, readings) else Ink.LONE
        spans.append(_span(quantity, ink))
    return _pieces(text_zh, spans)


def marked_quote(quote: str, text_zh: str) -> tuple[Piece, ...]:
    """Return the pieces of a quote: names and numbers that the claim has too, and the numbers it has not."""
    claimed = read_quantities_zh(text_zh)
    keys = {name.key for name in latin_names(text_zh)}
    spans: list[_Span] = []
    for name in latin_names(quote):
        if _is_among(name.key, keys):
            spans += _places(quote, name.words, Ink.NAME)
    for quantity in read_quantities_en(quote):
        reading = Reading(1, quote, (quantity,))
        is_met = any(printed_in(each, [reading]) for each in claimed)
        spans.append(_span(quantity, Ink.NUMBER if is_met else Ink.LONE))
    return _pieces(quote, spans)


def _concerned(text: str, findings: Iterable[Finding]) -> Iterator[_Span]:
    for finding in findings:
        ink = _OF_SEVERITY.get(finding.severity)
        for words in finding.words if ink else ():
            # A finding about the whole claim says nothing about its words.
            if ink and words.strip() and words != text:
                yield from _places(text, words, ink)


def _places(text: str, words: str, ink: Ink) -> Iterator[_Span]:
    at = text.find(words)
    while at >= 0:
        yield ink, at, at + len(words)
        at = text.find(words, at + len(words))


def _is_among(key: str, keys: set[str]) -> bool:
    return key in keys or f"{key}s" in keys or key.removesuffix("s") in keys


def _reading(quote: str) -> Reading:
    return Reading(1, quote, read_quantities_en(quote))


def _span(quantity: Quantity, ink: Ink) -> _Span:
    return ink, quantity.start, quantity.start + len(quantity.words)


def _pieces(text: str, spans: Sequence[_Span]) -> tuple[Piece, ...]:
    """Return the whole text in pieces; neighbours of one ink are one piece."""
    inks = [Ink.PLAIN] * len(text)
    order = list(Ink)
    for ink, start, end in sorted(spans, key=lambda span: order.index(span[0]), reverse=True):
        inks[start:end] = [ink] * (end - start)
    cuts = [at for at in range(1, len(text)) if inks[at] is not inks[at - 1]]
    bounds = zip([0, *cuts], [*cuts, len(text)], strict=True)
    return tuple(Piece(text[start:end], inks[start]) for start, end in bounds if end > start)
