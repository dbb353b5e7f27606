"""Simple checks of the numbers of a claim against the sentence it cites; each returns True to accept."""

import difflib
import re
from collections.abc import Callable, Sequence
from itertools import permutations

from samples.measure.planted_numbers import Pair
from samples.measure.quantities import Kind, Quantity, digit_strings, quantities

Check = Callable[[Pair], bool]


def alike(threshold: float) -> Check:
    """Accept when the quote that came with the claim is so similar to the cited sentence, 0 to 1."""
    return lambda pair: (
        difflib.SequenceMatcher(None, pair.quote, pair.evidence, autojunk=False).ratio() >= threshold
    )


def same_digits(pair: Pair) -> bool:
    """Accept when every digit string of the claim stands in the evidence."""
    there = set(digit_strings(pair.evidence))
    return all(digits in there for digits in digit_strings(pair.claim_zh))


def same_quantities(pair: Pair) -> bool:
    """Accept when every quantity is in the evidence after folding the units, digit for digit."""
    there = quantities(pair.evidence)
    return all(any(_equal(q, known) for known in there) for q in quantities(pair.claim_zh))


def rounded_quantities(pair: Pair) -> bool:
    """The same; a quantity may be rounded to the claim's own precision."""
    there = quantities(pair.evidence)
    return all(any(_rounds(q, known) for known in there) for q in quantities(pair.claim_zh))


def derived_quantities(pair: Pair) -> bool:
    """The same; a quantity may be the difference or the ratio of two quantities of the evidence."""
    there = quantities(pair.evidence)
    return all(
        any(_rounds(q, known) for known in there) or derives(q, there) for q in quantities(pair.claim_zh)
    )


def bound_quantities(pair: Pair) -> bool:
    """The same; a number may not stand with a name that the evidence gives another number."""
    return derived_quantities(pair) and not _is_misbound(pair)


CHECKS: dict[str, Check] = {
    "alike_90": alike(0.90),
    "alike_95": alike(0.95),
    "alike_98": alike(0.98),
    "digits": same_digits,
    "units": same_quantities,
    "rounded": rounded_quantities,
    "derived": derived_quantities,
    "bound": bound_quantities,
}


def derives(quantity: Quantity, there: Sequence[Quantity]) -> bool:
    """Return whether a quantity is a difference (of one kind) or a ratio of two that are there."""
    for high, low in permutations(there, 2):
        if high.kind != low.kind or high.value <= low.value:
            continue
        if quantity.kind is Kind.TIMES:
            result = high.value / low.value if low.value else None
        else:
            is_gap = quantity.kind is (Kind.POINTS if high.kind is Kind.PERCENT else high.kind)
            result = high.value - low.value if is_gap else None
        if result is not None and abs(quantity.value - result) <= quantity.step / 2:
            return True
    return False


def _equal(one: Quantity, other: Quantity) -> bool:
    return one.kind is other.kind and one.value == other.value


def _rounds(claimed: Quantity, known: Quantity) -> bool:
    return claimed.kind is known.kind and abs(claimed.value - known.value) <= claimed.step / 2


def _is_misbound(pair: Pair) -> bool:
    """Clause by clause: a number's clause in the evidence names none of those that the claim's clause names,
    though they stand with another number of its kind elsewhere in the evidence. Lists are left alone."""
    if "respectively" in pair.evidence:
        return False
    clauses = re.split(r", | and |; ", pair.evidence)
    for clause in re.split("，|；", pair.claim_zh):
        names = _names(clause)
        for quantity in quantities(clause):
            homes = [c for c in clauses if any(_rounds(quantity, known) for known in quantities(c))]
            others = [c for c in clauses if names & _names(c) and _has_kind(c, quantity.kind)]
            if homes and others and not any(names & _names(home) for home in homes):
                return True
    return False


def _has_kind(text: str, kind: Kind) -> bool:
    return any(quantity.kind is kind for quantity in quantities(text))


def _names(text: str) -> set[str]:
    return set(re.findall(r"[A-Z][a-z]+-?\w*", text)) - {"On", "The", "We", "In"}
