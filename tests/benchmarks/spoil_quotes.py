"""Quotes that the paper does not hold, made from its sentences. Each function returns None if it cannot."""

import re
from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache
from random import Random

from tests.benchmarks.quote_sources import CITATION, NAME, Book, Source

Spoil = Callable[[Source, Random], str | None]
NUMBER = re.compile(r"(?<![\w.,-])\d+(?:\.\d+)?(?![\w.]*\d)")
OPPOSITES = {
    "improve": "reduce",
    "improves": "reduces",
    "improved": "reduced",
    "improving": "reducing",
    "increase": "decrease",
    "increases": "decreases",
    "increased": "decreased",
    "gains": "losses",
    "higher": "lower",
    "better": "worse",
    "more": "less",
    "outperforms": "underperforms",
    "large": "small",
    "larger": "smaller",
    "best": "worst",
    "faster": "slower",
    "strong": "weak",
    "high": "low",
    "above": "below",
    "first": "last",
    "without": "with",
    "positive": "negative",
    "before": "after",
    "longer": "shorter",
    "all": "some",
    "both": "neither",
    "supervised": "unsupervised",
    "many": "few",
}
OPPOSITES |= {other: one for one, other in OPPOSITES.items()}
HEDGE = re.compile(
    r"\b(?:may|might|could|can|often|slightly|typically|generally|sometimes|approximately|likely|almost|mostly"
    r"|partially|usually|up to|nearly|most|some|potentially|relatively|about|roughly) "
)
AFFIRMED = re.compile(r"\b(?:is|are|was|were|can|does|do|will|has|have|could|should)\b(?! not)")
PREFIXED = re.compile(r"\b(?:supervised|able|likely|known|linear|aligned|biased|stable|seen)\b")
SYNONYMS = {
    "show": "demonstrate",
    "propose": "introduce",
    "introduce": "present",
    "method": "approach",
    "approach": "method",
    "results": "findings",
    "performance": "accuracy",
    "model": "system",
    "models": "systems",
    "significantly": "substantially",
    "task": "problem",
    "tasks": "problems",
    "also": "additionally",
    "find": "observe",
    "important": "crucial",
    "several": "multiple",
    "new": "novel",
    "work": "study",
    "data": "examples",
    "training": "learning",
    "different": "distinct",
    "evaluate": "assess",
    "provide": "offer",
    "human": "manual",
    "information": "knowledge",
}


def number_changed(source: Source, random: Random) -> str | None:
    blanked = CITATION.sub(lambda mark: " " * len(mark[0]), source.text)
    found = list(NUMBER.finditer(blanked))
    if not found:
        return None
    chosen = random.choice(found)
    digits = list(chosen[0])
    at = random.choice([place for place, sign in enumerate(digits) if sign.isdigit()])
    digits[at] = random.choice([digit for digit in "123456789" if digit != digits[at]])
    return _put(source.text, chosen.span(), "".join(digits))


def point_moved(source: Source, random: Random) -> str | None:
    """1.5 becomes 15 or 0.15: the same digits."""
    found = list(re.finditer(r"(?<![\w.])([1-9]\d?)\.(\d+)(?![\w.]*\d)", source.text))
    if not found:
        return None
    chosen = random.choice(found)
    return _put(
        source.text, chosen.span(), random.choice((chosen[1] + chosen[2], f"0.{chosen[1]}{chosen[2]}"))
    )


def name_swapped(source: Source, random: Random) -> str | None:
    found = [match for match in NAME.finditer(source.text) if match.start() > 0]
    if not found:
        return None
    chosen = random.choice(found)
    mine = chosen[0].lower()
    pool = [name for name in source.book.names if name.lower() not in mine and mine not in name.lower()]
    return _put(source.text, chosen.span(), random.choice(pool)) if pool else None


def direction_turned(source: Source, random: Random) -> str | None:
    found = [match for match in re.finditer(r"[A-Za-z]+", source.text) if match[0] in OPPOSITES]
    if not found:
        return None
    chosen = random.choice(found)
    return _put(source.text, chosen.span(), OPPOSITES[chosen[0]])


def negated(source: Source, random: Random) -> str | None:
    found = AFFIRMED.search(source.text)
    return _put(source.text, (found.end(), found.end()), " not") if found else None


def negation_dropped(source: Source, random: Random) -> str | None:
    found = re.search(r" not\b| never\b|\bun(?=[a-z]{5})|\bnon-?(?=[a-z]{4})", source.text)
    return _put(source.text, found.span(), "") if found else None


def prefix_added(source: Source, random: Random) -> str | None:
    found = PREFIXED.search(source.text)
    return _put(source.text, (found.start(), found.start()), "un") if found else None


def hedge_dropped(source: Source, random: Random) -> str | None:
    found = HEDGE.search(source.text)
    return _put(source.text, found.span(), "") if found else None


def word_swapped(source: Source, random: Random) -> str | None:
    found = list(re.finditer(r"(?<= )[a-z]{5,}(?= )", source.text))
    if not found:
        return None
    chosen = random.choice(found)
    pool = [word for word in random.sample(source.book.words, 20) if word[:4] != chosen[0][:4]]
    return _put(source.text, chosen.span(), pool[0]) if pool else None


def word_put_in(source: Source, random: Random) -> str:
    words = source.text.split()
    words.insert(random.randrange(1, len(words)), random.choice(source.book.words))
    return " ".join(words)


def clause_dropped(source: Source, random: Random) -> str | None:
    """Some words in the middle left out, and no ellipsis."""
    words = source.text.split()
    start = random.randrange(2, max(3, len(words) - 6))
    end = start + random.randrange(3, 6)
    kept = words[start:end]
    if end >= len(words) - 2 or not any(re.fullmatch(r"[a-z]{5,}", word) for word in kept):
        return None
    return " ".join(words[:start] + words[end:])


def spliced(source: Source, random: Random) -> str | None:
    """Half of one sentence and half of another."""
    one, other = source.text.split(), random.choice(source.book.sentences).split()
    if one == other:
        return None
    return " ".join(one[: len(one) // 2] + other[len(other) // 2 :])


def paraphrased(source: Source, random: Random) -> str | None:
    words = source.text.split()
    places = [at for at, word in enumerate(words) if word in SYNONYMS]
    if len(places) < 2:
        return None
    for at in places[:4]:
        words[at] = SYNONYMS[words[at]]
    return " ".join(words)


def babbled(source: Source, random: Random) -> str | None:
    """Words of the paper in an order that follows its habits."""
    followers = _followers(source.book)
    words = source.text.split()[:2]
    for _ in range(random.randrange(8, 30)):
        words.append(random.choice(followers.get((words[-2], words[-1]), source.book.words)))
    return " ".join(words)


@lru_cache(maxsize=4)
def _followers(book: Book) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    words = " ".join(book.sentences).split()
    for one, two, three in zip(words, words[1:], words[2:], strict=False):
        found[one, two].append(three)
    return dict(found)


def _put(text: str, span: tuple[int, int], words: str) -> str:
    return text[: span[0]] + words + text[span[1] :]


SPOILS: dict[str, Spoil] = {
    "number changed": number_changed,
    "point moved": point_moved,
    "name swapped": name_swapped,
    "direction turned": direction_turned,
    "negated": negated,
    "negation dropped": negation_dropped,
    "prefix added": prefix_added,
    "hedge dropped": hedge_dropped,
    "word swapped": word_swapped,
    "word put in": word_put_in,
    "clause dropped": clause_dropped,
    "spliced": spliced,
    "paraphrased": paraphrased,
    "babbled": babbled,
}
