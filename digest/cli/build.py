"""`digest build`: from ids to a post."""

import os
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from digest.cli.told_to_end import told_to_end
from digest.core.find_paper_ids import EXAMPLES, asked_ids, ids_in_text
from digest.domain.errors import ConfigError
from digest.domain.paper import PaperId

Ids = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[IDS]...",
        help="arXiv ids or URLs. A lone - reads any text from standard input and takes every id in it.",
    ),
]
IdsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--ids", help="The same, separated by commas, spaces or newlines; may be repeated.", metavar="A,B,..."
    ),
]
PlanFile = Annotated[
    Path | None,
    typer.Option(
        "--file",
        help="A plan of the issue: its papers in order, documents that are not on arXiv, your own words.",
        metavar="PLAN",
    ),
]
Samples = Annotated[
    bool, typer.Option("--samples", help="Build from the papers that travel with digest: no key, no network.")
]
WriterName = Annotated[
    str | None,
    typer.Option(
        "--writer",
        help="openai, deepseek, qwen, kimi, glm, siliconflow, ark, openrouter, ollama, vllm, custom, or "
        "extractive (no model: the paper's own sentences). Default: the first whose key is set.",
    ),
]
ModelName = Annotated[str | None, typer.Option("--model", help="The model to ask, instead of the default.")]
BaseUrl = Annotated[
    str | None, typer.Option("--base-url", help="Where the writer listens, for any OpenAI-compatible server.")
]
StyleName = Annotated[
    str | None,
    typer.Option(
        "--style",
        help="numbered (every section under its label) or roundup (a headline and two paragraphs a paper).  "
        "[default: numbered]",
    ),
]
Out = Annotated[Path | None, typer.Option("--out", help="Folder for the post.  [default: posts]")]
Title = Annotated[str | None, typer.Option("--title", help="Title of the series, without date and count.")]
Number = Annotated[int | None, typer.Option("--number", min=1, help="Number of this issue (第 N 期).")]
Day = Annotated[
    datetime | None,
    typer.Option("--date", formats=["%Y-%m-%d"], help="Date of the issue.  [default: today]"),
]
Slug = Annotated[
    str | None, typer.Option("--slug", help="Name of the files, behind the date.  [default: arxiv-digest]")
]
Patience = Annotated[
    float | None,
    typer.Option("--patience", min=0, help="Seconds to wait in all while arXiv throttles.  [default: 900]"),
]
Judge = Annotated[
    str | None,
    typer.Option(
        "--judge",
        help="Let the writer read claims once more beside their evidence, in one call a paper: off, doubtful "
        "or all.  [default: off]",
        metavar="SCOPE",
    ),
]
MaxCost = Annotated[
    float | None,
    typer.Option(
        "--max-cost",
        min=0,
        help="Make no call that could bring this run above so many US dollars; what was answered is kept.  "
        "[default: 0, no ceiling]",
        metavar="USD",
    ),
]
Batch = Annotated[
    bool,
    typer.Option(
        "--batch",
        help="Hand all papers in together, at half the price; the same command, run later, collects the "
        "answers.",
    ),
]
AtAnyHour = Annotated[bool, typer.Option("--now", help="Ask the writer now, whatever write_between says.")]
Strict = Annotated[
    bool, typer.Option("--strict", help="Leave out a whole paper rather than one claim that stays wrong.")
]
Force = Annotated[bool, typer.Option("--force", help="Ask the writer anew where an answer is kept.")]
Offline = Annotated[bool, typer.Option("--offline", help="Use only what is kept; no request leaves.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be fetched, written and paid.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON instead of the path.")]


def build(
    positional: Ids = None,
    ids: IdsOption = None,
    file: PlanFile = None,
    samples: Samples = False,
    writer: WriterName = None,
    model: ModelName = None,
    base_url: BaseUrl = None,
    style: StyleName = None,
    out: Out = None,
    title: Title = None,
    number: Number = None,
    day: Day = None,
    slug: Slug = None,
    patience: Patience = None,
    judge: Judge = None,
    max_cost: MaxCost = None,
    batch: Batch = False,
    at_any_hour: AtAnyHour = False,
    strict: Strict = False,
    force: Force = False,
    offline: Offline = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Build one post from papers, e.g.: digest build --ids 2410.06338,2410.07265

    Prints the path of the post. Papers and claims that are not in it are named on standard error.
    Exit codes: 0 all is in the post; 1 papers or claims are missing; 2 the command or the settings
    are wrong, no post was written; 3 a service failed and there is no post: try again later.
    """
    # Imported here: `digest --help` must not load what only a build needs.
    from digest.config import load_settings
    from digest.console import Console, plan_text, result_json, result_text
    from digest.core.apply_plan import asked_of
    from digest.domain.plan import IssueHead
    from digest.wiring.build import build_post, plan
    from digest.wiring.documents import open_plan
    from digest.wiring.order import Order
    from digest.wiring.shelves import open_web

    asked = _asked([*(ids or []), *(positional or [])], is_elsewhere=samples or file is not None)
    if samples and file is not None:
        raise ConfigError("--samples and --file each bring papers of their own: give one of them.")
    plan_file = open_plan(file) if file else None
    head = plan_file.plan.issue if plan_file else IssueHead()
    options: dict[str, dict[str, object]] = {
        "writer": {
            "name": writer,
            "model": model,
            "base_url": base_url,
            "max_cost_per_issue": max_cost,
            "batch": batch or None,
        },
        "arxiv": {"patience_s": patience},
        "post": {"style": style or head.style, "folder": out, "title": title or head.title or None},
        "checks": {"judge": judge, "strict": strict or None},
    }
    began, now = time.monotonic(), datetime.now(UTC)
    order = Order(
        ids=asked_of(plan_file.plan) if plan_file else asked,
        use_samples=samples,
        plan=plan_file,
        date=day.date() if day else head.date or date.today(),
        number=number or head.number,
        slug=_checked_slug(head.slug or "arxiv-digest" if slug is None else slug),
        is_forced=force,
        is_offline=offline,
        now=now,
        is_at_any_hour=at_any_hour,
    )
    settings = load_settings(Path.cwd(), os.environ, options)
    with Console(sys.stderr) as console, open_web(settings, console) as web:
        if dry_run:
            print(plan_text(plan(order, settings, os.environ, console), as_json=as_json))
            return
        with told_to_end(console):
            result = build_post(order, settings, os.environ, web, console)
    seconds = time.monotonic() - began
    print(result_text(result, seconds), file=sys.stderr)
    if as_json:
        print(result_json(result, seconds))
    elif result.markdown is not None:
        print(result.markdown)
    raise typer.Exit(result.exit_code)


def _checked_slug(slug: str) -> str:
    """Return the name for the files. Raises ConfigError when it could lead elsewhere."""
    if not slug or set(slug) & set('/\\:*?"<>|\0') or slug.startswith("."):
        raise ConfigError(f"The slug {slug!r} cannot name a file: use letters, digits and hyphens.")
    return slug


def _asked(values: list[str], *, is_elsewhere: bool) -> tuple[PaperId, ...]:
    """Return the ids given; a lone - stands for those in standard input.

    is_elsewhere: the papers come from samples or a plan, so that none may be given. Raises ConfigError.
    """
    if is_elsewhere and values:
        raise ConfigError("--samples and --file bring their own papers: leave the ids away, or that option.")
    given = [value for value in values if value != "-"]
    found = ids_in_text(sys.stdin.buffer.read().decode("utf-8", "replace")) if "-" in values else ()
    asked = asked_ids([*given, *(str(paper_id) for paper_id in found)])
    if not asked and "-" in values:
        raise ConfigError(f"No arXiv id stands in the text on standard input: {EXAMPLES}.")
    if not asked and not is_elsewhere:
        raise ConfigError(
            "No arXiv id was given. Try: digest build --ids 2410.06338,2410.07265, or digest build --samples."
        )
    return asked
