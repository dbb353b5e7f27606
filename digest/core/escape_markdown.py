"""Makes text safe to stand in a Markdown post: what a paper or a writer says must never act as markup.

Ordinary Chinese and English come out as they went in; only what a renderer would act on is escaped.
"""

import re

# By an entity, where a backslash is not enough: Hexo, Hugo and Jekyll expand their tags before Markdown is
# read, and Hugo reads \( and \[ as formulas.
_BY_ENTITY = "|".join(
    (
        r"&(?=#?\w+;)",  # an entity
        r"\\(?=[!-/:-@\[-`{-~]|$)",  # an escape
        r"\{(?=[{%#:.])",  # {{ Liquid }}, {% Nunjucks %}, {#id}
        r"<(?=[A-Za-z/!?])",  # HTML, <https://…>
        r"\](?=[(\[:])",  # a link, an image, a definition
        r"\[(?=[\[^]|(?:toc|TOC)\]|[ xX]\] )",  # [[wiki]], [^note], [TOC], a task
    )
)
_BY_BACKSLASH = "|".join(
    (
        r"[`$|~]",
        r"\*(?!(?<=\s\*)\s)",  # 2 * 3 is no emphasis
        r"_(?!(?<=\s_)\s)(?!(?<=[^\W_]_)[^\W_])",  # nor is snake_case
        r"=(?==\S)|(?<=\S)=(?==)",  # ==marked==
        r"(?<=[A-Za-z]):(?=//)|(?<=www)\.|(?<=\w)@(?=[\w.-]*\.\w)",  # what GFM links by itself
        r"^(?:#(?=#{0,5}(?: |$))|[-+](?=[ -]|$)|>|=(?==*$)|:(?= ))",  # heading, list, quote, …
        *(rf"(?<=^\d{{{digits}}})[.)](?= |$)" for digits in range(1, 10)),  # a numbered list: 2024. …
    )
)
_LIVE = re.compile(f"(?P<entity>{_BY_ENTITY})|{_BY_BACKSLASH}")


def escaped(text: str) -> str:
    """Return the text, on one line, so that Markdown renders exactly its characters and nothing else.

    For a paragraph, a list item, a heading or a table cell; not for code, HTML or front matter.
    """
    return _without_lone_brackets(_LIVE.sub(_dead, " ".join(text.split())))


def _dead(match: re.Match[str]) -> str:
    return _entity(match[0]) if match["entity"] else f"\\{match[0]}"


def _without_lone_brackets(text: str) -> str:
    """Return the text with brackets that have no partner as entities: one would part the words of a link."""
    opened: list[int] = []
    lone: list[int] = []
    for at, mark in enumerate(text):
        if mark == "[":
            opened.append(at)
        elif mark == "]" and opened:
            opened.pop()
        elif mark == "]":
            lone.append(at)
    marks = list(text)
    for at in (*opened, *lone):
        marks[at] = _entity(marks[at])
    return "".join(marks)


def _entity(mark: str) -> str:
    return f"&#{ord(mark)};"
