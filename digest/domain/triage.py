"""What a writer says of candidates: the schema that it fills."""

from pydantic import BaseModel, ConfigDict, Field

LONGEST_REASON = 400  # characters; 40 are asked for


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class TriagedPaper(_Answer):
    """A verdict on one candidate. id: as it was shown, with its version."""

    id: str
    keep: bool
    reason_zh: str = Field(max_length=LONGEST_REASON)


class Triage(_Answer):
    """The answer to a triage request: one verdict a candidate."""

    verdicts: tuple[TriagedPaper, ...]
