"""A listener for what nobody has to hear at once."""

from digest.domain.errors import DigestError
from digest.domain.paper import PaperId


class Heard:
    """A `Progress` that keeps what it is told, to be said later or not at all."""

    def __init__(self) -> None:
        self.sentences: list[str] = []

    def begin(self, papers: int) -> None: ...

    def say(self, sentence: str) -> None:
        self.sentences.append(sentence)

    def fetched(self, paper_id: PaperId) -> None: ...

    def digested(self, paper_id: PaperId) -> None: ...

    def failed(self, paper_id: PaperId, error: DigestError) -> None: ...
