"""What a command reports when it is done."""

from dataclasses import dataclass

from digest.domain.post import Post
from digest.domain.target import Target, Trouble
from digest.domain.writing import Usage


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build made.

    markdown, canonical: where the post lies; None when no paper could be digested.
    spent: in this run; answers that were kept cost nothing.
    is_retryable: a service failed, so that a later run may do better.
    is_final: False when claims were held back that no service was there to mend.
    """

    post: Post
    markdown: str | None
    canonical: str | None
    writer: str
    spent: Usage
    is_retryable: bool
    is_final: bool = True

    @property
    def is_complete(self) -> bool:
        """Every paper is there with every claim."""
        return not self.post.missing and not any(item.digest.held_back() for item in self.post.items)

    @property
    def exit_code(self) -> int:
        """0 everything is in the post; 1 something is missing; 3 no post, but a later run may write one."""
        if self.markdown is None and self.is_retryable:
            return 3
        return 0 if self.is_complete else 1


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written for one target, and what the target would refuse or break.

    draft: the id of the draft that was made there; "" when none was asked for.
    left_alone: files that were not written, because a person changed what is there.
    """

    target: Target
    files: tuple[str, ...]
    troubles: tuple[Trouble, ...]
    draft: str = ""
    left_alone: tuple[str, ...] = ()

    @property
    def is_refused(self) -> bool:
        return any(trouble.is_refused for trouble in self.troubles)

    @property
    def is_whole(self) -> bool:
        """All files are there as they were made, and the target takes them."""
        return not (self.is_refused or self.left_alone)


@dataclass(frozen=True, slots=True)
class PlannedPaper:
    """What a build would do for one paper.

    is_fetched: its PDF is kept. calls: to the writer, repairs not counted; 0 when its answers are kept.
    input_tokens: of the paper, an estimate; None when it has not been read yet.
    short_calls: those of the calls that carry claims with their evidence, not the paper.
    """

    id: str
    is_fetched: bool
    calls: int
    input_tokens: int | None
    short_calls: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build would do.

    metadata_requests: to arXiv, beside one for each PDF that is not kept.
    usage: an estimate over all papers, those not yet read taken as typical ones.
    """

    papers: tuple[PlannedPaper, ...]
    metadata_requests: int
    writer: str
    usage: Usage
