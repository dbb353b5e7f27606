"""Thousands of quotes: true copies are accepted, and nothing that the paper does not say."""

import pytest

from digest.core.locating.locate_quote import located
from tests.benchmarks.measure_quotes import quotes_of
from tests.benchmarks.quote_sources import sources
from tests.core.locating.synthetic_papers import synthetic_paper

PAPERS = range(2)


@pytest.mark.parametrize("seed", PAPERS)
def test_no_spoiled_quote_is_accepted_and_every_true_copy_is(seed: int) -> None:
    paper = synthetic_paper(seed)
    wrong = [
        (kind, quote, found.differences)
        for source in sources(paper)
        for kind, is_true, quote in quotes_of(source, seed)
        if (found := located(quote, paper)).is_true != is_true
    ]
    assert wrong == []


def test_the_sentence_of_an_altered_quote_is_found() -> None:
    paper = synthetic_paper(9)
    placed = [
        source.number in {sentence.number for sentence in located(quote, paper).sentences}
        for source in sources(paper)
        for kind, _, quote in quotes_of(source, 9)
        if kind in ("spoiled: number changed", "spoiled: name swapped", "spoiled: negated")
    ]
    assert sum(placed) >= 0.97 * len(placed)
