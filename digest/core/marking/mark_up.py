"""Writes a sentence in the markup of one target, so that it shows exactly its words, code and formulas."""

import html
from urllib.parse import quote

from digest.core.drop_unseen import without_unseen
from digest.core.escape_markdown import escaped
from digest.core.marking.guard_math import guarded
from digest.core.marking.split_runs import Run, RunKind, runs
from digest.core.marking.write_math import in_characters
from digest.domain.target import Dialect, Markup, MathForm

_ZHIHU_FORMULAS = "https://www.zhihu.com/equation?tex="
# kramdown prints the backslash before @; Obsidian hides what stands between two %%.
_BY_ENTITY = {"\\@": "&#64;", "%%": "%&#37;"}


def marked_up(text: str, dialect: Dialect) -> str:
    """Return the text, on one line, as the dialect writes it."""
    return "".join(_written(run, dialect) for run in runs(" ".join(without_unseen(text).split())))


def _written(run: Run, dialect: Dialect) -> str:
    if run.kind is RunKind.MATH:
        return _formula(run.text, dialect)
    if dialect.markup is Markup.TEXT:
        return run.text
    if dialect.markup is Markup.HTML:
        plain = html.escape(run.text)
        return f"<code>{plain}</code>" if run.kind is RunKind.CODE else plain
    return _code(run.text, dialect) if run.kind is RunKind.CODE else _plain(run.text, dialect)


def _plain(text: str, dialect: Dialect) -> str:
    # Its spaces part it from code and formulas; `escaped` would trim them.
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if not text.strip():
        return text
    dead = escaped(text)
    for mark, entity in _BY_ENTITY.items():
        dead = dead.replace(mark, entity)
    if dialect.math is MathForm.ON_PAGE:
        dead = dead.replace("\\$", "<span>$</span>")  # a formula does not reach beyond an element
    return f"{before}{dead}{after}"


def _code(text: str, dialect: Dialect) -> str:
    # Liquid and Nunjucks expand their tags within code as well, and a pipe ends a table cell there.
    if any(mark in text for mark in ("{{", "{%", "{#", "|")):
        return _plain(text, dialect)
    return f"`{text}`"


def _formula(latex: str, dialect: Dialect) -> str:
    match dialect.math:
        case MathForm.DOLLAR | MathForm.ON_PAGE:
            return f"${guarded(latex)}$"
        case MathForm.DOUBLE_DOLLAR:
            return f"$${guarded(latex)}$$"
        case MathForm.PARENTHESES:
            return rf"\({guarded(latex)}\)"
        case MathForm.GITHUB:
            return f"$`{guarded(latex)}`$"
        case MathForm.ZHIHU:
            shown = html.escape(latex)
            return f'<img eeimg="1" src="{_ZHIHU_FORMULAS}{quote(latex, safe="")}" alt="{shown}">'
        case MathForm.UNICODE:
            plain = in_characters(latex)
            if dialect.markup is Markup.MARKDOWN:
                return _plain(plain, dialect)
            return html.escape(plain) if dialect.markup is Markup.HTML else plain
