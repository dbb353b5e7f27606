"""The readers that are compared, and what is done to their text afterwards."""

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from enum import StrEnum
from itertools import pairwise

import pypdf
import pypdfium2

# pdfium writes one of these in place of a hyphen at a line's end, and drops the line break.
PDFIUM_HYPHENS = "\x02\ufffe"
PAGE_END = "\f"
MIN_PAGES = 3  # a first line is a running head when it recurs on so many pages, digits aside
MIN_NUMBERS = 8  # so many numbers that rise, each at a line's border, number the lines
MAX_STEP = 100  # a reader may lose the numbers of a column, not of two pages


class HyphenRule(StrEnum):
    """What becomes of a hyphen at a line's end."""

    KEEP = "keep"
    DROP = "drop"
    VOCABULARY = "vocabulary"  # keep it when the paper has a-b elsewhere and not ab
    HALVES = "halves"  # the more frequent of a-b and ab; where neither occurs, keep it when a and b are words


def pypdf_plain(pdf: bytes) -> str:
    return PAGE_END.join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def pypdf_layout(pdf: bytes) -> str:
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    return PAGE_END.join(page.extract_text(extraction_mode="layout") for page in reader.pages)


def pdfium_plain(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return PAGE_END.join(page.get_textpage().get_text_range() for page in document)


READERS: dict[str, Callable[[bytes], str]] = {
    "pypdf": pypdf_plain,
    "pypdf layout": pypdf_layout,
    "pdfium": pdfium_plain,
}


def repaired(text: str, rule: HyphenRule, *, takes_glued: bool = True) -> str:
    """Return the text without heads and line numbers, ligatures and accents folded, hyphens decided.

    takes_glued: a line number may stand before a word without a space between them.
    """
    text = _without_line_numbers(_without_heads(text.replace("\r", "")), takes_glued=takes_glued)
    text = unicodedata.normalize("NFKC", _accents_joined(text))
    vocabulary = inline_words(text)
    pattern = rf"([^\W\d_]+)(?:[{PDFIUM_HYPHENS}]|-[ \t]*\n[ \t]*)([^\W\d_]+)"
    return re.sub(pattern, lambda found: joined(found[1], found[2], rule, vocabulary), text)


def joined(left: str, right: str, rule: HyphenRule, vocabulary: Counter[str]) -> str:
    """Return the two parts of a word with or without the hyphen between them."""
    return f"{left}-{right}" if keeps_hyphen(left, right, rule, vocabulary) else left + right


def keeps_hyphen(left: str, right: str, rule: HyphenRule, vocabulary: Counter[str]) -> bool:
    """vocabulary: the paper's words that no line end cuts, in lower case."""
    left, right = left.lower(), right.lower()
    open_form, closed_form = vocabulary[f"{left}-{right}"], vocabulary[left + right]
    match rule:
        case HyphenRule.KEEP:
            return True
        case HyphenRule.DROP:
            return False
        case HyphenRule.VOCABULARY:
            return open_form > 0 and closed_form <= 0
    if open_form > 0 or closed_form > 0:
        return open_form > closed_form
    return vocabulary[left] > 0 and vocabulary[right] > 0


def inline_words(text: str) -> Counter[str]:
    """Return the words of a text, with the parts of compounds, without those that a line end cuts."""
    whole = re.sub(rf"[^\W\d_]+[{PDFIUM_HYPHENS}][^\W\d_]+|[^\W\d_]+-[ \t]*\n[ \t]*[^\W\d_]+", " ", text)
    words: Counter[str] = Counter()
    for found in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", whole):
        parts = found[0].lower().split("-")
        words.update(parts)
        words.update(f"{a}-{b}" for a, b in pairwise(parts))
    return words


def _without_heads(text: str) -> str:
    pages = [page.lstrip("\n").partition("\n") for page in text.split(PAGE_END)]
    shapes = Counter(re.sub(r"\d+", "#", first.strip()) for first, _, _ in pages)
    kept = []
    for first, _, rest in pages:
        is_head = shapes[re.sub(r"\d+", "#", first.strip())] >= MIN_PAGES
        kept.append(rest.lstrip("\n") if is_head else f"{first}\n{rest}")
    return "\n".join(kept)


def _without_line_numbers(text: str, *, takes_glued: bool) -> str:
    """Drop numbers of three digits that stand at the border of a line and rise from line to line."""
    behind = r"(?:\s+|(?=[^\W\d_]))" if takes_glued else r"\s+"
    border = rf"(?:(?<=[\n{PDFIUM_HYPHENS}])|^)[ \t]*(\d{{3}}){behind}|[ \t]+(\d{{3}})(?=[ \t]*(?:\n|$))"
    rising: list[re.Match[str]] = []
    last = 0
    for found in re.finditer(border, text):
        number = int(found[1] or found[2])
        if last < number <= last + MAX_STEP:
            rising.append(found)
            last = number
    if len(rising) < MIN_NUMBERS:
        return text
    for found in reversed(rising):
        text = text[: found.start()] + text[found.end() :]
    return text


def _accents_joined(text: str) -> str:
    """Put a spacing accent onto the letter that follows it."""
    marks = {"¨": "\u0308", "´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "˜": "\u0303"}
    return re.sub(
        r"\s?([¨´`ˆ˜])\s?([A-Za-z])",
        lambda found: unicodedata.normalize("NFC", found[2] + marks[found[1]]),
        text,
    )
