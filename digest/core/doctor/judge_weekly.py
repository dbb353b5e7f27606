"""Judge what a weekly run is told: what to look for, where issues go, who hears of them."""

from collections.abc import Sequence

from digest.domain.candidate import Topics
from digest.domain.errors import ConfigError
from digest.domain.health import Sign, State


def judge_topics(topics: Topics) -> Sign:
    """Judge what is looked for, which is known to make a query."""
    parts = {"categories": topics.categories, "queries": topics.queries, "authors": topics.authors}
    found = "; ".join(f"{name} {', '.join(words)}" for name, words in parts.items() if words)
    return Sign("topics", State.OK, found)


def judge_no_topics(*, is_weekly: bool) -> Sign:
    """Judge that nothing is looked for. is_weekly: there is a series, or settings that speak of one."""
    state = State.FAILURE if is_weekly else State.WARNING
    advice = "digest weekly and digest pick need categories or queries in [topics]; digest build needs none."
    return Sign("topics", state, "nothing is looked for", advice)


def judge_export(targets: Sequence[str]) -> Sign:
    """targets: each known to be one."""
    return Sign("export", State.OK, f"each weekly issue goes to {', '.join(targets)}")


def judge_notify(ways: Sequence[str]) -> Sign:
    """ways: such as "mail", at least one."""
    return Sign("notify", State.OK, f"digest weekly --notify tells by {' and '.join(ways)}")


def judge_no_notify(error: ConfigError) -> Sign:
    """Judge that a way to tell is wrong; the error's sentence says what to do. No issue is kept back."""
    return Sign("notify", State.WARNING, str(error))
