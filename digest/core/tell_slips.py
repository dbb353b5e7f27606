"""What does not fit in data from outside, in words for the person who wrote them."""

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches

from pydantic import ValidationError
from pydantic_core import ErrorDetails

# What Pydantic says in the words of Python.
_WANTED = {
    "string_type": "text in quotes",
    "tuple_type": "text in quotes, or a list of such",
    "model_type": "a table with keys of its own",
    "dict_type": "a table such as { agent = 2 }",
    "date_type": "a date such as 2026-11-20, without quotes",
    "date_from_datetime_parsing": "a date such as 2026-11-20, without quotes",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "zoneinfo_str": "a time zone such as Asia/Shanghai",
}
_SUBJECT = re.compile(r"^\w+ should ")  # "Input should be less than 5"
_BOUNDS = (("greater than or equal to", "at least"), ("less than or equal to", "at most"))
_OUR_WORDS = "Value error, "  # what Pydantic puts before them


def slips(error: ValidationError) -> str:
    """Return "post.style: must be …; …": each place that does not fit, and why."""
    told = ((".".join(map(str, entry["loc"])), slip(entry)) for entry in error.errors(include_url=False))
    return "; ".join(f"{place}: {why}" if place else why for place, why in told)


def slip(entry: ErrorDetails) -> str:
    """Return what is wrong with one value, to stand behind its name: "must be a whole number"."""
    kind = entry["type"]
    if kind == "missing":
        return "is missing"
    if kind == "extra_forbidden":
        return "is unknown"
    if kind in _WANTED:
        return f"must be {_WANTED[kind]}"
    told = entry["msg"].removeprefix(_OUR_WORDS)
    for words, plain in _BOUNDS:
        told = told.replace(words, plain)
    return _SUBJECT.sub("must ", told)


def unknown(kind: str, name: str, known: Iterable[str], *, spelled: Callable[[str], str] = str) -> str:
    """Return "the key 'modle' is unknown, perhaps 'model'", or which are known where none is near.

    kind: such as "key". spelled: how a person writes a name.
    """
    near = nearest(name, known)
    hint = f"perhaps {spelled(near)!r}" if near else f"known are {', '.join(map(spelled, known))}"
    return f"the {kind} {spelled(name)!r} is unknown, {hint}"


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name that is most like this one, or ""."""
    return next(iter(get_close_matches(name.lower(), list(known), n=1)), "")
