"""What pdfium sees in a PDF. A home of pypdfium2; only the reading child imports this file."""

import ctypes
import re
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from digest.adapters.pdf.build_lines import lines_of
from digest.adapters.pdf.find_hidden_words import parted
from digest.adapters.pdf.glyphs import Box, Glyph, GreyPage, Ink, Pixels
from digest.adapters.pdf.shapes_with_pdfium import shapes_of
from digest.domain.errors import UnreadablePdfError
from digest.domain.figure import Box as Area
from digest.domain.figure import Shape
from digest.domain.layout import Layout, Line, OutlineEntry, PageBox
from digest.domain.paper_text import LeftOut, Link

READER = "pdfium/1"
GLYPHS_A_PAGE = 200_000  # a printed page holds 3,000 to 8,000
GLYPHS_A_PAPER = 6_000_000
PIXELS_A_PAGE = 4_000_000  # a page of 2,000,000 points would ask for all memory
SOFT_HYPHENS = (0x02, 0xFFFE)  # what pdfium writes for a hyphen at a line's end
SPACES = (0x20, 0xA0, 0x09, 0x0A, 0x0D)
UNPAINTED_MODES = (3, 7)  # PDF 32000-1, table 106: neither fill nor stroke
BOLD = re.compile(
    r"bold|medi\b|demi|black|heavy|semib|cmb|cmssbx|sfbx|sfrb|sfsx|(?:^|[+-])\w*bx\d|-b\d*$|-bd|_bd|\bbd\b",
    re.IGNORECASE,
)


def layout_with_pdfium(pdf: bytes) -> Layout:
    """Return what a PDF shows. Raises UnreadablePdfError when pdfium cannot open it."""
    try:
        document = pdfium.PdfDocument(pdf)
        return _layout(document)
    except pdfium.PdfiumError as error:
        raise UnreadablePdfError(f"pdfium cannot read this PDF ({error}); fetch it again.") from error


def drawn_page(pdf: bytes, number: int) -> "DrawnPage":
    """Return a page to draw from. number: from 1. Raises UnreadablePdfError."""
    try:
        return DrawnPage(pdfium.PdfDocument(pdf)[number - 1])
    except pdfium.PdfiumError as error:
        raise UnreadablePdfError(f"pdfium cannot draw page {number} of this PDF ({error}).") from error


def _layout(document: pdfium.PdfDocument) -> Layout:
    lines: list[Line] = []
    pages: list[PageBox] = []
    links: list[Link] = []
    hidden: list[LeftOut] = []
    glyph_count = 0
    for number in range(1, len(document) + 1):
        page = DrawnPage(document[number - 1])
        glyphs = list(page.glyphs())
        glyph_count += len(glyphs)
        if glyph_count > GLYPHS_A_PAPER:
            raise UnreadablePdfError(
                f"This PDF holds more than {GLYPHS_A_PAPER:,} characters: no paper does."
            )
        seen, unseen = parted(glyphs, number, page.box, page.grey() if glyphs else None)
        lines += lines_of(seen, number)
        pages.append(page.box)
        links += [Link(url, number) for url in page.link_urls(document)]
        hidden += unseen
        page.close()
    try:
        outline = tuple(_outline(document))
    except UnicodeDecodeError:
        outline = ()  # titles that no reader can read are no outline
    return Layout(tuple(lines), tuple(pages), outline, tuple(links), tuple(hidden), READER)


def _outline(document: pdfium.PdfDocument) -> Iterator[OutlineEntry]:
    for bookmark in document.get_toc(max_depth=6):
        target = bookmark.get_dest()
        index = target.get_index() if target else None
        if index is not None:
            yield OutlineEntry(bookmark.level + 1, bookmark.get_title(), index + 1)


class DrawnPage:
    """One open page. Its lower left corner is moved to (0, 0)."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._page = page
        # Not get_cropbox or get_mediabox: these miss inherited boxes and answer 612 x 792 then.
        self._left, self._bottom, right, self._top = page.get_bbox()
        self.box = PageBox(right - self._left, self._top - self._bottom)

    def close(self) -> None:
        self._page.close()

    def covers(self) -> dict[int, tuple[Box, ...]]:
        """Return, by the address of each text object that opaque pictures are drawn after, their boxes."""
        texts: list[tuple[int, int]] = []
        pictures: list[tuple[int, Box]] = []
        for order in range(raw.FPDFPage_CountObjects(self._page.raw)):
            drawn = raw.FPDFPage_GetObject(self._page.raw, order)
            kind = raw.FPDFPageObj_GetType(drawn)
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                texts.append((order, ctypes.addressof(drawn.contents)))
            elif kind == raw.FPDF_PAGEOBJ_IMAGE and not raw.FPDFPageObj_HasTransparency(drawn):
                pictures.append((order, self._box_of(drawn)))
        if not pictures:
            return {}
        return {at: tuple(box for later, box in pictures if later > order) for order, at in texts}

    def _box_of(self, drawn: object) -> Box:
        sides = [ctypes.c_float() for _ in range(4)]
        raw.FPDFPageObj_GetBounds(drawn, *(ctypes.byref(side) for side in sides))
        x0, y0, x1, y1 = (side.value for side in sides)
        return x0 - self._left, y0 - self._bottom, x1 - self._left, y1 - self._bottom

    def glyphs(self) -> Iterator[Glyph]:
        """Yield the page's characters in drawing order, without spaces."""
        text_page = self._page.get_textpage()
        count = min(text_page.count_chars(), GLYPHS_A_PAGE)
        handle = text_page.raw
        inks: dict[int, Ink] = {}
        covers = self.covers()
        sides = [ctypes.c_double() for _ in range(6)]
        x0, x1, y0, y1, _, baseline = sides
        box_refs = [ctypes.byref(side) for side in sides[:4]]
        origin_refs = [ctypes.byref(side) for side in sides[4:]]
        starts_word = False
        unicode_of, box_of, origin_of = (
            raw.FPDFText_GetUnicode,
            raw.FPDFText_GetCharBox,
            raw.FPDFText_GetCharOrigin,
        )
        object_of, address_of = raw.FPDFText_GetTextObject, ctypes.addressof
        for i in range(count):
            code = unicode_of(handle, i)
            if code in SPACES:
                starts_word = True
                continue
            text_object = object_of(handle, i)
            if not code or not text_object or not box_of(handle, i, *box_refs):
                continue
            origin_of(handle, i, *origin_refs)
            address = address_of(text_object.contents)
            ink = inks.get(address)
            if ink is None:
                ink = inks[address] = _ink(handle, i, text_object, covers.get(address, ()))
            yield Glyph(
                "\u2010" if code in SOFT_HYPHENS else chr(code),
                x0.value - self._left,
                y0.value - self._bottom,
                x1.value - self._left,
                y1.value - self._bottom,
                baseline.value - self._bottom,
                ink,
                starts_word,
            )
            starts_word = False
        text_page.close()

    def grey(self) -> GreyPage | None:
        """Return the page as rendered; None for a turned page, whose pixels lie elsewhere."""
        if self._page.get_rotation():
            return None
        area = max(1.0, self.box.width * self.box.height)
        scale = min(1.5, (PIXELS_A_PAGE / area) ** 0.5)
        bitmap = self._page.render(scale=scale, grayscale=True, draw_annots=False)
        grey = GreyPage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, 0.0, self.box.height, scale
        )
        bitmap.close()
        return grey

    def shapes(self) -> list[Shape]:
        """Return what is drawn that is no text."""
        return shapes_of(self._page.raw, self._left, self._bottom, self.box)

    def pixels(self, area: Area, scale: float) -> Pixels:
        """Return a part of the page in colour. scale: pixels a point."""
        margins = (area.x0, area.y0, self.box.width - area.x1, self.box.height - area.y1)
        bitmap = self._page.render(scale=scale, crop=margins, rev_byteorder=True, draw_annots=False)
        found = Pixels(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
        bitmap.close()
        return found

    def link_urls(self, document: pdfium.PdfDocument) -> Iterator[str]:
        """Yield the web addresses that the page links to, in the file's order."""
        position, link = ctypes.c_int(0), raw.FPDF_LINK()
        while raw.FPDFLink_Enumerate(self._page.raw, ctypes.byref(position), ctypes.byref(link)):
            action = raw.FPDFLink_GetAction(link)
            size = raw.FPDFAction_GetURIPath(document.raw, action, None, 0) if action else 0
            if size:
                buffer = ctypes.create_string_buffer(size)
                raw.FPDFAction_GetURIPath(document.raw, action, buffer, size)
                url = buffer.value.decode("utf-8", "replace").strip()
                if url.startswith(("http://", "https://")):
                    yield url


def _ink(text_page: object, index: int, text_object: object, covers: tuple[Box, ...]) -> Ink:
    """Ask once a text object how it is drawn: it holds for all of its characters."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text_page, index, ctypes.byref(matrix))
    size = raw.FPDFText_GetFontSize(text_page, index) * ((abs(matrix.d) or abs(matrix.b)) or 1.0)
    colours = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFText_GetFillColor(text_page, index, *(ctypes.byref(colour) for colour in colours)):
        colours = [ctypes.c_uint(0)] * 3 + [ctypes.c_uint(255)]
    font = _font_name(text_object)
    return Ink(
        font=font,
        size=round(size, 1),
        is_bold=bool(BOLD.search(font)),
        darkest=min(colour.value for colour in colours[:3]),
        alpha=colours[3].value,
        is_unpainted=raw.FPDFTextObj_GetTextRenderMode(text_object) in UNPAINTED_MODES,
        is_rotated=abs(matrix.b) > abs(matrix.a),
        covers=covers,
    )


def _font_name(text_object: object) -> str:
    font = raw.FPDFTextObj_GetFont(text_object)
    if not font:
        return ""
    name = ctypes.create_string_buffer(256)
    raw.FPDFFont_GetBaseFontName(font, name, 256)
    return name.value.decode("latin-1")
