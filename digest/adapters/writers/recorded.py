"""A writer that answers from files: the samples, demonstrations, tests."""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from digest.domain.errors import BadAnswerError
from digest.domain.writing import Answer, Step, Task, Usage


class Recorded:
    """A writer (port `Writer`) that reads `<id with _ for />.json`, and `….repair.json`, `….judge.json`.

    A file is `{"made": "how this answer was made, one sentence", "answer": {…}}`.
    """

    name = "recorded"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def answer(self, task: Task) -> Answer:
        """Return the kept answer, at no cost. Raises BadAnswerError when there is none or it is damaged."""
        path = self._folder / _file_name(task)
        try:
            kept = _Kept.model_validate_json(path.read_bytes())
        except FileNotFoundError as error:
            raise BadAnswerError(
                f"There is no recorded answer {path.name!r} in {str(self._folder)!r}; choose another writer."
            ) from error
        except ValidationError as error:
            raise BadAnswerError(
                f"The recorded answer {str(path)!r} is damaged: it has to hold 'made' and 'answer' alone."
            ) from error
        return Answer(json.dumps(kept.answer, ensure_ascii=False), Usage())


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    made: str
    answer: dict[str, Any]


def _file_name(task: Task) -> str:
    stem = str(task.paper.id).replace("/", "_")
    return f"{stem}.json" if task.step is Step.DIGEST else f"{stem}.{task.step}.json"
