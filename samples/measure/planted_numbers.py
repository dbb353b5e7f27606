"""Seeded pairs of an English sentence and a Chinese claim: true ones, and ones with a planted error.

A pair is made from a small record of facts, so that its truth is known by construction.
"""

import random
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from samples.measure.facts import Amount, Fact, Truth, derived_fact, fact_of, spelled
from samples.measure.quantities import Kind

PARAGRAPH = 8  # sentences that stand around the evidence


class Error(StrEnum):
    """What is wrong with a false one."""

    DIGIT = "digit"  # one digit replaced
    POINT = "point"  # the decimal point moved by one place
    UNIT = "unit"  # wan for yi, K for M, and the like
    KIND = "kind"  # percent for percentage points, times for percent
    NEIGHBOUR = "neighbour"  # a number of the same kind from another sentence of the paragraph
    SWAPPED = "swapped"  # two numbers of one kind have changed places
    RESULT = "result"  # a difference or ratio that was worked out wrongly


@dataclass(frozen=True, slots=True)
class Pair:
    """quote: the cited sentence as a writer types it, with the claim's error where there is one."""

    evidence: str
    claim_zh: str
    quote: str


def true_pair(rng: random.Random, truth: Truth) -> Pair:
    """Return a pair whose claim follows from its evidence."""
    fact = derived_fact(rng) if truth is Truth.DERIVED else spelled(rng, fact_of(rng, truth), truth)
    return Pair(fact.sentence(), fact.claim(), _typed(rng, fact.sentence()))


def false_pair(rng: random.Random, error: Error) -> Pair:
    """Return a pair with one error; the number that is wrong is wrong in the quote as well."""
    if error is Error.RESULT:
        fact = derived_fact(rng)
        wrong = _with_digit(rng, fact.amounts[-1])
        assert wrong is not None  # a worked-out result is written in digits
        claim = fact.zh.format(*(a.zh for a in (*fact.amounts[:-1], wrong)))
        return Pair(fact.sentence(), claim, _typed(rng, fact.sentence()))
    while True:
        truth = rng.choice((Truth.VERBATIM, Truth.FOLDED, Truth.ROUNDED))
        fact = spelled(rng, fact_of(rng, truth), truth)
        bad = _spoiled(rng, fact, error)
        if bad is not None and bad.claim() != fact.claim():
            return Pair(fact.sentence(), bad.claim(), _typed(rng, bad.sentence()))


def row_of_numbers(rng: random.Random, size: int) -> list[Decimal]:
    """Return different scores with one decimal, as a row of a results table has them."""
    return [Decimal(n) / 10 for n in rng.sample(range(400, 900), size)]


def _spoiled(rng: random.Random, fact: Fact, error: Error) -> Fact | None:
    """Return the fact with the error planted in one of its amounts, or None when it has no room for it."""
    at = rng.randrange(len(fact.amounts))
    amount = fact.amounts[at]
    match error:
        case Error.DIGIT:
            return _replaced(fact, at, _with_digit(rng, amount))
        case Error.POINT:
            return _replaced(fact, at, _with_point_moved(rng, amount))
        case Error.UNIT:
            return _replaced(fact, at, _with_unit(amount))
        case Error.KIND:
            return _replaced(fact, at, _with_kind(amount))
        case Error.NEIGHBOUR:
            others = [spelled(rng, fact_of(rng, Truth.VERBATIM), Truth.FOLDED) for _ in range(PARAGRAPH)]
            alike = [a for other in others for a in other.amounts if a.kind is amount.kind]
            return _replaced(fact, at, rng.choice(alike)) if alike else None
        case Error.SWAPPED:
            second = [n for n, a in enumerate(fact.amounts) if n != at and a.kind is amount.kind]
            if not second:
                return None
            other = rng.choice(second)
            amounts = list(fact.amounts)
            amounts[at], amounts[other] = amounts[other], amount
            return Fact(fact.en, fact.zh, tuple(amounts))
        case Error.RESULT:
            raise ValueError("A worked-out result is spoiled in a derived fact: see false_pair.")


def _replaced(fact: Fact, at: int, amount: Amount | None) -> Fact | None:
    if amount is None:
        return None
    return Fact(fact.en, fact.zh, (*fact.amounts[:at], amount, *fact.amounts[at + 1 :]))


def _with_digit(rng: random.Random, amount: Amount) -> Amount | None:
    places = [n for n, letter in enumerate(amount.zh) if letter.isdigit()]
    if not places:
        return None
    at = rng.choice(places)
    choices = [digit for digit in "123456789" if digit != amount.zh[at]]
    digit = rng.choice(choices)
    in_english = [n for n, letter in enumerate(amount.en) if letter.isdigit()]
    en = amount.en
    if in_english:
        english_at = in_english[min(places.index(at), len(in_english) - 1)]
        en = en[:english_at] + digit + en[english_at + 1 :]
    return Amount(amount.value, amount.kind, en, amount.zh[:at] + digit + amount.zh[at + 1 :])


def _with_point_moved(rng: random.Random, amount: Amount) -> Amount | None:
    if "." not in amount.zh or "." not in amount.en:
        return None
    step = rng.choice((-1, 1))
    return Amount(amount.value, amount.kind, _moved(amount.en, step), _moved(amount.zh, step))


def _moved(text: str, step: int) -> str:
    at = text.index(".")
    number = text[:at] + text[at + 1 :]
    place = at + step
    if place < 1:
        return f"0.{number}"
    return (
        f"{number[:place]}.{number[place:]}"
        if number[place : place + 1].isdigit()
        else number[:place] + number[place:]
    )


def _with_unit(amount: Amount) -> Amount | None:
    pairs = {"万": "亿", "亿": "万", "K": "M", "M": "B", "B": "M"}
    zh = next((amount.zh.replace(old, new) for old, new in pairs.items() if old in amount.zh), None)
    if zh is None:
        return None
    en = next(
        (amount.en.replace(old, new) for old, new in pairs.items() if old in amount.en), amount.en + "K"
    )
    return Amount(amount.value, amount.kind, en, zh)


def _with_kind(amount: Amount) -> Amount | None:
    changes = {
        Kind.POINTS: (" percentage points", "%", " 个百分点", "%"),
        Kind.PERCENT: ("%", " percentage points", "%", " 个百分点"),
        Kind.TIMES: (" times", "%", " 倍", "%"),
    }
    if amount.kind not in changes:
        return None
    en_old, en_new, zh_old, zh_new = changes[amount.kind]
    return Amount(
        amount.value, amount.kind, amount.en.replace(en_old, en_new), amount.zh.replace(zh_old, zh_new)
    )


def _typed(rng: random.Random, sentence: str) -> str:
    """Return the sentence as a hasty writer copies it: every second time one small word is lost."""
    words = sentence.split()
    small = [
        n
        for n, word in enumerate(words)
        if word in {"on", "of", "for", "and", "with", "it", "by", "as", "at"}
    ]
    if small and rng.random() < 0.5:
        del words[rng.choice(small)]
    return " ".join(words)
