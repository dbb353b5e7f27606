"""The faces and sizes of a paper, and its text as reportlab paragraphs."""

import re
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from samples.typesetting.hyphenate import with_soft_hyphens

ROMAN, BOLD, ITALIC, MONO = "Times-Roman", "Times-Bold", "Times-Italic", "Courier"

_BODY = ParagraphStyle("body", fontName=ROMAN, fontSize=10, leading=12, alignment=TA_JUSTIFY)
STYLES = {
    "body": ParagraphStyle("paragraph", _BODY, firstLineIndent=10),
    "first": _BODY,
    "item": ParagraphStyle("item", _BODY, leftIndent=12, bulletIndent=3),
    "abstract": ParagraphStyle("abstract", _BODY, fontSize=9.5, leading=11.4, leftIndent=12, rightIndent=12),
    "note": ParagraphStyle("note", _BODY, fontSize=8, leading=9.4, alignment=TA_LEFT),
    "work": ParagraphStyle(
        "work", _BODY, fontSize=9, leading=10.6, leftIndent=18, firstLineIndent=-18, alignment=TA_LEFT
    ),
    "caption": ParagraphStyle("caption", _BODY, fontSize=9, leading=10.8),
    "title": ParagraphStyle("title", fontName=BOLD, fontSize=17, leading=20.5, alignment=TA_CENTER),
    "authors": ParagraphStyle("authors", fontName=ROMAN, fontSize=11.5, leading=14, alignment=TA_CENTER),
    "where": ParagraphStyle("where", fontName=ITALIC, fontSize=10, leading=12, alignment=TA_CENTER),
    "heading1": ParagraphStyle("heading1", fontName=BOLD, fontSize=12, leading=14.5),
    "heading2": ParagraphStyle("heading2", fontName=BOLD, fontSize=10.5, leading=13),
    "left": ParagraphStyle("left", fontName=ROMAN, fontSize=8.8, leading=10.4, alignment=TA_LEFT),
    "right": ParagraphStyle("right", fontName=ROMAN, fontSize=8.8, leading=10.4, alignment=TA_RIGHT),
}


def paragraph(text: str, style: str, *, hyphenated: bool = True) -> Paragraph:
    """Return a paragraph of source text with its inline marks.

    Raises UnicodeEncodeError for a character that the standard fonts do not have.
    """
    text.encode("cp1252")
    return Paragraph(_markup(text, hyphenated=hyphenated), STYLES[style])


def _markup(text: str, *, hyphenated: bool) -> str:
    parts = re.split(r"(`[^`]+`|https?://\S+|arXiv:\S+)", text)
    return "".join(
        _verbatim(part) if at % 2 else _inline(_softened(part) if hyphenated else part)
        for at, part in enumerate(parts)
    )


def _softened(text: str) -> str:
    """Soften the words that stand in plain text: reportlab loses the space between a soft hyphen's word and
    a change of face."""
    parts = re.split(r"((?:\S+ ?)?\*{1,2}.+?\*{1,2}(?:\S* ?\S+)?)", text)
    return "".join(part if at % 2 else with_soft_hyphens(part) for at, part in enumerate(parts))


def _verbatim(text: str) -> str:
    return (
        f'<font face="{MONO}" size="8.6">{escape(text[1:-1])}</font>'
        if text.startswith("`")
        else escape(text)
    )


def _inline(text: str) -> str:
    text = escape(text)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    text = re.sub(r"\*(.+?)\*", r"<i>\1</i>", text)
    return re.sub(r"\[\^(\d+)\]", r'<super size="7">\1</super>', text)
