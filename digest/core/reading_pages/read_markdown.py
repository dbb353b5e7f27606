"""From Markdown to the HTML that a repository's page shows of it."""

import re

from markdown_it import MarkdownIt

FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


def html_of(markdown: str) -> str:
    """Return Markdown as HTML. Its own HTML stays as it is: what that hides must be seen to be hidden.

    Front matter is for programs and is dropped.
    """
    text = FRONT_MATTER.sub("", markdown.replace("\r\n", "\n"))
    return str(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text))
