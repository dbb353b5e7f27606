"""A layout as plain values for JSON, the way it travels from the reading child to its parent."""

from typing import Any

from digest.domain.layout import Layout, Line, OutlineEntry, PageBox
from digest.domain.paper_text import LeftOut, LeftOutKind, Link


def plain(layout: Layout) -> dict[str, object]:
    """Return lists of plain values, each in the order of its dataclass's fields."""
    return {
        "lines": [_row(line) for line in layout.lines],
        "pages": [_row(page) for page in layout.pages],
        "outline": [_row(entry) for entry in layout.outline],
        "links": [_row(link) for link in layout.links],
        "hidden": [_row(hidden) for hidden in layout.hidden],
        "reader": layout.reader,
        "is_suspect": layout.is_suspect,
    }


def layout_of(found: dict[str, Any]) -> Layout:
    """Return the layout that `plain` was given."""
    return Layout(
        lines=tuple(Line(*row) for row in found["lines"]),
        pages=tuple(PageBox(*row) for row in found["pages"]),
        outline=tuple(OutlineEntry(*row) for row in found["outline"]),
        links=tuple(Link(*row) for row in found["links"]),
        hidden=tuple(LeftOut(LeftOutKind(kind), *rest) for kind, *rest in found["hidden"]),
        reader=found["reader"],
        is_suspect=found["is_suspect"],
    )


def _row(value: Line | PageBox | OutlineEntry | Link | LeftOut) -> list[object]:
    return [getattr(value, name) for name in value.__slots__]
