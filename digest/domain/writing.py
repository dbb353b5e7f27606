"""What goes to a writer and what comes back: tasks, answers, tokens and money."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from digest.domain.paper import Paper
from digest.domain.paper_text import PaperText


class Step(StrEnum):
    """Which answer is asked for."""

    DIGEST = "digest"  # a PaperDigest
    REPAIR = "repair"  # a MendedClaims
    JUDGE = "judge"  # a Verdicts
    TRIAGE = "triage"  # a Triage


class Role(StrEnum):
    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class Message:
    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class Task:
    """One request to a writer.

    messages: the whole conversation, the part that all requests of a paper share first.
    schema: the JSON schema of the answer, as text.
    """

    step: Step
    paper: Paper
    text: PaperText
    messages: tuple[Message, ...]
    schema: str


@dataclass(frozen=True, slots=True)
class Usage:
    """What was spent.

    calls: requests that a provider answered, or may have read without its answer coming through; 0 where
        no provider was asked.
    cached_tokens: the part of input_tokens that the provider had kept.
    cost_usd: None when any part of the price is not known.
    """

    calls: int = 0
    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    cost_usd: Decimal | None = Decimal(0)

    def __add__(self, other: "Usage") -> "Usage":
        known = self.cost_usd is not None and other.cost_usd is not None
        return Usage(
            calls=self.calls + other.calls,
            input_tokens=self.input_tokens + other.input_tokens,
            cached_tokens=self.cached_tokens + other.cached_tokens,
            output_tokens=self.output_tokens + other.output_tokens,
            cost_usd=(self.cost_usd or Decimal(0)) + (other.cost_usd or Decimal(0)) if known else None,
        )


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars per million tokens."""

    input: Decimal
    cached: Decimal
    output: Decimal


@dataclass(frozen=True, slots=True)
class Answer:
    """content: the JSON text of the answer, not yet validated."""

    content: str
    usage: Usage
