"""Takes weekly posts into the ledger that it does not know: it may be new, or was lost."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time

from digest.core.calendar.name_week import week_key
from digest.core.calendar.settle_issue import settled
from digest.core.find_paper_ids import paper_id
from digest.domain.issue import WEEKLY_SLUG, Issue
from digest.domain.post import Post


def with_adopted(known: Sequence[Issue], posts: Iterable[Post]) -> tuple[Issue, ...]:
    """Return the issues of the ledger and of the posts that are none of its, the earliest first.

    posts: those of the posts folder; only such as a weekly run named are taken.
    """
    keys = {issue.key for issue in known}
    adopted = {week_key(post.date): _issue(post) for post in posts if post.slug == WEEKLY_SLUG}
    strangers = (issue for key, issue in adopted.items() if key not in keys)
    return tuple(sorted((*known, *strangers), key=lambda issue: issue.key))


def _issue(post: Post) -> Issue:
    asked = tuple(paper_id(name) for name in post.asked)
    begun = datetime.combine(post.date, time(), UTC)
    issue = Issue(week_key(post.date), post.date, post.number, begun, asked)
    draft = "-draft" if post.is_excerpt_draft else ""
    return settled(issue, post, f"{post.date.isoformat()}-{post.slug}{draft}.json")
