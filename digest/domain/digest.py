"""What a writer says of a paper: claims, each tied to sentences. The Pydantic models are the answer's schema.

The aliases are the keys of the answer: short, because every claim repeats them in paid tokens.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field


class Section(StrEnum):
    """The parts of a digest, in the order of a post."""

    ONE_LINE = "one_line"  # 一句话
    ABSTRACT = "abstract"  # 摘要
    BACKGROUND = "background"  # 问题背景
    METHOD = "method"  # 算法模型
    INNOVATIONS = "innovations"  # 算法创新点
    EXPERIMENTS = "experiments"  # 实验效果
    CONCLUSIONS = "conclusions"  # 重要数据结论
    LIMITATIONS = "limitations"  # 局限


class PaperKind(StrEnum):
    METHOD = "method"
    BENCHMARK = "benchmark"
    SURVEY = "survey"
    SYSTEM = "system"
    THEORY = "theory"
    POSITION = "position"


class SpeaksOf(StrEnum):
    OWN = "own"  # this paper's work
    PRIOR = "prior"  # earlier work that the paper reports


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, str_strip_whitespace=True)


LONGEST_TOLD = 2000  # characters; a sentence has a few dozen


def has_words(text: str) -> bool:
    """Return whether it is more than marks, or characters that nobody sees, which print as nothing."""
    return any(char.isalnum() for char in text)


def _tells_something(text: str) -> str:
    if not has_words(text):
        raise ValueError("holds no word")
    if len(text) > LONGEST_TOLD:
        raise ValueError(f"has {len(text):,} characters, where one sentence was asked for")
    return text


Told = Annotated[str, Field(min_length=1), AfterValidator(_tells_something)]
"""A text that tells something, in about a sentence."""


class Evidence(_Answer):
    """A pointer into the paper: the sentence's number, and its first three words as a check digit."""

    sentence: int = Field(alias="s")
    words: str = Field(alias="w")


class Claim(_Answer):
    """One checkable Chinese statement and the sentences that carry it."""

    text_zh: Told = Field(alias="t")
    evidence: tuple[Evidence, ...] = Field(alias="e")
    speaks_of: SpeaksOf = Field(alias="k", default=SpeaksOf.OWN)


class Figure(_Answer):
    """A measured result as the claim prints it: the value with its unit, and what it was measured on."""

    value: str = Field(min_length=1)
    metric: str
    dataset: str | None = None
    baseline: str | None = None


class Conclusion(Claim):
    """A claim with the number it turns on; None when it holds none."""

    figure: Figure | None = Field(alias="f", default=None)


class Term(_Answer):
    """A term of the paper and the Chinese that the digest uses for it."""

    en: str = Field(min_length=1)
    zh: str = Field(min_length=1)


class PaperDigest(_Answer):
    """The schema a writer fills, one for each paper. An empty section: the paper reports nothing of it."""

    title_zh: Told
    kind: PaperKind
    one_line: Claim
    abstract: tuple[Claim, ...] = Field(min_length=1)
    background: tuple[Claim, ...] = Field(min_length=1)
    method: tuple[Claim, ...] = Field(min_length=1)
    innovations: tuple[Claim, ...]
    experiments: tuple[Claim, ...]
    conclusions: tuple[Conclusion, ...]
    limitations: tuple[Claim, ...]
    terms: tuple[Term, ...]
    tags: tuple[str, ...]

    def claims(self) -> tuple[tuple[Section, Claim], ...]:
        """Return every claim with its section, in the order of a post."""
        parts: tuple[tuple[Section, tuple[Claim, ...]], ...] = (
            (Section.ONE_LINE, (self.one_line,)),
            (Section.ABSTRACT, self.abstract),
            (Section.BACKGROUND, self.background),
            (Section.METHOD, self.method),
            (Section.INNOVATIONS, self.innovations),
            (Section.EXPERIMENTS, self.experiments),
            (Section.CONCLUSIONS, self.conclusions),
            (Section.LIMITATIONS, self.limitations),
        )
        return tuple((section, claim) for section, claims in parts for claim in claims)


class MendedClaim(_Answer):
    """What a writer sends for one claim that did not pass: the claim anew, or None to drop it.

    number: the claim's number in the request, from 1.
    """

    number: int = Field(alias="n")
    claim: Conclusion | None = Field(alias="c")


class MendedClaims(_Answer):
    """The answer to a repair request."""

    claims: tuple[MendedClaim, ...]


class Ruling(StrEnum):
    SUPPORTED = "S"
    PARTLY = "P"
    UNSUPPORTED = "N"


class Verdict(_Answer):
    """What a judge says of one claim beside its evidence. number: in the request, from 1."""

    number: int = Field(alias="n")
    ruling: Ruling = Field(alias="v")
    reason: str = Field(alias="r", default="")


class Verdicts(_Answer):
    """The answer to a judge's request."""

    verdicts: tuple[Verdict, ...]
