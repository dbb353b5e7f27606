"""Puts the blogger's own words of a plan into the post that was made from it."""

from collections.abc import Mapping
from dataclasses import replace

from digest.core.describe_document import id_of
from digest.core.find_paper_ids import paper_id
from digest.domain.licence import NamedLicence
from digest.domain.paper import PaperId
from digest.domain.plan import ArxivItem, IssuePlan, PlannedItem, RepositoryItem
from digest.domain.post import Origin, Post, PostItem


def asked_of(plan: IssuePlan) -> tuple[PaperId, ...]:
    """Return what a plan asks for, in its order."""
    return tuple(_asked(item) for item in plan.items)


def with_own_words(post: Post, plan: IssuePlan, licences: Mapping[str, NamedLicence]) -> Post:
    """Return the post with titles, headlines, notes and links of the plan, printed as they were written.

    licences: of repositories, by the id of the item.
    """
    planned = {_asked(item).base: item for item in plan.items}
    items = tuple(
        _with_words(item, planned[paper_id(item.id).base], licences.get(item.id)) for item in post.items
    )
    opening = post.opening.model_copy(
        update={"greeting": plan.issue.greeting or post.opening.greeting, "intro": plan.issue.intro}
    )
    closing = plan.issue.outro or post.closing
    return post.model_copy(update={"items": items, "opening": opening, "closing": closing})


def _with_words(item: PostItem, planned: PlannedItem, licence: NamedLicence | None) -> PostItem:
    words: dict[str, object] = {
        "headline": planned.headline or planned.title_zh,
        "note": planned.note,
        "see_also": planned.see_also,
        "licence": licence,
    }
    if planned.title_zh:
        words["digest"] = replace(item.digest, title_zh=planned.title_zh)
    if isinstance(planned, RepositoryItem):
        words |= {"origin": Origin.REPOSITORY, "code_urls": (planned.repository,)}
    return item.model_copy(update=words)


def _asked(item: PlannedItem) -> PaperId:
    return item.arxiv if isinstance(item, ArxivItem) else id_of(item)
