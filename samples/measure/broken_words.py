"""How often PDF readers break words and reorder text: what `papers/broken-words.md` reports."""

import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

import pypdf
import pypdfium2

from samples.measure.pdf_readers import (
    READERS,
    HyphenRule,
    inline_words,
    keeps_hyphen,
    repaired,
)
from samples.measure.printed_pages import Break, Print, broken_lines, printed
from samples.measure.recall import run_recall, word_recall
from samples.measure.word_soup import STEMS, soup

SEEDS = range(1, 11)
WORDS = 4000
LENGTHS = (500, 1000, 2000, 4000, 8000, 16000, 32000)
COLUMN_WIDTH = 225.0
REPEATS = 15
GLUED = r"(?<!\S)\d{3}[A-Za-z]\w*"  # a line number and the word after it

PLAIN = Print("plain")
PRINTS = (
    PLAIN,
    replace(PLAIN, name="hyphenated", hyphenated=True),
    replace(PLAIN, name="two_columns", hyphenated=True, columns=2),
    replace(PLAIN, name="ligatures", ligatures=True),
    replace(PLAIN, name="moves", spaced_by_moves=True),
    replace(PLAIN, name="accents", accents_apart=True),
    replace(PLAIN, name="small_caps", small_caps=True),
    replace(PLAIN, name="heads", running_heads=True),
    replace(PLAIN, name="line_numbers", hyphenated=True, line_numbers=True),
    replace(PLAIN, name="rows_across", hyphenated=True, columns=2, rows_across=True),
    Print(
        "together",
        columns=2,
        hyphenated=True,
        ligatures=True,
        spaced_by_moves=True,
        accents_apart=True,
        small_caps=True,
        running_heads=True,
        line_numbers=True,
    ),
)


def measured() -> dict[str, object]:
    """Return every figure on printed text; all but the times are the same on every machine."""
    return {
        "set": _set(),
        "prints": {how.name: _print_scores(how) for how in PRINTS},
        "rules": _rules_end_to_end(),
        "lengths": [_rule_scores(words) for words in LENGTHS],
        "times": _times(),
        "versions": {"pypdf": pypdf.__version__, "pypdfium2": pypdfium2.version.PYPDFIUM_INFO.version},
    }


def _set() -> dict[str, object]:
    """The share of the compounds among the broken words is the setting that matters most: it is reported."""
    breaks: list[Break] = []
    words = types = once = 0
    kinds = Counter[str]()
    for seed in SEEDS:
        text = soup(seed, WORDS)
        cut = broken_lines(text, COLUMN_WIDTH, hyphenated=True).breaks
        vocabulary = inline_words(" ".join(word for paragraph in text for word in paragraph))
        whole = _vocabulary_without(text, cut)
        kinds.update(kind_of(broken, whole) for broken in cut)
        breaks += cut
        words += sum(map(len, text))
        types += len(vocabulary)
        once += sum(count == 1 for count in vocabulary.values())
    return {
        "papers": len(SEEDS),
        "stems": len(STEMS),
        "words": words,
        "once_share": once / types,
        "breaks": len(breaks),
        "compounds": sum(broken.is_compound for broken in breaks),
        "compound_share": sum(broken.is_compound for broken in breaks) / len(breaks),
        "neither_share": kinds["neither"] / len(breaks),
    }


def _print_scores(how: Print) -> dict[str, object]:
    rows: dict[str, list[tuple[float, float, float, float]]] = {name: [] for name in READERS}
    glued: dict[str, list[str]] = {name: [] for name in READERS}
    spaced_only: dict[str, list[float]] = {name: [] for name in READERS}
    pages = breaks = 0
    for seed in SEEDS:
        text = soup(seed, WORDS)
        pdf, count, cut = printed(text, how)
        pages, breaks = pages + count, breaks + len(cut)
        for name, read in READERS.items():
            raw = read(pdf)
            mended = repaired(raw, HyphenRule.VOCABULARY)
            glued[name] += re.findall(GLUED, raw)
            if how.line_numbers:
                spaced = repaired(raw, HyphenRule.VOCABULARY, takes_glued=False)
                spaced_only[name].append(run_recall(text, spaced))
            rows[name].append(
                (
                    word_recall(text, raw),
                    run_recall(text, raw),
                    word_recall(text, mended),
                    run_recall(text, mended),
                )
            )
    labels = ("words", "runs", "words_mended", "runs_mended")
    scores = {
        name.replace(" ", "_"): dict(zip(labels, map(statistics.mean, zip(*row, strict=True)), strict=True))
        for name, row in rows.items()
    }
    numbers = {
        name.replace(" ", "_"): {
            "glued": len(glued[name]),
            "example": next((word for word in glued[name] if word.isascii()), ""),
            "spaced_only": statistics.mean(spaced_only[name] or [0.0]),
        }
        for name in READERS
    }
    return {"pages": pages, "breaks": breaks, "numbers": numbers, **scores}


def _rules_end_to_end() -> dict[str, dict[str, float]]:
    """Return the recall of runs on two-column prints under each hyphen rule, for the two plain readers."""
    how = next(print_ for print_ in PRINTS if print_.name == "two_columns")
    scores: dict[str, dict[str, float]] = {}
    for rule in HyphenRule:
        found: dict[str, list[float]] = {"pypdf": [], "pdfium": []}
        for seed in SEEDS:
            text = soup(seed, WORDS)
            pdf, _, _ = printed(text, how)
            for name, values in found.items():
                values.append(run_recall(text, repaired(READERS[name](pdf), rule)))
        scores[rule.value] = {name: statistics.mean(values) for name, values in found.items()}
    return scores


def _rule_scores(words: int) -> dict[str, object]:
    """Return how often each rule is right on papers of so many words."""
    right: dict[str, Counter[str]] = {rule.value: Counter() for rule in HyphenRule}
    breaks = compounds = 0
    for seed in SEEDS:
        text = soup(100 + seed, words)
        cut = broken_lines(text, COLUMN_WIDTH, hyphenated=True).breaks
        vocabulary = _vocabulary_without(text, cut)
        breaks += len(cut)
        compounds += sum(broken.is_compound for broken in cut)
        for rule in HyphenRule:
            for broken in cut:
                kept = keeps_hyphen(broken.left, broken.right.rstrip(".,"), rule, vocabulary)
                right[rule.value]["compound" if broken.is_compound else "soft"] += kept == broken.is_compound
    return {
        "words": words,
        "breaks": breaks,
        "compounds": compounds,
        "rules": {
            rule: {
                "all": hits.total() / breaks,
                "compound": hits["compound"] / max(compounds, 1),
                "soft": hits["soft"] / max(breaks - compounds, 1),
            }
            for rule, hits in right.items()
        },
    }


def _vocabulary_without(text: Sequence[Sequence[str]], cut: Sequence[Break]) -> Counter[str]:
    """Return the paper's words as a reader can know them: without one occurrence for each broken word."""
    vocabulary = inline_words(" ".join(word for paragraph in text for word in paragraph))
    for broken in cut:
        left, right = broken.left.lower(), broken.right.rstrip(".,").split("-")[0].lower()
        if broken.is_compound:
            vocabulary.subtract([left, right, f"{left}-{right}"])
        else:
            vocabulary.subtract([left + right])
    return vocabulary


def _times() -> dict[str, dict[str, float]]:
    """Return the processor's milliseconds a page on two-column prints: the extremes of some rounds."""
    pdf, pages, _ = printed(soup(1, 8 * WORDS), PRINTS[2])
    return {name.replace(" ", "_"): _time(read, pdf, pages) for name, read in READERS.items()} | {
        "pages": {"count": pages, "rounds": REPEATS}
    }


def _time(read: Callable[[bytes], str], pdf: bytes, pages: int) -> dict[str, float]:
    rounds = []
    for _ in range(REPEATS):
        begin = time.process_time()
        read(pdf)
        rounds.append((time.process_time() - begin) * 1000 / pages)
    return {"least": min(rounds), "most": max(rounds)}


def kind_of(broken: Break | tuple[str, str], vocabulary: Counter[str]) -> str:
    """Return which forms of a broken word the paper has elsewhere."""
    left, right = (broken.left, broken.right) if isinstance(broken, Break) else broken
    left, right = left.lower(), right.rstrip(".,").split("-")[0].lower()
    has_open, has_closed = vocabulary[f"{left}-{right}"] > 0, vocabulary[left + right] > 0
    if has_open and has_closed:
        return "both"
    if has_open:
        return "open"
    return "closed" if has_closed else "neither"
