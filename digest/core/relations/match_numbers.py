"""Finds where English texts print the numbers of a claim."""

from collections.abc import Sequence
from dataclasses import dataclass

from digest.core.quantities.read_quantities_en import read_quantities_en
from digest.core.quantities.read_quantities_zh import read_quantities_zh
from digest.core.quantities.trace_quantity import printed_in
from digest.core.relations.find_anchors import Span
from digest.domain.quantity import Kind, Quantity, Reading

_DATES_AND_NAMES = (Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.LABEL)
# Numbers in one claim, and in one sentence: what is longer is no sentence, and would take its time.
_MOST_CLAIMED, MOST_PRINTED = 12, 64


@dataclass(frozen=True, slots=True)
class Place:
    """One printing of a claim's number. text: which of the texts, from 0; span: where in it."""

    text: int
    span: Span


def measured_zh(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a Chinese text that measure something: no dates, no parts of names."""
    found = [each for each in read_quantities_zh(text) if each.kind not in _DATES_AND_NAMES]
    return tuple(found[:_MOST_CLAIMED])


def places_of(quantity: Quantity, texts: Sequence[str]) -> tuple[Place, ...]:
    """Return every place in the English texts that prints a claim's quantity, rounded or not."""
    return tuple(
        Place(number, span_of(printed))
        for number, text in enumerate(texts)
        for printed in read_quantities_en(text)[:MOST_PRINTED]
        if printed_in(quantity, [Reading(number, text, (printed,))])
    )


def span_of(quantity: Quantity) -> Span:
    return quantity.start, quantity.start + len(quantity.words)
