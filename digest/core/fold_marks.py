"""Folds look-alike characters, one for one, so that a place in the folded text is a place in the text."""

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "，；：！？"}
_ALIKE = {
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63",
    "~": "\u223c\u301c\u02dc\u2248",
    "×": "\u2715\u2a2f\u2a09",
    " ": "\u00a0\u2002\u2003\u2009\u200a\u202f\u3000",
    "%": "\ufe6a\u066a",
}
_TABLE = _FULL_WIDTH | {ord(alike): plain for plain, row in _ALIKE.items() for alike in row}


def fold_marks(text: str) -> str:
    """Return the text with full-width letters, dashes, tildes, crosses and spaces made plain.

    The length stays. Full-width commas stay too: between digits they part two numbers, 1，000 is no thousand.
    """
    return text.translate(_TABLE)
