"""The story of one pick: list, rank, let a writer read the best if one is wanted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from digest.core.answer_schema import triage_schema
from digest.core.picking.compose_query import search_query
from digest.core.picking.rank_candidates import rank
from digest.core.picking.triage_candidates import (
    Sifted,
    issue_triage_id,
    sifted,
    to_triage,
    triage_data,
    triage_id,
)
from digest.domain.candidate import Listed, ListingKind, Published, Ranked, Ranking, Topics, Window
from digest.domain.errors import BadAnswerError, ConfigError, CostError, ServiceError, TooLongError
from digest.domain.paper import Paper, PaperId
from digest.domain.paper_text import PaperText
from digest.domain.ports import Listing, Writer
from digest.domain.triage import Triage
from digest.domain.writing import Message, Role, Step, Task
from digest.pipeline.ask_twice import fitting_answer

_NO_TEXT = PaperText((), (), (), (), (), pages=0, reader="")  # a triage reads abstracts alone


@dataclass(frozen=True, slots=True)
class Sought:
    """What candidates are looked for. published: the papers of earlier issues, the newest first.

    issue: whose papers are chosen for good, so that a service that fails is waited for; "" for none.
    """

    kind: ListingKind
    topics: Topics
    window: Window
    published: Sequence[Published]
    issue: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """query: as arXiv was asked; "" when only its feeds were. listed: papers of all listings together.

    is_cut: as of `Listed`.
    """

    query: str
    listed: int
    ranking: Ranking
    notes: tuple[str, ...]
    is_cut: bool


@dataclass(frozen=True, slots=True)
class TriageTools:
    """render: template name and data to text. reject: no later triage is given what was answered on this."""

    writer: Writer
    render: Callable[[str, Mapping[str, object]], str]
    reject: Callable[[PaperId], None]


def ranked_listing(sought: Sought, listing: Listing) -> Found:
    """Return what arXiv lists, ranked. Raises ConfigError and ServiceError."""
    query = search_query(sought.topics, sought.window) if sought.kind is not ListingKind.FEED else ""
    parts: list[Listed] = []
    if query:
        parts.append(listing.found(query))
    if sought.kind is not ListingKind.SEARCH:
        parts.append(_announced(sought.topics, listing))
    # What a search tells comes first: it knows when version 1 appeared.
    candidates = [candidate for part in parts for candidate in part.candidates]
    ranking = rank(candidates, sought.topics, sought.published, sought.window)
    notes = tuple(part.note for part in parts if part.note)
    is_cut = any(part.is_cut for part in parts)
    return Found(query, len({candidate.id.base for candidate in candidates}), ranking, notes, is_cut)


def triaged(ranking: Ranking, sought: Sought, top: int, tools: TriageTools) -> Sifted:
    """Return the ranking after a writer read the best candidates in one request, two when the first answer
    does not fit.

    An answer that cannot be used, or that does not come, leaves the ranking as it was, and the note says so.
    Raises ConfigError, such as for a key that the provider does not accept; for an issue that is chosen for
    good the ServiceError after which a later run may have its triage.
    """
    shown = to_triage(ranking, top)
    if not shown:
        return Sifted(ranking, "")
    task = _task(shown, sought, tools)
    try:
        triage, _ = fitting_answer(task, Triage, tools.writer, tools.render)
        return sifted(ranking, shown, triage)
    except (BadAnswerError, TooLongError, ServiceError) as error:
        if isinstance(error, BadAnswerError):
            tools.reject(task.paper.id)
        # Not for a ceiling: it would be there at the later run too.
        if sought.issue and isinstance(error, ServiceError) and not isinstance(error, CostError):
            raise
        return Sifted(ranking, f"There was no triage, and the ranking is as it was: {error}")


def _announced(topics: Topics, listing: Listing) -> Listed:
    if not topics.categories:
        raise ConfigError(
            "The daily feeds are those of categories: name some with --category cs.CL, "
            "or in the part [topics] of digest.toml."
        )
    return listing.announced(topics.categories)


def _task(shown: Sequence[Ranked], sought: Sought, tools: TriageTools) -> Task:
    data = triage_data(shown, sought.topics, sought.published)
    message = Message(Role.USER, tools.render("prompts/triage.md.j2", data))
    return Task(Step.TRIAGE, _about(shown, sought), _NO_TEXT, (message,), triage_schema())


def _about(shown: Sequence[Ranked], sought: Sought) -> Paper:
    """Return what stands for the listing where a task names its paper: the answer is kept under its id."""
    return Paper(
        id=issue_triage_id(sought.issue) if sought.issue else triage_id(shown),
        title=f"Triage of {len(shown)} candidates",
        authors=(),
        abstract="",
        categories=(),
        published=sought.window.since,
        updated=sought.window.until,
        abs_url="",
        pdf_url="",
    )
