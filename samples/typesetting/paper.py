"""One paper from its parsed source to the bytes of its PDF."""

import io
from collections.abc import Iterator, Mapping

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from samples.typesetting.drawings import drawing
from samples.typesetting.grid import grid
from samples.typesetting.pages import BOTTOM, PAGE_HEIGHT, PAGE_WIDTH, TOP, Floating, Pages, Piece, Shape
from samples.typesetting.source import Block, Figure, Heading, Prose, Source, Table
from samples.typesetting.styles import paragraph

SIDE = {1: 80.0, 2: 52.0}
TWO_HEADINGS = 60.0  # points below a heading that another one follows


def pdf(source: Source, works: Mapping[str, str], results: Mapping[str, object]) -> bytes:
    """Return the paper as a PDF, the same bytes for the same source.

    works: what the list of references prints, by key.
    """
    first, pages, depth = _set(source, works, results, {})
    if source.meta["columns"] != 2:
        return first
    for slack in range(0, int(depth), 12):
        foot = PAGE_HEIGHT - TOP - depth / 2 - slack
        balanced, count, _ = _set(source, works, results, {pages: max(foot, BOTTOM)})
        if count == pages:
            return balanced
    return first


def _set(
    source: Source, works: Mapping[str, str], results: Mapping[str, object], foot: Mapping[int, float]
) -> tuple[bytes, int, float]:
    """Return the PDF, its pages, and how deep its last page is filled over all columns, in points."""
    meta = source.meta
    columns = 2 if meta["columns"] == 2 else 1
    shape = Shape(columns, SIDE[columns], str(meta["short_title"]))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, pageCompression=1)
    canvas.setTitle(str(meta["title"]))
    canvas.setAuthor(str(meta["authors"]))
    pages = Pages(canvas, shape, foot)
    pages.masthead(_masthead(source))
    for item in _items(source, works, results, shape):
        pages.add(item)
    depth = pages.depth()
    pages.close()
    canvas.save()
    return buffer.getvalue(), pages.page, depth


def _masthead(source: Source) -> list[tuple[Flowable, float]]:
    meta = source.meta
    return [
        (paragraph(str(meta["title"]), "title", hyphenated=False), 10),
        (paragraph(str(meta["authors"]), "authors", hyphenated=False), 3),
        (paragraph(str(meta["where"]), "where", hyphenated=False), 16),
    ]


def _items(
    source: Source, works: Mapping[str, str], results: Mapping[str, object], shape: Shape
) -> Iterator[Piece | Floating]:
    yield _heading(Heading(1, "", "Abstract"))
    yield Piece(paragraph(str(source.meta["abstract"]), "abstract"), before=2)
    after_heading = True
    in_list = False
    blocks = _with_references(source)
    for at, block in enumerate(blocks):
        match block:
            case Heading():
                heading = _heading(block)
                if any(isinstance(following, Heading) for following in blocks[at + 1 : at + 2]):
                    heading.room = TWO_HEADINGS
                yield heading
            case Prose():
                yield _prose(block, source.notes, after_heading=after_heading, in_list=in_list)
            case Table():
                width = shape.width if block.is_wide else shape.column
                yield Floating([_caption(block), grid(block, width)], block.is_wide)
            case Figure():
                yield Floating([drawing(block.chart, results), _caption(block)], block.is_wide)
        if isinstance(block, Heading | Prose):
            after_heading = isinstance(block, Heading)
            in_list = isinstance(block, Prose) and block.is_item
        if isinstance(block, Heading) and block.text == "References":
            for number, key in enumerate(source.cited, 1):
                yield Piece(paragraph(f"[{number}] {works[key]}", "work"), before=2)


def _with_references(source: Source) -> list[Block]:
    """Put the list of references before the appendix, or at the end."""
    heading = Heading(1, "", "References")
    at = next(
        (n for n, b in enumerate(source.blocks) if isinstance(b, Heading) and b.number.startswith("A")),
        len(source.blocks),
    )
    return [*source.blocks[:at], heading, *source.blocks[at:]]


def _heading(heading: Heading) -> Piece:
    text = f"{heading.number} {heading.text}".strip()
    before = 11 if heading.level == 1 else 8
    return Piece(paragraph(text, f"heading{heading.level}", hyphenated=False), before=before, keeps=True)


def _prose(prose: Prose, notes: Mapping[str, str], *, after_heading: bool, in_list: bool) -> Piece:
    inside = {mark: note for mark, note in notes.items() if f"[^{mark}]" in prose.text}
    set_notes = {mark: paragraph(f"[^{mark}] {note}", "note") for mark, note in inside.items()}
    if prose.is_item:
        item = paragraph("\u2022 " + prose.text, "item")
        item.style = item.style.clone("item-hanging", firstLineIndent=-8)
        return Piece(item, before=1.5, notes=set_notes)
    style = "first" if after_heading or in_list else "body"
    return Piece(paragraph(prose.text, style), before=2 if after_heading else 1, notes=set_notes)


def _caption(block: Table | Figure) -> Flowable:
    return paragraph(f"**{block.name}.** {block.caption}", "caption")
