"""Takes the masks off a text: invisible characters, letters of other alphabets, letters spaced out."""

import re
import unicodedata

# Letters of other alphabets that look like Latin ones: Cyrillic and Greek, row by row.
_LOOK_ALIKE = str.maketrans(
    "аеорсухіјѕԁһԛԝвкмнтАЕОРСУХІЈЅВКМНТαορνικτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijsdhqwbkmhtAEOPCYXIJSBKMHTaopviktuxABEZHIKMNOPTYX",
)
_SPACED_OUT = re.compile(r"(?<!\w)\w(?:[ \u00a0._-]\w){5,}(?!\w)")
_NO_LETTER = re.compile(r"[\W_]")
_UNSEEN = frozenset({"Cf", "Mn", "Me"})  # format characters and accents: zero-width space, soft hyphen


def unmasked(text: str) -> str:
    """Return a text in plain lower-case letters with single spaces, for looking things up in it."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).translate(_LOOK_ALIKE)
        text = "".join(char for char in text if unicodedata.category(char) not in _UNSEEN)
    text = _SPACED_OUT.sub(lambda match: _NO_LETTER.sub("", match[0]), text)
    return " ".join(text.casefold().split())
