"""The fields of a target's form, cut to what it takes: plain words, no markup."""

import re

from digest.core.marking.mark_up import marked_up
from digest.core.viewing.view_post import BETWEEN
from digest.domain.target import Bounded, Dialect, Markup, MathForm, Target
from digest.domain.view import ShownPost

_PLAIN = Dialect(markup=Markup.TEXT, math=MathForm.UNICODE)
_BEHIND_SERIES = re.compile(r"（(?:(第 ?\d+ ?期)，)?(\d{4}-\d{2}-\d{2})，(共 ?\d+ ?篇)）$")
_NO_NAME = re.compile(r"[\x00-\x1f\x7f-\x9f<>{}\[\]()|\\`\"]+")
_NO_WORD = re.compile(r"[^\w/-]+")


def summary(view: ShownPost, target: Target) -> str:
    """Return the summary in plain characters, cut between headlines where the target takes less."""
    text = marked_up(view.summary, _PLAIN)
    most = most_of(target, Bounded.SUMMARY)
    if most is None or len(text) <= most:
        return text
    whole = text[: most + 1].rpartition(BETWEEN)[0]
    return whole or text[: most - 1] + "…"


def short_title(title: str, target: Target) -> str:
    """Return the title as the target takes it: of what digest puts behind the series' name, first the date
    goes, which the target prints anyway, then the count. A person's own title stays as it is."""
    most = most_of(target, Bounded.TITLE)
    behind = _BEHIND_SERIES.search(title)
    if most is None or behind is None:
        return title
    issue, day, count = behind.groups()
    forms = [f"（{issue}，{count}）", f"（{issue}）"] if issue else [f"（{day}）"]
    shorter = (title[: behind.start()] + form for form in forms)
    return next((form for form in (title, *shorter) if len(form) <= most), title)


def tags(view: ShownPost, target: Target) -> tuple[str, ...]:
    """Return the tags of the post, the commonest first, as many as the target takes.

    Without brackets and quotes: blogs make addresses of tags, and themes print them as they are.
    """
    named = (" ".join(_NO_NAME.sub(" ", topic).split()) for topic in view.topics)
    return tuple(dict.fromkeys(name for name in named if name))[: most_of(target, Bounded.TAGS)]


def one_word(tag: str) -> str:
    """Return a tag of letters, digits, "-", "_" and "/", one of which is no digit, as Obsidian wants it.

    https://help.obsidian.md/tags
    """
    word = _NO_WORD.sub("-", tag).strip("-/")
    return f"{word}-" if word.isdecimal() else word


def most_of(target: Target, field: Bounded) -> int | None:
    """Return how much of a field the target takes; None for any amount."""
    bounds = [limit.at_most for limit in target.limit if limit.of is field and limit.at_most is not None]
    return min(bounds, default=None)
