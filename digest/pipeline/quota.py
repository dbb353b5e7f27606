"""A writer that is left alone once its account is empty."""

from digest.domain.errors import QuotaError
from digest.domain.ports import Writer
from digest.domain.writing import Answer, Task


class FundedWriter:
    """A writer (port `Writer`) that asks another one until that has no money left.

    What one paper is told, all later ones are told without a request. Safe over threads.
    """

    def __init__(self, writer: Writer) -> None:
        self.name = writer.name
        self._writer = writer
        self._refusal = ""

    def answer(self, task: Task) -> Answer:
        """Return the other's answer. Raises QuotaError, and whatever the other raises."""
        if self._refusal:
            raise QuotaError(self._refusal)
        try:
            return self._writer.answer(task)
        except QuotaError as error:
            self._refusal = str(error)
            raise
