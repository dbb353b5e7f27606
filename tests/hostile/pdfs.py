"""PDFs whose structure is the attack: too deep, too many, too long, or no numbers at all."""

from tests.hostile_pdfs import from_objects, one_page, stream

EMPTY = stream(b"BT ET")
CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"


def deep_array(depth: int = 100_000) -> bytes:
    return one_page(EMPTY, b"[" * depth + b"]" * depth)


def deep_resources(depth: int = 20_000) -> bytes:
    return one_page(EMPTY, resources=b"<< /A " * depth + b"<< >>" + b" >>" * depth)


def deep_page_tree(depth: int = 5_000) -> bytes:
    nodes = [
        b"<< /Type /Pages /Parent %d 0 R /Kids [%d 0 R] /Count 1 >>" % (number - 1, number + 1)
        for number in range(2, depth + 2)
    ]
    page = b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 612 792] >>" % (depth + 1)
    return from_objects(CATALOGUE, *nodes, page)


def deep_graphics(depth: int = 500_000) -> bytes:
    return one_page(stream(b"q " * depth))


def deep_outline(depth: int = 20_000) -> bytes:
    entries = [
        b"<< /Title (x) /Parent %d 0 R /First %d 0 R /Last %d 0 R >>" % (number - 1, number + 1, number + 1)
        for number in range(5, depth + 5)
    ]
    return from_objects(
        b"<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R >>",
        *_pages(b"[3 0 R]", 1),
        b"<< /First 5 0 R /Last 5 0 R /Count 1 >>",
        *entries,
        b"<< /Title (x) >>",
    )


def many_objects(count: int = 100_000) -> bytes:
    return one_page(EMPTY, *[b"null"] * count)


def many_pages(count: int = 50_000) -> bytes:
    return from_objects(CATALOGUE, *_pages(b"[" + b"3 0 R " * count + b"]", count))


def lying_count() -> bytes:
    return from_objects(CATALOGUE, *_pages(b"[3 0 R]", 2**31 - 1))


def odd_numbers() -> bytes:
    box = b"[nan -1e99 (x) 99999999999999999999] /Rotate 45.5 /UserUnit -3"
    return from_objects(CATALOGUE, *_pages(b"[3 0 R]", 1, box))


def endless_line(words: int = 200_000) -> bytes:
    text = b"BT /F 11 Tf 72 700 Td " + b"(word word word word) Tj " * words + b"ET"
    return one_page(stream(text), FONT, resources=b"<< /Font << /F 5 0 R >> >>")


def _pages(kids: bytes, count: int, box: bytes = b"[0 0 612 792]") -> tuple[bytes, bytes]:
    """Return the root of the pages, which is object 2, and one page, which is object 3."""
    return (
        b"<< /Type /Pages /Kids %b /Count %d >>" % (kids, count),
        b"<< /Type /Page /Parent 2 0 R /MediaBox %b >>" % box,
    )
