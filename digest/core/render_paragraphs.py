"""The blogger's own Markdown paragraphs as HTML."""

from markdown_it import MarkdownIt


def html_of_paragraph(markdown: str) -> str:
    """Return Markdown as HTML on one line a block. Tags in it are shown as text; no link runs a script."""
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    return str(parser.render(markdown)).strip()
