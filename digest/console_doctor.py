"""What a person at the terminal reads of a doctor's visit, and what a program does."""

import json
from dataclasses import asdict

from digest.domain.health import Health, State


def health_text(health: Health) -> str:
    """Return a line for each thing that was looked at, with what to do below it, and the sums."""
    lines = []
    for sign in health.signs:
        lines.append(f"{sign.state:<7}  {sign.name:<8}  {sign.found}")
        if sign.advice:
            lines.append(f"{'':<19}-> {sign.advice}")
    return "\n".join([*lines, _sums(health)])


def health_json(health: Health) -> str:
    """Return the same for programs."""
    said = {"exit_code": health.exit_code, "signs": [asdict(sign) for sign in health.signs]}
    return json.dumps(said, ensure_ascii=False, indent=2)


def _sums(health: Health) -> str:
    counts = [health.count(state) for state in State]
    return f"{counts[0]} ok, {_counted(counts[1], 'warning')}, {_counted(counts[2], 'failure')}."


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
