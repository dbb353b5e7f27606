"""A writer without a model and without a key: the paper's own sentences under the headings of the digest."""

from digest.domain.digest import MendedClaims, PaperDigest, Verdicts
from digest.domain.writing import Answer, Step, Task, Usage


class Extractive:
    """A writer (port `Writer`) that quotes. Nothing to mend: each claim is a sentence of the paper."""

    name = "extractive"

    def answer(self, task: Task) -> Answer:
        """Return an excerpt of the paper, at no cost. Raises BadAnswerError when its text is too thin."""
        filled: PaperDigest | MendedClaims | Verdicts
        match task.step:
            case Step.DIGEST:
                # Here: its lists of cues are for this writer alone, and most runs have another one.
                from digest.core.excerpting.choose_sentences import excerpt

                filled = excerpt(task.paper, task.text)
            case Step.REPAIR:
                filled = MendedClaims(claims=())
            case Step.JUDGE:
                filled = Verdicts(verdicts=())
        return Answer(filled.model_dump_json(by_alias=True), Usage())
