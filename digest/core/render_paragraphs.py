"""The blogger's own Markdown paragraphs as HTML."""


def html_of_paragraph(markdown: str) -> str:
    """Return Markdown as HTML on one line a block. Tags in it are shown as text; no link runs a script."""
    from markdown_it import MarkdownIt  # here: it is loaded by every command otherwise, and few posts need it

    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    return str(parser.render(markdown)).strip()
