"""What pdfium tells of the drawings on a page: where each one shows. The other home of pypdfium2."""

import ctypes
from collections.abc import Iterable, Iterator
from functools import reduce

import pypdfium2.raw as raw

from digest.domain.figure import Box, Shape
from digest.domain.layout import PageBox

SHAPES_A_PAGE = 100_000  # a plot of many points holds 20,000
PARTS_LOOKED_AT = 20_000  # of an embedded drawing
PICTURES = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM, raw.FPDF_PAGEOBJ_SHADING)


def shapes_of(page: object, left: float, bottom: float, size: PageBox) -> list[Shape]:
    """Return what is drawn on a page that is no text, cut to what its clipping lets show.

    page: pdfium's handle. left, bottom: the corner that is (0, 0) in the boxes returned.
    """
    found = []
    sheet = Box(0.0, 0.0, size.width, size.height)
    for order in range(min(raw.FPDFPage_CountObjects(page), SHAPES_A_PAGE)):
        drawn = raw.FPDFPage_GetObject(page, order)
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            continue
        box = _showing(drawn, is_form=kind == raw.FPDF_PAGEOBJ_FORM)
        area = _common(Box(box.x0 - left, box.y0 - bottom, box.x1 - left, box.y1 - bottom), sheet)
        if max(area.width, area.height) > 0 and min(area.width, area.height) >= 0:
            found.append(Shape(area, is_picture=kind in PICTURES))
    return found


def _showing(drawn: object, *, is_form: bool) -> Box:
    """Return where something shows: its bounds within what it is clipped to."""
    whole = reduce(_common, _clips(drawn), _bounds_of(drawn))
    return _common(whole, _inside(drawn)) if is_form else whole


def _inside(form: object) -> Box:
    """Return where the parts of an embedded drawing show, on the page.

    pdfium's own bounds of a form leave out that it is cut to a frame: trimmed pictures would reach over
    half of the page. Only parts that the frame cuts tell of it.
    """
    count = raw.FPDFFormObj_CountObjects(form)
    if not 0 < count <= PARTS_LOOKED_AT:
        return _bounds_of(form)
    parts = (raw.FPDFFormObj_GetObject(form, at) for at in range(count))
    seen = [reduce(_common, _clips(part), _bounds_of(part)) for part in parts]
    shown = [box for box in seen if box.width >= 0 and box.height >= 0]
    if not shown:
        return _bounds_of(form)
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(form, ctypes.byref(matrix))
    hull = reduce(_hull, shown)
    return _around(
        (matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f)
        for x in (hull.x0, hull.x1)
        for y in (hull.y0, hull.y1)
    )


def _bounds_of(drawn: object) -> Box:
    sides = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(drawn, *(ctypes.byref(side) for side in sides))
    return Box(*(side.value for side in sides))


def _clips(drawn: object) -> Iterator[Box]:
    """Yield the bounds of each path that something is clipped to."""
    path = raw.FPDFPageObj_GetClipPath(drawn)
    for at in range(raw.FPDFClipPath_CountPaths(path) if path else 0):
        segments = [
            raw.FPDFClipPath_GetPathSegment(path, at, step)
            for step in range(raw.FPDFClipPath_CountPathSegments(path, at))
        ]
        if segments:
            yield _around(map(_point, segments))


def _point(segment: object) -> tuple[float, float]:
    x, y = ctypes.c_float(), ctypes.c_float()
    raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
    return x.value, y.value


def _around(points: Iterable[tuple[float, float]]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _common(one: Box, other: Box) -> Box:
    return Box(max(one.x0, other.x0), max(one.y0, other.y0), min(one.x1, other.x1), min(one.y1, other.y1))


def _hull(one: Box, other: Box) -> Box:
    return Box(min(one.x0, other.x0), min(one.y0, other.y0), max(one.x1, other.x1), max(one.y1, other.y1))
