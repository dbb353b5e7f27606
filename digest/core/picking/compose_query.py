"""Composes what arXiv's query interface is asked, and reads words out of a query."""

import re
from datetime import datetime, timedelta

from digest.domain.candidate import Topics, Window
from digest.domain.errors import ConfigError

# arXiv takes this form alone: https://info.arxiv.org/help/api/user-manual.html#query_details
_MINUTE = "%Y%m%d%H%M"
_DENIED = re.compile(r"\bANDNOT\s*(?:\([^()]*\)|\w+:(?:\"[^\"]*\"|\S+))")
_WORDED = re.compile(r"\b(?:all|ti|abs):(?:\"([^\"]+)\"|([^\s()]+))")


def search_query(topics: Topics, window: Window) -> str:
    """Return the query for papers that first appeared within a window.

    A query without any field is looked for everywhere. Raises ConfigError when there is nothing to ask, or a
    quotation or bracket is not closed.
    """
    wanted = [f"({_fielded(query)})" for query in topics.queries if query.strip()]
    if topics.categories:
        wanted.append(_any([f"cat:{category}" for category in topics.categories]))
    if topics.authors:
        wanted.append(_any([f'au:"{_quotable(author)}"' for author in topics.authors]))
    if not wanted:
        raise ConfigError(
            'Nothing says what to look for. Try: digest pick --query "cat:cs.CL AND all:agent", '
            "or set categories or queries in the part [topics] of digest.toml."
        )
    # What was announced this minute was submitted before; the day more is for clocks that differ.
    until = window.until + timedelta(days=1)
    return f"{_any(wanted)} AND submittedDate:[{_minute(window.since)} TO {_minute(until)}]"


def query_words(queries: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that queries look for in title, abstract or anywhere, each once."""
    found = (
        match[1] or match[2]
        for query in queries
        for match in _WORDED.finditer(_DENIED.sub(" ", _fielded(query)))
    )
    return tuple(dict.fromkeys(word.replace("_", " ") for word in found))


def _fielded(query: str) -> str:
    query = " ".join(query.split())
    if query.count("(") != query.count(")") or query.count('"') % 2:
        raise ConfigError(f"The query {query!r} has a bracket or a quotation that is not closed.")
    return query if ":" in query else f'all:"{_quotable(query)}"'


def _any(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"


def _quotable(words: str) -> str:
    return " ".join(words.replace('"', " ").split())


def _minute(at: datetime) -> str:
    return at.strftime(_MINUTE)
