"""English numerals to numbers: thirty-two, two hundred and fifty thousand, 1.5 million, a dozen."""

import re
from decimal import Decimal

from digest.core.quantities.parse_power import POWER, parse_power
from digest.domain.quantity import Numeral

_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"]
_TEENS += ["eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = {word: value for value, word in enumerate(_ONES + _TEENS)}
_SMALL |= {word: 10 * (2 + place) for place, word in enumerate(_TENS)}
_LARGE = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
SCALE_LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}

_SCALE = "(?:hundred|thousand|million|billion|trillion|dozen)"
_LETTER = r"(?:\s?[KMBTk]|[mb])(?![A-Za-z])"
_BELOW_100 = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[1:])})\b)?|{'|'.join(_TEENS + _ONES)})\b"
_ANOTHER = rf"(?:,? (?:and )?{_BELOW_100}(?:[- ]{_SCALE}\b)+| and {_BELOW_100})"
_DIGITS = r"(?:(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|(?<![\w.])\.\d+)"
WORDS = rf"(?:{_BELOW_100}(?:[- ]{_SCALE}\b)+{_ANOTHER}*|{_BELOW_100}|(?:\ban? )?\b{_SCALE}\b)"
NUMERAL = (
    rf"(?:{POWER}|(?:(?<![A-Za-z\d.])|(?<=\dx))"
    rf"(?>{_DIGITS}(?:[- ]?{_SCALE}\b|{_LETTER})?|(?i:{WORDS})))"  # atomic: half of "thirty-two" is no number
)

_PARTS = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+|[a-z]+")


def parse_numeral_en(words: str) -> Numeral:
    """Return the number of words that match NUMERAL: 81100000 with the scale 1000000 for "81.1M".

    Its scale is 1 for numerals in words, which are exact.
    """
    if (power := parse_power(words)) is not None:
        return Numeral(power)
    parts = _PARTS.findall(words.lower())
    if not parts[0][-1].isdigit():
        return Numeral(_value_of_words([part for part in parts if part not in ("and", "a", "an")]))
    scale = Decimal(_scale(parts[1])) if len(parts) > 1 else Decimal(1)
    digits = parts[0].replace(",", "")
    return Numeral(Decimal(digits) * scale, scale, len(digits.partition(".")[2]))


def _scale(word: str) -> int:
    return _LARGE.get(word) or SCALE_LETTERS[word]


def _value_of_words(parts: list[str]) -> Decimal:
    total = group = 0
    for part in parts:
        if part in _SMALL:
            group += _SMALL[part]
        elif _LARGE[part] >= 1000:
            total, group = total + (group or 1) * _LARGE[part], 0
        else:
            group = (group or 1) * _LARGE[part]
    return Decimal(total + group)
