"""Takes weekly posts into the ledger that it does not know: it may be new, or was lost."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time

from digest.core.calendar.name_week import week_key
from digest.core.calendar.settle_issue import settled
from digest.core.find_paper_ids import paper_id
from digest.domain.issue import WEEKLY_SLUG, Issue, IssueState
from digest.domain.paper import PaperId
from digest.domain.post import Post


def with_adopted(known: Sequence[Issue], posts: Mapping[str, Post]) -> tuple[Issue, ...]:
    """Return the issues of the ledger and of the posts that are none of its, the earliest first.

    posts: those of the posts folder by the names of their files; only such as a weekly run named are taken.
    Of two posts of one week, one was written anew beside a text that a person had edited: the fuller one,
    else the one whose name is longer, is the issue.
    """
    ours = [(name, post) for name, post in sorted(posts.items(), key=_how_much) if post.slug == WEEKLY_SLUG]
    keys = {issue.key for issue in known}
    adopted = {key: _issue(post, name) for name, post in ours if (key := week_key(post.date)) not in keys}
    issues = (*(_with_post(issue, ours) for issue in known), *adopted.values())
    return tuple(sorted(issues, key=lambda issue: issue.key))


def _how_much(named: tuple[str, Post]) -> tuple[int, int, str]:
    name, post = named
    return len(post.items), len(name), name


def _with_post(issue: Issue, ours: Sequence[tuple[str, Post]]) -> Issue:
    """Return an issue with its post, where a run was killed between writing that and recording it. It is
    open as before: nothing was exported yet."""
    if issue.post or issue.state is not IssueState.OPEN:
        return issue
    for name, post in reversed(ours):
        if week_key(post.date) == issue.key and set(_asked(post)) == set(issue.asked):
            printed = tuple(paper_id(item.id) for item in post.items)
            return replace(issue, post=name, printed=printed, writer=_writer(post))
    return issue


def _issue(post: Post, name: str) -> Issue:
    asked = _asked(post)
    begun = datetime.combine(post.date, time(), UTC)
    issue = Issue(week_key(post.date), post.date, post.number, begun, asked, writer=_writer(post))
    issue = settled(issue, post, name, now=begun)
    # A plan names documents, and its words would be lost in a post that is made without it.
    return replace(issue, state=IssueState.DONE) if any(one.is_local for one in asked) else issue


def _asked(post: Post) -> tuple[PaperId, ...]:
    return tuple(paper_id(one) for one in post.asked)


def _writer(post: Post) -> str:
    return post.items[0].writer if post.items else ""
