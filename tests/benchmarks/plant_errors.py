"""Errors planted into true claims, by class; the same seed plants the same errors."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from digest.domain.paper_text import Sentence
from tests.benchmarks import plant_names, plant_negations, plant_numbers, plant_words
from tests.benchmarks.corpus_claims import KnownClaim, KnownPaper
from tests.benchmarks.planting import Setting

TIMES = 2  # errors of one class in one claim
BESIDE = 4  # other papers in one post


@dataclass(frozen=True, slots=True)
class Planted:
    """A claim to check. cited: what its writer cites, of whichever paper."""

    paper: KnownPaper
    others: tuple[KnownPaper, ...]
    claim: KnownClaim  # the true one
    text_zh: str
    cited: tuple[Sentence, ...]


Plant = Callable[[Setting, Random], Planted | None]


def planted(paper: KnownPaper, beside: Sequence[KnownPaper], seed: int) -> Iterator[tuple[str, Planted]]:
    """Yield every error planted into the claims of one paper, with its class.

    beside: all other papers; each claim has a few of them in its post. Errors depend on the seed and on
    the claim alone, not on the order of claims or classes.
    """
    for claim in paper.claims:
        setting = Setting(claim, paper, _others(claim, beside, seed))
        for name, plant in PLANTS.items():
            seen: set[tuple[object, ...]] = set()
            for time in range(TIMES):
                error = plant(setting, Random(f"{seed} {claim.id} {name} {time}"))
                if error and (error.text_zh, *error.cited) not in seen:
                    seen.add((error.text_zh, *error.cited))
                    yield name, error
    for claim in paper.related:
        yield RELATED, unspoiled(paper, beside, claim, seed)


def unspoiled(paper: KnownPaper, beside: Sequence[KnownPaper], claim: KnownClaim, seed: int) -> Planted:
    """Return a claim as it is, in the post that errors are planted in."""
    return Planted(paper, _others(claim, beside, seed), claim, claim.text_zh, claim.cited)


def _others(claim: KnownClaim, beside: Sequence[KnownPaper], seed: int) -> tuple[KnownPaper, ...]:
    return tuple(Random(f"{seed} {claim.id}").sample(list(beside), min(BESIDE, len(beside))))


def _in_text(change: Callable[[Setting, Random], str | None]) -> Plant:
    """Return the plant that changes the text and leaves the evidence."""

    def plant(setting: Setting, random: Random) -> Planted | None:
        text = change(setting, random)
        if not text or text == setting.claim.text_zh:
            return None
        return Planted(setting.paper, setting.others, setting.claim, text, setting.claim.cited)

    return plant


def _leak_with_its_quotes(setting: Setting, random: Random) -> Planted | None:
    foreign = _foreign(setting, random)
    return _claimed(setting, foreign.text_zh, foreign.cited) if foreign else None


def _leak_without_quotes(setting: Setting, random: Random) -> Planted | None:
    foreign = _foreign(setting, random)
    return _claimed(setting, foreign.text_zh, ()) if foreign else None


def _leak_with_our_quotes(setting: Setting, random: Random) -> Planted | None:
    foreign = _foreign(setting, random)
    return _claimed(setting, foreign.text_zh, setting.claim.cited) if foreign else None


def _quote_of_another_claim(setting: Setting, random: Random) -> Planted | None:
    """The true claim with the sentences of another claim, which stand well apart from its own."""
    own = {sentence.number for sentence in setting.claim.cited}
    near = {number + step for number in own for step in (-1, 0, 1)}
    pool = [
        other.cited
        for other in setting.paper.claims
        if not near & {sentence.number for sentence in other.cited}
    ]
    return _claimed(setting, setting.claim.text_zh, random.choice(pool)) if pool else None


def _foreign(setting: Setting, random: Random) -> KnownClaim | None:
    pool = [claim for other in setting.others for claim in other.claims]
    return random.choice(pool) if pool else None


def _claimed(setting: Setting, text_zh: str, cited: tuple[Sentence, ...]) -> Planted:
    return Planted(setting.paper, setting.others, setting.claim, text_zh, cited)


RELATED = "related work as own"
PLANTS: dict[str, Plant] = {
    "number changed": _in_text(plant_numbers.number_changed),
    "number from elsewhere": _in_text(plant_numbers.number_elsewhere),
    "count word": _in_text(plant_numbers.count_word),
    "unit": _in_text(plant_numbers.unit),
    "numbers swapped": _in_text(plant_numbers.numbers_swapped),
    "direction flipped": _in_text(plant_words.direction_flipped),
    "roles swapped": _in_text(plant_names.roles_swapped),
    "entity same paper": _in_text(plant_names.entity_same_paper),
    "entity foreign": _in_text(plant_names.entity_foreign),
    "leak with its quotes": _leak_with_its_quotes,
    "leak without quotes": _leak_without_quotes,
    "leak with our quotes": _leak_with_our_quotes,
    "right quote, wrong claim": _quote_of_another_claim,
    "negation": _in_text(plant_negations.negated),
    "overclaim": _in_text(plant_words.overclaimed),
    "hedge removed": _in_text(plant_words.hedge_removed),
    "invented addition": _in_text(plant_words.addition_invented),
}
CLASSES = (*PLANTS, RELATED)
