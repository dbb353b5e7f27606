"""`digest doctor`: what is set up, what is reachable, what it would cost."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

Ask = Annotated[bool, typer.Option("--ask", help="Call the writer once, with a request of some 50 tokens.")]
Offline = Annotated[bool, typer.Option("--offline", help="Leave arXiv alone; the clock is not compared.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]


def doctor(ask: Ask = False, offline: Offline = False, as_json: AsJson = False) -> None:
    """Look at everything that a run needs, and say of each thing what to do.

    Python and packages, settings, folder of posts, library, disk, writer and cost of an issue, arXiv (one
    request) and clock; of weekly runs: topics, targets, who is told, which issue is due. Keys are named by
    their variables and never printed.
    Exit codes: 0 a run can begin, perhaps with warnings; 1 something fails; 2 the command is wrong.
    """
    # Imported here: `digest --help` must not load what only a doctor needs.
    from digest.console import printable
    from digest.console_doctor import health_json, health_text
    from digest.wiring.doctor import DoctorOrder, health

    order = DoctorOrder(Path.cwd(), ask, offline, lambda: datetime.now(UTC))
    found = health(order, os.environ)
    print(printable(health_json(found) if as_json else health_text(found)))
    raise typer.Exit(found.exit_code)
