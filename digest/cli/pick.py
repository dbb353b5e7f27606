"""`digest pick`: which papers the next issue may be about, and why."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from digest.cli.build import AtAnyHour, MaxCost
from digest.domain.candidate import ListingKind

Query = Annotated[
    list[str] | None,
    typer.Option(
        "--query",
        help='What to look for, in arXiv\'s own language, e.g. "cat:cs.CL AND all:agent"; may be repeated. '
        "Stands in place of the queries, categories and authors of [topics].",
    ),
]
Category = Annotated[
    list[str] | None,
    typer.Option(
        "--category",
        help="Categories, such as cs.CL, separated by commas; may be repeated. As --query.",
        metavar="A,B,...",
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        help="7d, 2w, 6m, 1y, 2026-11-13, or last: since the last issue.  [default: 7d]",
        metavar="WHEN",
    ),
]
Top = Annotated[int | None, typer.Option("--top", min=1, help="How many to pick.  [default: 8]")]
From = Annotated[
    ListingKind,
    typer.Option(
        "--from", help="search: what was submitted; feed: what the categories announced today; or both."
    ),
]
IsTriaging = Annotated[
    bool,
    typer.Option(
        "--triage",
        help="Let the writer read the best titles and abstracts, in one paid call; in two, should its first "
        "answer not fit.",
    ),
]
PlanFile = Annotated[
    Path | None,
    typer.Option("--plan", help="Write the picks into a file to edit, for: digest build --file FILE"),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print all that was found as JSON.")]


def pick(
    query: Query = None,
    category: Category = None,
    since: Since = None,
    top: Top = None,
    kind: From = ListingKind.SEARCH,
    triage: IsTriaging = False,
    max_cost: MaxCost = None,
    at_any_hour: AtAnyHour = False,
    plan: PlanFile = None,
    as_json: AsJson = False,
) -> None:
    """Pick papers to write about, e.g.: digest pick --query "cat:cs.CL AND all:agent" --since 7d --top 8

    Ranked by your words in title and abstract, by likeness to what you published before, by age and code;
    each point is explained. What you published is not picked again; a new version of it is named as an
    update. What to look for every week stands in the part [topics] of digest.toml.
    Exit codes: 0 something was picked; 1 nothing was; 2 the command or the settings are wrong; 3 arXiv
    failed: try again later.
    """
    # Imported here: `digest --help` must not load what only a pick needs.
    from digest.config import load_settings
    from digest.console import Console, printable, table_text
    from digest.console_pick import pick_json, pick_rows, pick_summary, plan_hint
    from digest.wiring.pick import PickOrder, pick_papers
    from digest.wiring.shelves import open_web

    topics: dict[str, object] = {"since": since, "top": top}
    if query or category:
        topics |= {"queries": tuple(query or ()), "categories": tuple(category or ()), "authors": ()}
    options: dict[str, dict[str, object]] = {"topics": topics, "writer": {"max_cost_per_issue": max_cost}}
    settings = load_settings(Path.cwd(), os.environ, options)
    order = PickOrder(
        kind=kind, is_triaging=triage, plan=plan, now=datetime.now(UTC), is_at_any_hour=at_any_hour
    )
    with Console(sys.stderr) as console, open_web(settings, console) as web:
        try:
            result = pick_papers(order, settings, os.environ, web, console)
        except KeyboardInterrupt:
            charged = " A triage that was under way may be charged." if triage else ""
            console.say(f"Stopped. Nothing was written.{charged}")
            raise typer.Exit(130) from None
    if as_json:
        print(printable(pick_json(result)))
    elif result.picks:
        print(table_text(("#", "score", "paper"), pick_rows(result)))
    print(printable(pick_summary(result)), file=sys.stderr)
    if plan is not None and result.picks:
        print(printable(plan_hint(str(plan))), file=sys.stderr)
    raise typer.Exit(result.exit_code)
