"""Prompts, posts and the glossary: text files that users may read and change. Home of jinja2."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, select_autoescape
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import ValidationError

from digest.core.escape_markdown import escaped
from digest.core.join_claims import paragraph
from digest.domain.errors import ConfigError
from digest.domain.glossary import Glossary, GlossaryEntry

# What an expression of a template may raise besides jinja2's own errors: `{{ papers + 1 }}`, `{{ 1 / 0 }}`.
_SLIPS = (TemplateError, TypeError, ValueError, ArithmeticError)


class Templates:
    """The templates of one folder. Data never acts as a template: it is printed, whatever braces it holds."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._jinja = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(folder),
            undefined=StrictUndefined,
            autoescape=select_autoescape(enabled_extensions=("html.j2", "xml.j2"), default=False),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._jinja.filters |= {"escaped": escaped, "paragraph": paragraph}

    def render(self, name: str, data: Mapping[str, object]) -> str:
        """Return the template filled in.

        name: the path below the folder, with "/" ("prompts/paper.md.j2").
        Raises ConfigError, which names the template, the line and what is missing.
        """
        try:
            return self._jinja.get_template(name).render(data)
        except TemplateNotFound as error:
            raise ConfigError(f"The template {error.name!r} is not in {str(self.folder)!r}.") from error
        except _SLIPS as error:
            where = _line(error, self.folder)
            if where is None and not isinstance(error, TemplateError):
                raise
            raise ConfigError(f"The template {name!r} fails at {where or 'its start'}: {error}.") from error

    def source(self, name: str) -> str:
        """Return a template as it is written: part of the key of whatever is made with it."""
        try:
            return (self.folder / name).read_text(encoding="utf-8")
        except FileNotFoundError as error:
            raise ConfigError(f"The template {name!r} is not in {str(self.folder)!r}.") from error

    def glossary(self) -> tuple[GlossaryEntry, ...]:
        """Return the entries of glossary.toml in the order of the file. Raises ConfigError."""
        try:
            return Glossary.model_validate(tomllib.loads(self.source("glossary.toml"))).term
        except (tomllib.TOMLDecodeError, ValidationError) as error:
            raise ConfigError(f"{str(self.folder / 'glossary.toml')!r} cannot be used: {error}") from error


def _line(error: Exception, folder: Path) -> str | None:
    """Return "line N of FILE" for the innermost template of this folder that the error passed through."""
    if isinstance(number := getattr(error, "lineno", None), int):
        return f"line {number} of {getattr(error, 'name', None) or 'it'}"
    found = None
    step: TracebackType | None = error.__traceback__
    while step is not None:
        path = Path(step.tb_frame.f_code.co_filename)
        if path.is_relative_to(folder):
            found = f"line {step.tb_lineno} of {path.relative_to(folder).as_posix()}"
        step = step.tb_next
    return found
