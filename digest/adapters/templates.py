"""Prompts, posts and the glossary: text files that users may read and change. Home of jinja2."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateRuntimeError,
    pass_context,
)
from jinja2 import select_autoescape as escape_by_name
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup as Safe
from pydantic import BaseModel, ValidationError

from digest.core.drop_unseen import without_unseen
from digest.core.escape_markdown import escaped
from digest.core.exporting.name_entries import entry_id, post_link
from digest.core.fitting_html.drop_illegal import legal_xml
from digest.core.fitting_html.resolve_links import resolved
from digest.core.fitting_html.set_styles import styled
from digest.core.marking.mark_up import marked_up
from digest.core.marking.quote_value import quoted
from digest.core.render_paragraphs import html_of_paragraph
from digest.core.typeset_zh import typeset
from digest.core.wechat.fit_html import fitted_to_wechat
from digest.domain.errors import ConfigError
from digest.domain.glossary import Glossary, GlossaryEntry
from digest.domain.target import Dialect, Markup

# What an expression of a template may raise besides jinja2's own errors: `{{ papers + 1 }}`, `{{ 1 / 0 }}`,
# `{{ "{}".format() }}`, `{{ 3 | escaped }}`, a file that includes itself.
_SLIPS = (
    TemplateError,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    RecursionError,
)


class Templates:
    """The templates of some folders. Data never acts as a template: it is printed, whatever braces it holds.

    folders: a template of an earlier one stands for that of the same name in a later one.
    """

    def __init__(self, *folders: Path) -> None:
        self.folders = folders
        self._jinja = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(folders),
            undefined=_Undefined,
            autoescape=escape_by_name(enabled_extensions=("html.j2", "xml.j2"), default=False),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=_seen,
        )
        self._jinja.filters |= {"escaped": escaped, "inline": _inline, "quoted": quoted, "typeset": typeset}
        self._jinja.filters |= _PAGE_FILTERS

    def render(self, name: str, data: Mapping[str, object]) -> str:
        """Return the template filled in.

        name: the path below a folder, with "/" ("prompts/paper.md.j2").
        Raises ConfigError, which names the template, the line, what is missing and what there is.
        """
        try:
            return self._jinja.get_template(name).render(data)
        except TemplateNotFound as error:
            raise ConfigError(f"The template {error.name!r} is not in {self._places()}.") from error
        except UnicodeDecodeError as error:
            raise ConfigError(f"The template {name!r} is no text in UTF-8: save it as UTF-8.") from error
        except _SLIPS as error:
            where = self._line(error)
            if where is None and not isinstance(error, TemplateError):
                raise
            has = f" The template is given: {', '.join(sorted(data)) or 'nothing'}."
            raise ConfigError(
                f"The template {name!r} fails at {where or 'its start'}: {str(error).rstrip('.')}.{has}"
            ) from error

    def source(self, name: str) -> str:
        """Return a file of the folders as it is written. Raises ConfigError when none has it."""
        for folder in self.folders:
            if (folder / name).is_file():
                return (folder / name).read_text(encoding="utf-8")
        raise ConfigError(f"The template {name!r} is not in {self._places()}.")

    def glossary(self) -> tuple[GlossaryEntry, ...]:
        """Return the entries of glossary.toml in the order of the file. Raises ConfigError."""
        try:
            return Glossary.model_validate(tomllib.loads(self.source("glossary.toml"))).term
        except (UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError) as error:
            raise ConfigError(f"'glossary.toml' of {self._places()} cannot be used: {error}") from error

    def _places(self) -> str:
        return " or ".join(repr(str(folder)) for folder in self.folders)

    def _line(self, error: Exception) -> str | None:
        """Return "line N of FILE" for the innermost template that the error passed through."""
        if isinstance(number := getattr(error, "lineno", None), int):
            return f"line {number} of {getattr(error, 'name', None) or 'it'}"
        found = None
        step: TracebackType | None = error.__traceback__
        while step is not None:
            path = Path(step.tb_frame.f_code.co_filename)
            for folder in self.folders:
                if path.is_relative_to(folder):
                    found = f"line {step.tb_lineno} of {path.relative_to(folder).as_posix()}"
            step = step.tb_next
        return found


class _Undefined(StrictUndefined):
    """Something that a template asks for and that is not there: the error names what is."""

    @property
    def _undefined_message(self) -> str:
        said = super()._undefined_message
        names = _names_of(self._undefined_obj)
        return f"{said}; it has {', '.join(names)}" if names else said


def _seen(value: object) -> object:
    """Return what is printed of a value, whoever wrote it."""
    if not isinstance(value, str):
        return value
    shown = without_unseen(value)
    return Safe(shown) if isinstance(value, Safe) else shown


def _names_of(thing: object) -> Sequence[str]:
    if isinstance(thing, BaseModel):
        return sorted(type(thing).model_fields)
    return sorted(getattr(type(thing), "__dataclass_fields__", ()))


@pass_context
def _inline(context: Context, text: str) -> str:
    """Return text in the markup of the template's `dialect`."""
    dialect = context.get("dialect")
    if dialect is None:
        raise TemplateRuntimeError("`inline` needs `dialect`: import this file `with context`")
    assert isinstance(dialect, Dialect)  # set by whoever renders a post, never by data
    marked = marked_up(text, dialect)
    return Safe(marked) if dialect.markup is Markup.HTML else marked


def _of_html(change: Callable[..., str]) -> Callable[..., str]:
    """Return a filter for text that is HTML already, and still is when it is changed."""
    return lambda text, *values: Safe(change(str(text), *values))


_PAGE_FILTERS = {
    "entry_id": entry_id,
    "fitted_to_wechat": lambda text: fitted_to_wechat(str(text)),
    "legal_xml": _of_html(legal_xml),
    "post_link": post_link,
    "rendered": _of_html(html_of_paragraph),
    "resolved": _of_html(resolved),
    "styled": _of_html(styled),
}
