"""One printed line's text without the debris of fonts: ligatures, lone accents, control characters."""

import re
import unicodedata

SPACING_ACCENTS = {
    "\u00a8": "\u0308",
    "\u00b4": "\u0301",
    "`": "\u0300",
    "\u02c6": "\u0302",
    "\u02dc": "\u0303",
    "\u00b8": "\u0327",
    "\u02d8": "\u0306",
    "\u02c7": "\u030c",
    "\u02dd": "\u030b",
    "\u02da": "\u030a",
    "\u00af": "\u0304",
    "\u02d9": "\u0307",
}
DOTLESS = {"\u0131": "i", "\u0237": "j"}
# An accent alone before its letter inside a word: "G¨odel", "Erd˝ os" is left to the reader.
BROKEN_LETTER = re.compile("(?<=[^\\W\\d_])([" + "".join(SPACING_ACCENTS) + "])([A-Za-z\u0131\u0237])")
CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffd\ufffe\uffff\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2064]"
)
PRIVATE = re.compile("[\ue000-\uf8ff]")
FULL_WIDTH = re.compile("[\uff01-\uff5e\u3000-\u303f]")

NOTE = r"[\d*∗†‡§¶][\d,;\s–\-−*∗†‡§¶a-e]{0,24}"
NOTE_AFTER_WORD = re.compile(r"(?:(?<=[^\W\d_]{4})|(?<=[^\W\d_][.,;:!?”’\"']))\s?\^\{\s*(" + NOTE + r")\s*\}")
RAISED = re.compile(r"\s?\^\{\s*([^{}]*?)\s*\}")
BULLET = re.compile(r"^\s*(?:[•▪◦‣⁃∙●○■□◆►▶✓✔❖➢]|[–—*·](?=\s))\s*")


def clean(text: str) -> str:
    """Return the text in NFKC with whole letters; raised digits after a word become [12], others ^2.

    Full-width Chinese marks stay as they are. A soft hyphen at the end stays U+2010.
    """
    text = CONTROL.sub("", PRIVATE.sub(" ", text))
    text = BROKEN_LETTER.sub(_whole_letter, text)
    text = NOTE_AFTER_WORD.sub(_note, text)
    text = RAISED.sub(lambda raised: f"^{raised[1]}" if raised[1] else "", text)
    folded = "".join(
        c if FULL_WIDTH.match(c) or c == "\u2010" else unicodedata.normalize("NFKC", c) for c in text
    )
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", folded)).strip()
    text = re.sub(r"(?<=[\w\])]) (?=[,.;](?:\s|$))", "", text)
    return text[:-1].replace("\u2010", "-") + text[-1:]


def without_bullet(text: str) -> str:
    """Return a list item without the sign before it."""
    return BULLET.sub("", text)


def has_bullet(text: str) -> bool:
    """Say whether a line begins a list item."""
    return BULLET.match(text) is not None


def _whole_letter(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", DOTLESS.get(found[2], found[2]) + SPACING_ACCENTS[found[1]])


def _note(found: re.Match[str]) -> str:
    """A raised number after a word is a citation or a footnote's mark, never a number of the sentence."""
    numbers = re.sub(r"[^\d,–\-−]|^[,–\-−]+|[,–\-−]+$", "", found[1])
    return f" [{numbers}]" if numbers else ""
