"""How many true copies of a paper's sentences the quote locator accepts, and how many spoiled ones."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from random import Random

from digest.core.locating.locate_quote import Located, located
from digest.core.locating.squeeze_text import squeezed
from tests.benchmarks.copy_quotes import COPIES
from tests.benchmarks.corpus_claims import KnownPaper
from tests.benchmarks.quote_sources import Source, sources
from tests.benchmarks.spoil_quotes import SPOILS

SENTENCES_OF_A_PAPER = 12


@dataclass(slots=True)
class Rate:
    """Of one kind. placed: the sentences found hold the one that was quoted, accepted or not."""

    made: int = 0
    accepted: int = 0
    placed: int = 0


@dataclass(frozen=True, slots=True)
class Tried:
    """One quote. is_true: a copy, no spoiled one."""

    kind: str
    is_true: bool
    source: Source
    quote: str
    found: Located


def tried_quotes(papers: Sequence[KnownPaper], seed: int) -> Iterator[Tried]:
    """Yield copies and spoiled quotes of some sentences of every paper, each with what the locator says."""
    for paper in papers:
        pool = list(sources(paper.ground.text))
        chosen = Random(f"{seed} {paper.file}").sample(pool, min(SENTENCES_OF_A_PAPER, len(pool)))
        for source in chosen:
            for kind, is_true, quote in quotes_of(source, seed):
                yield Tried(kind, is_true, source, quote, located(quote, paper.ground.text))


def quotes_of(source: Source, seed: int) -> Iterator[tuple[str, bool, str]]:
    """Yield (kind, is true, quote) for one sentence; none that the paper happens to hold after all."""
    for kind, copy in COPIES.items():
        if quote := copy(source, Random(f"{seed} {source.number} {kind}")):
            yield f"true: {kind}", True, quote
    for kind, spoil in SPOILS.items():
        quote = spoil(source, Random(f"{seed} {source.number} {kind}"))
        if quote and (kind == "point moved" or squeezed(quote).letters not in source.book.letters):
            yield f"spoiled: {kind}", False, quote


def quote_rates(papers: Sequence[KnownPaper], seed: int) -> dict[str, dict[str, int]]:
    """Return {made, accepted, placed} for every kind, and over all true and all spoiled ones."""
    rates = {name: Rate() for name in ("all true", "all spoiled")}
    for tried in tried_quotes(papers, seed):
        numbers = {sentence.number for sentence in tried.found.sentences}
        for name in (tried.kind, "all true" if tried.is_true else "all spoiled"):
            rate = rates.setdefault(name, Rate())
            rate.made += 1
            rate.accepted += tried.found.is_true
            rate.placed += tried.source.number in numbers
    return {name: asdict(rate) for name, rate in sorted(rates.items())}
