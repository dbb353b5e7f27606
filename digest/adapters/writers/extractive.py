"""A writer without a model and without a key: the paper's own sentences under the headings of the digest."""

from digest.core.excerpting.choose_sentences import excerpt
from digest.domain.digest import MendedClaims
from digest.domain.writing import Answer, Step, Task, Usage


class Extractive:
    """A writer (port `Writer`) that quotes. Nothing to mend: each claim is a sentence of the paper."""

    name = "extractive"

    def answer(self, task: Task) -> Answer:
        """Return an excerpt of the paper, at no cost. Raises BadAnswerError when its text is too thin."""
        filled = MendedClaims(claims=()) if task.step is Step.REPAIR else excerpt(task.paper, task.text)
        return Answer(filled.model_dump_json(by_alias=True), Usage())
