"""The glossary: which Chinese a digest uses for an English term, and which it must not."""

from pydantic import BaseModel, ConfigDict, Field, model_validator


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class GlossaryEntry(_Entry):
    """One term.

    en: the singular, as it is written within a sentence ("fine-tuning", "LoRA").
    zh: its Chinese; "" only for a term that stays English.
    keep_en: the post prints the English word; `zh` then explains it once, in brackets.
    show_en: the post prints `zh`; the English then stands behind it once, in brackets.
    forbid: renderings that are wrong or out of use.
    """

    en: str = Field(min_length=1)
    zh: str = ""
    keep_en: bool = False
    show_en: bool = False
    forbid: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _has_a_rendering(self) -> "GlossaryEntry":
        if not self.zh and not self.keep_en:
            raise ValueError(f"{self.en!r} needs `zh`, or `keep_en = true`")
        if self.keep_en and self.show_en:
            raise ValueError(f"{self.en!r} has both `keep_en` and `show_en`: one of them is printed")
        if self.zh in self.forbid:
            raise ValueError(f"{self.en!r} forbids its own `zh` {self.zh!r}")
        return self


class Glossary(_Entry):
    """The whole list, as glossary.toml holds it."""

    term: tuple[GlossaryEntry, ...]
