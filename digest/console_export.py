"""What a person at the terminal reads of an export."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from digest.domain.result import ExportResult
from digest.domain.target import Target


def targets_text(targets: Sequence[Target]) -> str:
    """Return the targets there are, one line each."""
    lines = [f"  {target.name:<12} {target.name_zh}" for target in targets]
    return "\n".join(["Say where the post goes with --to. There are:", *lines])


def export_text(results: Sequence[ExportResult]) -> str:
    """Return what was written for each target, its troubles and what is still to do by hand."""
    return "\n".join(line for result in results for line in _lines(result))


def export_json(results: Sequence[ExportResult]) -> str:
    return json.dumps(
        [
            {
                "target": result.target.name,
                "files": list(result.files),
                "is_refused": result.is_refused,
                "troubles": [asdict(trouble) for trouble in result.troubles],
                "left_alone": list(result.left_alone),
                "draft": result.draft,
                "todo": list(result.target.todo),
            }
            for result in results
        ],
        ensure_ascii=False,
        indent=2,
    )


def _lines(result: ExportResult) -> list[str]:
    count = len(result.files)
    written = "1 file" if count == 1 else f"{count} files"
    verdict = "not all made anew" if result.left_alone else "ready"
    verdict = "would be refused as it is" if result.is_refused else verdict
    head = f"{result.target.name_zh}: {written}, {verdict}."
    troubles = [f"  {'refused' if each.is_refused else 'note'}: {each.sentence}" for each in result.troubles]
    changed = "you changed it; take it away to have it made anew"
    left = [f"  left alone: {path}: {changed}" for path in result.left_alone]
    drafted = [f"  draft: {result.draft}, to be published by hand"] if result.draft else []
    return [head, *troubles, *left, *drafted, *(f"  to do: {line}" for line in result.target.todo)]
