"""Lets a writer read the best candidates once, all in one request, and say which to keep."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.core.answer_schema import triage_schema
from digest.core.stage_key import stage_key
from digest.domain.candidate import Published, Ranked, Ranking, Topics, Verdict
from digest.domain.paper import LOCAL_ARCHIVE, PaperId
from digest.domain.triage import Triage

SHOWN_FOR_EACH = 3  # candidates for each paper wanted: the writer can drop two of three
MOST_SHOWN = 40  # some 12,000 tokens of titles and abstracts
MOST_EARLIER = 20  # titles of earlier papers
ABSTRACT_CHARS = 2_000  # the longest arXiv takes have 1920: https://info.arxiv.org/help/prep.html#abstracts


@dataclass(frozen=True, slots=True)
class Sifted:
    """A ranking with the writer's verdicts. note: a sentence on what became of them."""

    ranking: Ranking
    note: str


def to_triage(ranking: Ranking, top: int) -> tuple[Ranked, ...]:
    """Return the candidates that a writer reads. top: how many papers are wanted."""
    return ranking.ranked[: min(MOST_SHOWN, SHOWN_FOR_EACH * top)]


def triage_id(shown: Sequence[Ranked]) -> PaperId:
    """Return the id under which a triage is kept: it is about no paper of arXiv's."""
    return _triage_id(*(str(one.candidate.id) for one in shown))


def issue_triage_id(issue: str) -> PaperId:
    """Return the id under which all triages for an issue are kept, so that their costs are found again."""
    return _triage_id(issue)


def triage_data(shown: Sequence[Ranked], topics: Topics, published: Sequence[Published]) -> dict[str, object]:
    """Return the data of prompts/triage.md.j2. published: the newest first."""
    liked = [word for word, weight in topics.keywords.items() if weight > 0]
    return {
        "subjects": _one_line("、".join([*topics.categories, *topics.queries, *liked])),
        "earlier": [_one_line(each.title) for each in published[:MOST_EARLIER]],
        "papers": [
            {
                "id": str(one.candidate.id),
                "title": _one_line(one.candidate.title),
                "abstract": _one_line(one.candidate.abstract)[:ABSTRACT_CHARS],
            }
            for one in shown
        ],
        "schema": triage_schema(),
    }


def sifted(ranking: Ranking, shown: Sequence[Ranked], triage: Triage) -> Sifted:
    """Return the ranking with a verdict on each paper that has one; the order stays.

    Verdicts on papers that were not shown, and second ones, do not count. A writer that keeps nothing is not
    believed: its verdicts do not count either.
    """
    asked = {str(one.candidate.id) for one in shown}
    verdicts = {
        each.id: Verdict(each.keep, each.reason_zh) for each in reversed(triage.verdicts) if each.id in asked
    }
    invented = sum(each.id not in asked for each in triage.verdicts)
    kept = sum(verdict.keep for verdict in verdicts.values())
    if not kept:
        return Sifted(ranking, "The triage keeps none of the papers: the ranking is as it was.")
    ranked = tuple(
        replace(one, verdict=verdicts.get(str(one.candidate.id), one.verdict)) for one in ranking.ranked
    )
    note = f"The triage keeps {kept} of {len(asked)} papers."
    if invented:
        note += f" {invented} of its verdicts are on papers that it was not shown: they do not count."
    return Sifted(replace(ranking, ranked=ranked), note)


def chosen(ranking: Ranking, top: int) -> tuple[Ranked, ...]:
    """Return the best of those that no verdict drops."""
    return tuple(one for one in ranking.ranked if one.verdict is None or one.verdict.keep)[:top]


def _triage_id(*about: str) -> PaperId:
    return PaperId(f"{LOCAL_ARCHIVE}triage-{stage_key(*about)[:8]}", 1)


def _one_line(text: str) -> str:
    return " ".join(text.split())
