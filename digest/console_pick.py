"""What a person at the terminal reads of a pick, and what a program does."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict

from digest.core.picking.read_since import FIRST_PAPER
from digest.domain.candidate import Candidate, PickResult, Ranked, Update, Why

MOST_CATEGORIES = 4  # of a paper, in the table
LEAST_DAYS = 7  # to look back: arXiv announces nothing on weekends, and holds papers back for days

Row = tuple[str, str, str]


def pick_rows(result: PickResult) -> list[Row]:
    """Return the picks as rows of a table: number, score, and what there is to say of the paper."""
    return [(str(number), f"{one.score:.2f}", _told(one)) for number, one in enumerate(result.picks, start=1)]


def pick_summary(result: PickResult) -> str:
    """Return what was looked at and left out, what could not be done, and updates of earlier papers."""
    lines = [_sums(result), *result.notes, *map(_update_line, result.ranking.updates)]
    if not result.picks:
        lines.append(_what_to_widen(result))
    return "\n".join(lines)


def triage_cost(result: PickResult) -> str:
    """Return what the triage cost, in a sentence; "" when nothing was spent."""
    spent = result.spent
    if not spent.calls:
        return ""
    cost = "cost unknown" if spent.cost_usd is None else f"${spent.cost_usd:.4f}"
    return f"Triage: {spent.input_tokens:,} tokens in, {spent.output_tokens:,} out, {cost}."


def plan_hint(plan: str) -> str:
    """Return what to do with a plan file that was written."""
    return f"The plan is in {plan}. Edit it as you like, then run: digest build --file {plan}"


def pick_json(result: PickResult) -> str:
    """Return the whole pick for programs."""
    return json.dumps(
        {
            "since": result.window.since.isoformat(),
            "until": result.window.until.isoformat(),
            "query": result.query,
            "listed": result.listed,
            "picks": [_ranked_json(one) for one in result.picks],
            "others": [_ranked_json(one) for one in result.ranking.ranked if one not in result.picks],
            "updates": [
                {
                    **_candidate_json(each.candidate),
                    "published": str(each.published.id),
                    "issue": each.published.on.isoformat(),
                    "is_withdrawn": each.candidate.is_withdrawn,
                }
                for each in result.ranking.updates
            ],
            "left_out": [
                {"id": str(each.candidate.id), "why": each.why, "words": each.words}
                for each in result.ranking.left_out
            ],
            "notes": list(result.notes),
            "spent": {
                "calls": result.spent.calls,
                "input_tokens": result.spent.input_tokens,
                "output_tokens": result.spent.output_tokens,
                "cost_usd": None if result.spent.cost_usd is None else float(result.spent.cost_usd),
            },
        },
        ensure_ascii=False,
        indent=2,
    )


def _told(one: Ranked) -> str:
    paper = one.candidate
    categories = " ".join(paper.categories[:MOST_CATEGORIES])
    lines = [paper.title, f"{paper.id}  {paper.appeared:%Y-%m-%d}  {categories}"]
    lines.append("; ".join(map(str, one.reasons)))
    if one.verdict is not None and one.verdict.reason_zh:
        lines.append(f"triage: {one.verdict.reason_zh}")
    lines += [f"also listed as {twin.id}: {twin.title}" for twin in one.folded]
    return "\n".join(filter(None, lines))


def _sums(result: PickResult) -> str:
    folded = sum(len(one.folded) for one in result.ranking.ranked)
    parts = [
        f"{result.listed} papers listed since {result.window.since:%Y-%m-%d}",
        f"{len(result.picks)} picked",
        *filter(None, [", ".join(_left_out(result))]),
        *([f"{folded} folded as near-duplicates"] if folded else []),
        *([f"updates of earlier papers: {len(result.ranking.updates)}"] if result.ranking.updates else []),
    ]
    cost = triage_cost(result)
    return f"{'; '.join(parts)}. {cost}" if cost else f"{'; '.join(parts)}."


def _left_out(result: PickResult) -> Iterator[str]:
    """Yield how many papers were left out for each cause, words that exclude one by one."""
    left_out = result.ranking.left_out
    causes = Counter(each.why for each in left_out if each.why is not Why.EXCLUDED)
    yield from (f"{count} {why}" for why, count in sorted(causes.items()))
    yield from (f"excluded by {word!r}: {count}" for word, count in sorted(_excluding(result).items()))


def _excluding(result: PickResult) -> Counter[str]:
    """Return how many papers each word of `exclude` ruled out."""
    return Counter(each.words for each in result.ranking.left_out if each.why is Why.EXCLUDED)


def _update_line(update: Update) -> str:
    paper, before = update.candidate, update.published
    kind = "withdrawn" if paper.is_withdrawn else "update"
    return f"{kind}: {paper.id} {paper.title!r} was in the issue of {before.on} as {before.id}."


def _what_to_widen(result: PickResult) -> str:
    found = "All that was listed is left out." if result.listed else "Nothing was listed."
    ways = [*_further_back(result), "widen the query or the categories"]
    if words := ", ".join(map(repr, sorted(_excluding(result)))):
        ways.append(f"take {words} out of `exclude` in the part [topics] of digest.toml")
    advice = ", or ".join(ways)
    return f"{found} {advice[0].upper()}{advice[1:]}."


def _further_back(result: PickResult) -> Iterator[str]:
    """Yield how to look twice as far back, a week at least, where arXiv had papers then."""
    window = result.window
    if not result.query:
        yield "look further back with --from search, since feeds hold one day and nothing on weekends"
    elif window.since > FIRST_PAPER:
        days = (window.until - window.since).days
        yield f"look further back (--since {max(LEAST_DAYS, 2 * days)}d)"


def _ranked_json(one: Ranked) -> dict[str, object]:
    return {
        **_candidate_json(one.candidate),
        "score": one.score,
        "reasons": [{"words": reason.words, "points": reason.points} for reason in one.reasons],
        "folded": [str(twin.id) for twin in one.folded],
        "triage": None if one.verdict is None else asdict(one.verdict),
    }


def _candidate_json(paper: Candidate) -> dict[str, object]:
    return {
        "id": str(paper.id),
        "title": paper.title,
        "authors": list(paper.authors),
        "categories": list(paper.categories),
        "appeared": paper.appeared.isoformat(),
    }
