"""Requests that a provider answers within a day, at a lower price."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from digest.domain.writing import Answer, Usage


@dataclass(frozen=True, slots=True)
class OpenBatch:
    """A batch that was handed in, and whose answers are not all used.

    file_id: of its requests, with the provider. id: of the batch; "" while it is not known whether it began.
    keys: of the requests whose answers are still wanted.
    """

    file_id: str
    id: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What became of the requests of a batch, by their keys; those in neither map were not worked on.

    refused: those without a usable answer, and what that cost.
    is_refused: nobody will work on the batch; why: in the provider's words.
    """

    is_done: bool
    answers: Mapping[str, Answer] = field(default_factory=dict)
    refused: Mapping[str, Usage] = field(default_factory=dict)
    is_refused: bool = False
    why: str = ""
