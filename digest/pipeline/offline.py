"""Stand-ins for what lies behind the network while --offline is given."""

from collections.abc import Mapping, Sequence

from digest.domain.errors import OfflineError, PaperError, ServiceError
from digest.domain.paper import Paper, PaperId
from digest.domain.writing import Answer, Task


class OfflineSource:
    """A paper source that has nothing: whatever is asked of it was not kept."""

    def papers(self, ids: Sequence[PaperId]) -> Mapping[PaperId, Paper | PaperError | ServiceError]:
        return {asked: OfflineError(_sentence(f"The metadata of {asked}")) for asked in ids}

    def pdf(self, paper: Paper) -> bytes:
        raise OfflineError(_sentence(f"The PDF of {paper.id}"))


class OfflineWriter:
    """A writer that cannot be reached. name: of the writer whose kept answers are wanted."""

    def __init__(self, name: str) -> None:
        self.name = name

    def answer(self, task: Task) -> Answer:
        raise OfflineError(_sentence(f"An answer of {self.name} for {task.paper.id}"))


def _sentence(what: str) -> str:
    return f"{what} is not in the library. Run the same command once without --offline."
