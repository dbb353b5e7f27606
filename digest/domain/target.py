"""Where a post goes: what a blog target reads, what it refuses, and the files that are written for it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field


class _Declared(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _stays_below(path: str) -> str:
    if path.startswith("/") or ".." in path.split("/") or "\\" in path:
        raise ValueError("must be a relative path that does not leave its folder")
    return path


Below = Annotated[str, AfterValidator(_stays_below)]


class Markup(StrEnum):
    MARKDOWN = "markdown"
    HTML = "html"
    TEXT = "text"


class MathForm(StrEnum):
    """How a formula within a sentence is written."""

    DOLLAR = "dollar"  # $x$
    ON_PAGE = "on_page"  # $x$, found by a script on the finished page, where two prices make one as well
    DOUBLE_DOLLAR = "double_dollar"  # $$x$$, the only one that kramdown knows
    PARENTHESES = "parentheses"  # \\(x\\), which Hugo's own passthrough names
    GITHUB = "github"  # $`x`$, which keeps braces and underscores whole
    ZHIHU = "zhihu"  # an image of 知乎's own equation service
    UNICODE = "unicode"  # plain characters, where no formula is rendered


class Dialect(_Declared):
    """How text is written for a target.

    has_title: the post prints its own title; False where front matter or a form field carries it.
    has_footnotes: [^1] is understood; else notes are listed at the end, with their numbers in the text.
    has_tables: cells may hold links, code and formulas; else lists stand for tables.
    """

    markup: Markup = Markup.MARKDOWN
    math: MathForm = MathForm.DOLLAR
    has_title: bool = True
    has_footnotes: bool = True
    has_tables: bool = True


class Scope(StrEnum):
    """What one file is made of."""

    POST = "post"
    ITEM = "item"  # one file a paper
    ARCHIVE = "archive"  # all posts of the folder, the newest first


class TargetFile(_Declared):
    """A file that the target wants.

    path: below the folder of the export, with the places that `core/exporting/place_files.py` names.
    template: beside the target's description. dialect: where it is not that of the whole target.
    """

    path: Below
    template: Below
    of: Scope = Scope.POST
    dialect: Dialect | None = None


class Bounded(StrEnum):
    """What of an export a limit is about."""

    TITLE = "title"
    SUMMARY = "summary"
    AUTHOR = "author"
    TAGS = "tags"  # how many
    BODY = "body"  # the first file of the target, with its markup


class Measure(StrEnum):
    CHARACTERS = "characters"
    BYTES = "bytes"


class Limit(_Declared):
    """A bound that the target sets. source: where it is written down."""

    of: Bounded
    at_least: int = 0
    at_most: int | None = Field(default=None, ge=0)
    measure: Measure = Measure.CHARACTERS
    source: str = ""


class FigurePlace(_Declared):
    """Where figures go. path: below the folder of the export; url: how the post names it."""

    path: Below
    url: str


class Target(_Declared):
    """A place that posts go to, as its target.toml describes it.

    name: of its folder. name_zh: as a reader knows it. figure: None where figures are uploaded by hand.
    todo: what a person still does, one line each.
    """

    name: str
    name_zh: str
    dialect: Dialect = Dialect()
    file: tuple[TargetFile, ...] = Field(min_length=1)
    figure: FigurePlace | None = None
    limit: tuple[Limit, ...] = ()
    todo: tuple[str, ...] = ()


class Publication(_Declared):
    """What all posts of a blog have in common.

    author: "" for none. site_url: where the blog is, with its scheme, for feeds and canonical links; or "".
    post_url: where a post is read, with places as in `core/exporting/place_files.py`, or "".
    cover: a picture for targets that ask for one, or "". is_draft: the blog shows the post to nobody yet.
    """

    author: str = ""
    site_url: str = ""
    post_url: str = ""
    categories: tuple[str, ...] = ("论文速递",)
    cover: str = ""
    is_draft: bool = True


@dataclass(frozen=True, slots=True)
class Exported:
    """A file made for a target. path: below the folder of the export, with "/"."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Trouble:
    """What the target would refuse or break, in a sentence that says what to do.

    is_refused: the target does not take the post as it is.
    """

    sentence: str
    is_refused: bool
