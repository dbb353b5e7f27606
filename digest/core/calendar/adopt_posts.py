"""Takes weekly posts into the ledger that it does not know: it may be new, or was lost."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time

from digest.core.calendar.name_week import week_key
from digest.core.calendar.settle_issue import settled
from digest.core.find_paper_ids import paper_id
from digest.domain.issue import WEEKLY_SLUG, Issue
from digest.domain.post import Post


def with_adopted(known: Sequence[Issue], posts: Mapping[str, Post]) -> tuple[Issue, ...]:
    """Return the issues of the ledger and of the posts that are none of its, the earliest first.

    posts: those of the posts folder by the names of their files; only such as a weekly run named are taken.
    Of two posts of one week, one was written anew beside a text that a person had edited: the fuller one,
    else the one whose name is longer, is the issue.
    """
    keys = {issue.key for issue in known}
    adopted: dict[str, Issue] = {}
    for name, post in sorted(posts.items(), key=_how_much):
        if post.slug == WEEKLY_SLUG and week_key(post.date) not in keys:
            adopted[week_key(post.date)] = _issue(post, name)
    return tuple(sorted((*known, *adopted.values()), key=lambda issue: issue.key))


def _how_much(named: tuple[str, Post]) -> tuple[int, int, str]:
    name, post = named
    return len(post.items), len(name), name


def _issue(post: Post, name: str) -> Issue:
    asked = tuple(paper_id(one) for one in post.asked)
    begun = datetime.combine(post.date, time(), UTC)
    writer = post.items[0].writer if post.items else ""
    issue = Issue(week_key(post.date), post.date, post.number, begun, asked, writer=writer)
    return settled(issue, post, name, now=begun)
