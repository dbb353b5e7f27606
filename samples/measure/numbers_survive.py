"""Which number errors pass simple checks: what `papers/numbers-survive.md` reports."""

import difflib
import json
import random
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from samples.measure.facts import Truth
from samples.measure.number_checks import CHECKS, derives
from samples.measure.planted_numbers import Error, Pair, false_pair, row_of_numbers, true_pair
from samples.measure.quantities import Kind, Quantity, quantities

SEED = 20261120
PAIRS = 2000  # of every kind
ROW_SIZES = (2, 3, 4, 6, 8, 12, 16, 24)
TRIALS = 4000
PER_REAL_CLAIM = 5
LABELS = {"alike_90": "alike 0.90", "alike_95": "alike 0.95", "alike_98": "alike 0.98"}


def measured() -> dict[str, object]:
    """Return the share caught of each error, the share of true claims blocked, and the cost of leniency."""
    true = {truth.value: [true_pair(_rng(truth, n), truth) for n in range(PAIRS)] for truth in Truth}
    false = {error.value: [false_pair(_rng(error, n), error) for n in range(PAIRS)] for error in Error}
    return {
        "labels": {name: LABELS.get(name, name) for name in CHECKS},
        "pairs": PAIRS,
        "evidence_words": _median_words(true[Truth.VERBATIM]),
        "total": PAIRS * (len(true) + len(false)),
        "blocked": {
            name: {kind: _share_blocked(name, pairs) for kind, pairs in true.items()} for name in CHECKS
        },
        "caught": {
            name: {kind: _share_blocked(name, pairs) for kind, pairs in false.items()} for name in CHECKS
        },
        "quote_similarity": _similarities(false[Error.DIGIT.value]),
        "rows": [_row_survival(size) for size in ROW_SIZES],
        "examples": {
            kind: [vars_of(pair) for pair in pairs[:2]] for kind, pairs in {**true, **false}.items()
        },
    }


def measured_on_real_claims(folder: Path) -> dict[str, object]:
    """Return shares over the hand-written claims of `folder/claims.json`: each has its quotes beside it."""
    records = json.loads((folder / "claims.json").read_text(encoding="utf-8"))
    pairs = [
        Pair(" ".join(record["quotes"]), record["claim_zh"], " ".join(record["quotes"])) for record in records
    ]
    pairs = [pair for pair in pairs if quantities(pair.claim_zh)]
    changed = [bad for n, pair in enumerate(pairs) for bad in _with_digits_changed(_rng("real", n), pair)]
    sizes = sorted(len(quantities(pair.evidence)) for pair in pairs)
    names = [name for name in CHECKS if not name.startswith("alike")]
    return {
        "claims": len(records),
        "with_numbers": len(pairs),
        "papers": len({record["file"] for record in records}),
        "changed": len(changed),
        "evidence_median": sizes[len(sizes) // 2],
        "evidence_most": sizes[-1],
        "evidence_words": _median_words(pairs),
        "blocked": {name: _share_blocked(name, pairs) for name in names},
        "caught": {name: _share_blocked(name, changed) for name in names},
    }


def vars_of(pair: Pair) -> dict[str, str]:
    return {"evidence": pair.evidence, "claim_zh": pair.claim_zh, "quote": pair.quote}


def _rng(name: str, number: int) -> random.Random:
    return random.Random(f"{SEED} {name} {number}")


def _share_blocked(name: str, pairs: Sequence[Pair]) -> float:
    return sum(not CHECKS[name](pair) for pair in pairs) / len(pairs)


def _median_words(pairs: Sequence[Pair]) -> int:
    lengths = sorted(len(pair.evidence.split()) for pair in pairs)
    return lengths[len(lengths) // 2]


def _similarities(pairs: Sequence[Pair]) -> dict[str, float]:
    """Return how similar a quote with one digit changed is to its sentence when nothing else differs."""
    exact = [pair for pair in pairs if len(pair.quote) == len(pair.evidence)]
    ratios = sorted(difflib.SequenceMatcher(None, p.quote, p.evidence, autojunk=False).ratio() for p in exact)
    return {"pairs": len(ratios), "median": ratios[len(ratios) // 2], "least": ratios[0]}


def _row_survival(size: int) -> dict[str, object]:
    """Return how often a number drawn at random passes against a row of so many scores.

    score: a wrong score with one decimal. whole: a wrong score without decimals, which may be a rounding.
    gap: a wrong difference, between 0.1 and 30 points. ratio: a wrong ratio between 1.1 and 2.2.
    """
    passed = Counter[str]()
    for trial in range(TRIALS):
        rng = _rng(f"row {size}", trial)
        row = row_of_numbers(rng, size)
        there = [Quantity(value, Kind.PERCENT, Decimal("0.1"), 0, 0) for value in row]
        score, whole = Decimal(rng.randint(400, 899)) / 10, Decimal(rng.randint(40, 89))
        gap, ratio = Decimal(rng.randint(1, 300)) / 10, Decimal(rng.randint(11, 22)) / 10
        passed["score"] += score in row
        passed["whole"] += any(abs(whole - value) <= Decimal("0.5") for value in row)
        passed["gap"] += derives(Quantity(gap, Kind.POINTS, Decimal("0.1"), 0, 0), there)
        passed["ratio"] += derives(Quantity(ratio, Kind.TIMES, Decimal("0.1"), 0, 0), there)
    return {"size": size, **{name: passed[name] / TRIALS for name in ("score", "whole", "gap", "ratio")}}


def _with_digits_changed(rng: random.Random, pair: Pair) -> list[Pair]:
    """Return copies of a claim in which one digit of one of its quantities is another one."""
    places = [
        at
        for quantity in quantities(pair.claim_zh)
        for at in range(quantity.start, quantity.end)
        if pair.claim_zh[at].isdigit() and pair.claim_zh[at].isascii()
    ]
    copies = []
    for at in rng.sample(places, min(PER_REAL_CLAIM, len(places))):
        digit = rng.choice([d for d in "123456789" if d != pair.claim_zh[at]])
        copies.append(Pair(pair.evidence, pair.claim_zh[:at] + digit + pair.claim_zh[at + 1 :], pair.quote))
    return copies
