"""Fit settings whose words have a form of their own: each is returned, or a ValueError tells what fits."""

import re
from zoneinfo import ZoneInfo

from digest.core.money.find_opening import read_hours
from digest.core.picking.match_topics import ANY_ENDING
from digest.core.picking.read_since import known_since

_SITE_URL = re.compile(r"(https?://\S+)?")
_POST_URL = re.compile(r"(https?://[^\s{}]+(\{(date|year|slug|stem|number)\}[^\s{}]*)*)?")
_CATEGORY = re.compile(r"[a-z][a-z-]*(\.[A-Za-z-]+|\.\*)?")
_STARRED = re.compile(rf"[^{ANY_ENDING}]*\w{re.escape(ANY_ENDING)}")
_BETWEEN = re.compile(r"[\s,;，、；]+")


def fitting_hours(text: str) -> str:
    read_hours(text, ZoneInfo("UTC"))
    return text


def fitting_since(text: str) -> str:
    known_since(text)
    return text


def fitting_category(text: str) -> str:
    if not _CATEGORY.fullmatch(text):
        raise ValueError("must be a category of arXiv, such as cs.CL, math.* or hep-th")
    return text


def each_category(entries: object) -> object:
    """Return the entries of a list, those that hold several between commas or spaces taken apart."""
    if not isinstance(entries, (list, tuple)) or not all(isinstance(entry, str) for entry in entries):
        return entries  # what is no list of texts is judged by its type
    return tuple(part for entry in entries for part in _BETWEEN.split(entry) if part)


def fitting_word(text: str) -> str:
    """Return a keyword: a * at its end stands for any ending, one elsewhere would never match."""
    if ANY_ENDING in text and not _STARRED.fullmatch(text):
        raise ValueError("must have a * at its end alone, as in quantiz*")
    return text


def fitting_site_url(text: str) -> str:
    if not _SITE_URL.fullmatch(text):
        raise ValueError("must be an address such as https://blog.example.org")
    return text


def fitting_post_url(text: str) -> str:
    if not _POST_URL.fullmatch(text):
        raise ValueError(
            "must be an address such as https://blog.example.org/{year}/{slug}/, with no places but {date}, "
            "{year}, {slug}, {stem} and {number}"
        )
    return text
