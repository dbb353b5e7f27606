"""Where a post goes: what a blog target reads, what it refuses, and the files that are written for it."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field, field_validator


class _Declared(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Markup(StrEnum):
    MARKDOWN = "markdown"
    HTML = "html"
    TEXT = "text"


class MathForm(StrEnum):
    """How a formula within a sentence is written."""

    DOLLAR = "dollar"  # $x$
    DOUBLE_DOLLAR = "double_dollar"  # $$x$$, the only one that kramdown knows
    PARENTHESES = "parentheses"  # \\(x\\), Hugo's own default
    GITHUB = "github"  # $`x`$, which keeps braces and underscores whole
    ZHIHU = "zhihu"  # an image from 知乎's own equation service
    UNICODE = "unicode"  # plain characters, where no formula is rendered


class Dialect(_Declared):
    """How text is written for a target.

    has_title: the post prints its own title; False where the front matter or a form field carries it.
    has_footnotes: [^1] is understood; else notes are listed at the end, with their numbers in the text.
    """

    markup: Markup = Markup.MARKDOWN
    math: MathForm = MathForm.DOLLAR
    has_title: bool = True
    has_footnotes: bool = True


class Scope(StrEnum):
    """What one file is made of."""

    POST = "post"
    ITEM = "item"  # one file a paper
    ARCHIVE = "archive"  # all posts of the folder


class TargetFile(_Declared):
    """A file that the target wants.

    path: below the folder of the export, with {slug}, {date}, {stem}, {number} and, for one file a paper,
    {paper}. template: beside the target's description, its dialect as declared there, or as given here.
    """

    path: str
    template: str
    of: Scope = Scope.POST
    dialect: Dialect | None = None

    @field_validator("path", "template")
    @classmethod
    def _stays_below(cls, value: str) -> str:
        if value.startswith("/") or ".." in value.split("/") or "\\" in value:
            raise ValueError("it must be a relative path that does not leave its folder")
        return value


class Measure(StrEnum):
    CHARACTERS = "characters"
    BYTES = "bytes"


class Part(StrEnum):
    """What of an export a limit is about."""

    TITLE = "title"
    SUMMARY = "summary"
    AUTHOR = "author"
    TAGS = "tags"
    BODY = "body"


class Limit(_Declared):
    """A bound that the target sets. source: where it is written down."""

    of: Part
    at_least: int = 0
    at_most: int | None = Field(default=None, ge=0)
    measure: Measure = Measure.CHARACTERS
    source: str = ""


class Target(_Declared):
    """A place that posts go to, as its target.toml describes it.

    name_zh: as readers of a message know it. todo: what a person still does by hand, one line each.
    """

    name: str
    name_zh: str
    dialect: Dialect = Dialect()
    file: tuple[TargetFile, ...] = Field(min_length=1)
    limit: tuple[Limit, ...] = ()
    todo: tuple[str, ...] = ()


class Exported(BaseModel):
    """A file made for a target. path: below the folder of the export."""

    model_config = ConfigDict(frozen=True)

    path: str
    content: bytes


class Trouble(_Declared):
    """What the target would refuse or break, and what to do. is_refused: it would not take the post."""

    what: str
    is_refused: bool
