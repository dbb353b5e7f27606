"""Seeded text with the word statistics of a paper: Zipfian words, compounds, ligatures, accented names."""

import random
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

PREFIXES = ("", "re", "pre", "de", "sub", "over", "multi", "inter")
STEMS = (
    *("calibrat", "normaliz", "segment", "align", "extract", "annotat", "evaluat", "estimat"),
    *("predict", "distribut", "classif", "simplif", "quantif", "verif", "efficien", "sufficien"),
    *("coefficien", "traffic", "suffix", "affin", "offset", "profil", "reflect", "workflow"),
    *("inflat", "conflict", "transform", "generat", "aggregat", "correlat", "permut", "comput"),
    *("optimiz", "regulariz", "initializ", "parametr", "approximat", "converg", "gradient"),
    *("cluster", "sampl", "filter", "rank", "retriev", "index", "encod", "decod", "token"),
    *("vocabular", "syntact", "semant", "lexic", "measur", "report", "compar", "experiment"),
    *("observ", "hypothes", "variabl", "function", "matrix", "tensor", "vector", "spectr"),
    *("frequen", "architect", "hierarch", "structur", "network", "memor", "attent", "represent"),
    *("embed", "project", "context", "document", "paragraph", "sentenc", "citation", "referenc"),
    *("author", "publish", "archiv", "librar", "catalog", "collect", "select", "detect", "correct"),
)
SUFFIXES = ("", "s", "ed", "ing", "ion", "ions", "or", "able", "ity", "al", "ally", "ment", "ness", "ers")
LEFT_HALVES = (
    *("sentence", "word", "line", "page", "paper", "state", "low", "high", "two", "three", "long"),
    *("short", "large", "small", "well", "self", "cross", "data", "model", "time", "human", "rule"),
    *("score", "error", "label", "token", "field", "task", "user", "text", "source", "open"),
    *("fine", "coarse", "single"),
)
RIGHT_HALVES = (
    *("level", "wise", "based", "aware", "free", "rate", "order", "cost", "scale", "size", "bound"),
    *("driven", "known", "trained", "tuned", "grained", "length", "width", "depth", "range"),
    *("term", "step", "stage", "column", "author", "paired", "labelled"),
)
FUNCTION_WORDS = (
    *("the", "of", "and", "to", "in", "a", "is", "that", "for", "with", "on", "as", "are", "this"),
    *("by", "be", "from", "which", "we", "it", "at", "an", "or", "not", "have", "can", "was"),
)
NAMES = (
    *("Gödel", "Erdös", "Müller", "Schrödinger", "Poincaré", "Fréchet", "Lévy", "Nuñez", "Åström"),
    *("Béla",),
)

SHARE_FUNCTION = 0.48
SHARE_COMPOUND = 0.05
SHARE_NAME = 0.01
SHARE_ACRONYM = 0.01
ONE_IN_UNSTEADY = 16  # one compound in so many is written without its hyphen at times
SHARE_CLOSED = 0.33  # of the occurrences of those


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The content words of one paper, the most frequent first, with cumulative Zipf weights."""

    words: tuple[str, ...]
    compounds: tuple[str, ...]
    acronyms: tuple[str, ...]


def soup(seed: int, words: int) -> list[list[str]]:
    """Return paragraphs, each a list of printed words, of about so many words in all."""
    rng = random.Random(seed)
    vocabulary = _vocabulary(rng)
    paragraphs: list[list[str]] = []
    while sum(map(len, paragraphs)) < words:
        paragraphs.append([word for _ in range(rng.randint(4, 7)) for word in _sentence(rng, vocabulary)])
    return paragraphs


def _vocabulary(rng: random.Random) -> Vocabulary:
    forms = sorted({p + s + x for p in PREFIXES for s in STEMS for x in SUFFIXES})
    pairs = sorted(f"{a}-{b}" for a in LEFT_HALVES for b in RIGHT_HALVES)
    acronyms = [
        "".join(rng.choice("ABCDEFGHIKLMNOPRSTUV") for _ in range(rng.randint(4, 8))) for _ in range(8)
    ]
    bare = [form for form in forms if form.startswith(STEMS)]
    # Half of the more frequent words have no prefix: a paper's common words are short.
    words = [
        rng.choice(bare) if rank % 2 and rank < 800 else form
        for rank, form in enumerate(rng.sample(forms, 5000))
    ]
    return Vocabulary(tuple(dict.fromkeys(words)), tuple(rng.sample(pairs, 400)), tuple(acronyms))


def _sentence(rng: random.Random, vocabulary: Vocabulary) -> list[str]:
    words = [_word(rng, vocabulary) for _ in range(rng.randint(12, 30))]
    words = [word + "," if rng.random() < 0.06 else word for word in words[:-1]] + [words[-1] + "."]
    return [words[0][0].upper() + words[0][1:], *words[1:]]


def _word(rng: random.Random, vocabulary: Vocabulary) -> str:
    kind = rng.random()
    if kind < SHARE_FUNCTION:
        return _zipf(rng, FUNCTION_WORDS)
    kind -= SHARE_FUNCTION
    if kind < SHARE_COMPOUND:
        compound = _zipf(rng, vocabulary.compounds)
        is_unsteady = vocabulary.compounds.index(compound) % ONE_IN_UNSTEADY == ONE_IN_UNSTEADY - 1
        return compound.replace("-", "") if is_unsteady and rng.random() < SHARE_CLOSED else compound
    kind -= SHARE_COMPOUND
    if kind < SHARE_NAME:
        return rng.choice(NAMES)
    kind -= SHARE_NAME
    if kind < SHARE_ACRONYM:
        return _zipf(rng, vocabulary.acronyms)
    return _zipf(rng, vocabulary.words)


def _zipf(rng: random.Random, choices: tuple[str, ...]) -> str:
    """Return one of the choices; the n-th is drawn with weight 1/n."""
    return rng.choices(choices, cum_weights=_weights(len(choices)))[0]


@cache
def _weights(count: int) -> tuple[float, ...]:
    return tuple(accumulate(1 / n for n in range(1, count + 1)))
