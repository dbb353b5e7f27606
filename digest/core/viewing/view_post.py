"""Lays a post out for its readers: which claims, in which order, with which footnotes."""

from collections import Counter
from collections.abc import Sequence

from digest.core.viewing.count_minutes import minutes
from digest.core.viewing.list_key_numbers import key_numbers
from digest.core.viewing.number_notes import Notes
from digest.core.viewing.tell_story import story
from digest.core.viewing.write_bibtex import bibtex
from digest.core.viewing.write_headline import headline
from digest.core.viewing.write_sentences import bullets, sentences
from digest.domain.digest import Section
from digest.domain.finding import Fate
from digest.domain.look import EvidenceForm, Style
from digest.domain.post import Origin, Post, PostItem
from digest.domain.view import ShownItem, ShownPost, ShownSection

BULLETED = frozenset({Section.INNOVATIONS, Section.CONCLUSIONS, Section.LIMITATIONS})
SUMMARY_CHARS = 120  # the narrowest field for it, that of WeChat, holds 128
BETWEEN = "｜"  # headlines hold every mark that a sentence may hold
_MOST_TOPICS = 8


def shown_post(post: Post) -> ShownPost:
    """Return the post as its templates print it."""
    has_notes = post.show.evidence is EvidenceForm.FOOTNOTES
    # Only what the style prints may carry numbers: a gap in them looks like a lost note.
    of_sections = Notes(is_wanted=has_notes and post.style is Style.NUMBERED)
    of_stories = Notes(is_wanted=has_notes and post.style is Style.ROUNDUP)
    items = tuple(_shown_item(item, post, of_sections, of_stories) for item in post.items)
    return ShownPost(
        post=post,
        items=items,
        summary=_summary([item.headline for item in items]),
        topics=_topics(post.items),
        notes=of_sections.collected() + of_stories.collected(),
        minutes=minutes(items, post.style),
        edited=sum(map(_edited, post.items)),
        holds_papers_alone=all(item.origin in (Origin.ARXIV, Origin.SAMPLE) for item in post.items),
    )


def _shown_item(item: PostItem, post: Post, of_sections: Notes, of_stories: Notes) -> ShownItem:
    one_line = bullets(item, item.digest.standing(Section.ONE_LINE), of_sections)
    return ShownItem(
        item=item,
        headline=headline(item),
        one_line=one_line,
        sections=tuple(_sections(item, post, of_sections)),
        story=story(item, of_stories),
        numbers=key_numbers(item) if post.show.key_numbers else (),
        bibtex=bibtex(item),
        standing=sum(claim.stands and claim.fate is not Fate.EDITED for claim in item.digest.claims),
        edited=_edited(item),
        held_back=len(item.digest.held_back()),
    )


def _sections(item: PostItem, post: Post, notes: Notes) -> list[ShownSection]:
    hidden = {Section.ONE_LINE} if post.show.limitations else {Section.ONE_LINE, Section.LIMITATIONS}
    shown = []
    for section in Section:
        if section in hidden:
            continue
        written = bullets if section in BULLETED else sentences
        claims = written(item, item.digest.standing(section), notes)
        held_back = sum(claim.section is section for claim in item.digest.held_back())
        shown.append(ShownSection(section, claims, held_back))
    return shown


def _edited(item: PostItem) -> int:
    return sum(claim.fate is Fate.EDITED for claim in item.digest.claims)


def _topics(items: Sequence[PostItem]) -> tuple[str, ...]:
    counted = Counter(tag for item in items for tag in dict.fromkeys(item.digest.tags))
    return tuple(tag for tag, _ in counted.most_common(_MOST_TOPICS))


def _summary(headlines: Sequence[str]) -> str:
    """Return the first headlines, as many as a summary holds."""
    kept = ""
    for headline_zh in headlines:
        longer = f"{kept}{BETWEEN}{headline_zh}" if kept else headline_zh
        if len(longer) > SUMMARY_CHARS:
            return kept or longer[: SUMMARY_CHARS - 1] + "…"
        kept = longer
    return kept
