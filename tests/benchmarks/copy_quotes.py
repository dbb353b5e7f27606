"""True quotes as readers, people and programs copy them. Each function returns None if it cannot."""

import re
from collections.abc import Callable
from random import Random

from tests.benchmarks.quote_sources import CITATION, Source

Copy = Callable[[Source, Random], str | None]
LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}
LITTLE = {"the", "a", "an", "of", "in", "on", "for", "that"}


def as_printed(source: Source, random: Random) -> str:
    return source.text


def over_lines(source: Source, random: Random) -> str:
    """Broken into lines, long words at a hyphen."""
    return "\n".join(_lines(source.text, random))


def over_numbered_lines(source: Source, random: Random) -> str | None:
    """The lines of a review copy, each with its number before or after it."""
    lines = _lines(source.text, random)
    if len(lines) < 2:
        return None
    first, is_before = random.randrange(1, 900), random.random() < 0.5
    return "\n".join(
        f"{number} {line}" if is_before else f"{line} {number}"
        for number, line in enumerate(lines, start=first)
    )


def over_a_page(source: Source, random: Random) -> str | None:
    """With a running head of the paper and a page number in the middle."""
    if not source.heads:
        return None
    words = source.text.split()
    cut = random.randrange(1, len(words))
    head = f"\n{random.randrange(2, 30)}\n{random.choice(source.heads)}\n"
    return " ".join(words[:cut]) + head + " ".join(words[cut:])


def with_ligatures(source: Source, random: Random) -> str | None:
    copy = re.sub("ffi|ffl|ff|fi|fl", lambda found: LIGATURES[found[0]], source.text)
    return copy if copy != source.text else None


def with_ligatures_lost(source: Source, random: Random) -> str | None:
    copy = re.sub(r"(?<=[a-z])(?:ffi|ffl|ff|fi|fl)(?=[a-z])", " ", source.text)
    return copy if copy != source.text else None


def with_plain_marks(source: Source, random: Random) -> str | None:
    """Typewriter quotation marks and dashes; the other way round where there are only those."""
    plain = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "−": "-", "∼": "~"})
    curly = str.maketrans({'"': "”", "'": "’", "-": "–"})
    copy = source.text.translate(plain)
    return copy if copy != source.text else source.text.translate(curly)


def without_citations(source: Source, random: Random) -> str | None:
    copy = re.sub(r"\s+([.,;])", r"\1", CITATION.sub("", source.text))
    return " ".join(copy.split()) if copy != source.text else None


def without_spaces(source: Source, random: Random) -> str:
    """Some spaces lost, as between tightly set words."""
    return re.sub(r"(?<=[a-z]{3}) (?=[a-z]{3})", lambda _: "" if random.random() < 0.15 else " ", source.text)


def with_latex(source: Source, random: Random) -> str | None:
    """Greek letters and signs as commands, powers with braces."""
    names = {"α": "alpha", "β": "beta", "γ": "gamma", "θ": "theta", "λ": "lambda", "μ": "mu", "σ": "sigma"}
    signs = {"×": "times", "≤": "leq", "≥": "geq", "±": "pm", "∼": "sim"}
    copy = source.text
    for sign, name in (names | signs).items():
        copy = copy.replace(sign, f"$\\{name}$")
    copy = re.sub(r"\^(\d+)", r"$^{\1}$", copy.replace("%", "\\%"))
    return copy if copy != source.text else None


def with_an_ellipsis(source: Source, random: Random) -> str | None:
    words = source.text.split()
    if len(words) < 14:
        return None
    start = random.randrange(5, len(words) - 8)
    end = min(len(words) - 4, start + random.randrange(3, 12))
    if re.search(r"\b(?:not?|never|without|cannot|neither|nor|hardly)\b|n['’]t", " ".join(words[start:end])):
        return None
    return f"{' '.join(words[:start])} {random.choice(('...', '…', '[...]'))} {' '.join(words[end:])}"


def clipped(source: Source, random: Random) -> str | None:
    """Without some words at the start and the end."""
    words = source.text.split()
    if len(words) < 12:
        return None
    return " ".join(words[random.randrange(3) : len(words) - random.randrange(4)])


def with_the_next(source: Source, random: Random) -> str | None:
    """With the sentence that follows."""
    return f"{source.text} {source.following}" if source.following else None


def without_a_little_word(source: Source, random: Random) -> str | None:
    words = source.text.split()
    places = [at for at, word in enumerate(words[2:-2], start=2) if word in LITTLE]
    if len(words) < 10 or not places:
        return None
    del words[random.choice(places)]
    return " ".join(words)


def _lines(text: str, random: Random) -> list[str]:
    """Return lines of 50 to 60 characters; half of the words that reach over the edge are hyphenated."""
    lines = [""]
    width = random.randrange(50, 60)
    for word in text.split():
        room = width - len(lines[-1])
        if len(word) < room:
            lines[-1] = f"{lines[-1]} {word}".strip()
        elif len(word) > 6 and word.isalpha() and room > 4 and random.random() < 0.5:
            lines[-1] = f"{lines[-1]} {word[:3]}-".strip()
            lines.append(word[3:])
        else:
            lines.append(word)
    return [line for line in lines if line]


COPIES: dict[str, Copy] = {
    "as printed": as_printed,
    "over lines": over_lines,
    "over numbered lines": over_numbered_lines,
    "over a page": over_a_page,
    "ligatures": with_ligatures,
    "ligatures lost": with_ligatures_lost,
    "other marks": with_plain_marks,
    "citations dropped": without_citations,
    "spaces lost": without_spaces,
    "LaTeX": with_latex,
    "ellipsis": with_an_ellipsis,
    "clipped": clipped,
    "two sentences": with_the_next,
    "little word dropped": without_a_little_word,
}
