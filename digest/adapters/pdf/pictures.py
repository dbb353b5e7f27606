"""What Pillow does with rendered pages: finds their ink, and writes PNG files. Its only home."""

import io

from PIL import Image

from digest.adapters.pdf.glyphs import GreyPage, Pixels
from digest.domain.figure import Box

PAPER_WHITE = 250  # of 255: a lighter pixel is blank paper
COLOURS = (0, 256, 128, 64)  # of a palette, tried in turn; 0: all colours, no palette
MOST_OF_A_SIDE = 0.9  # of a picture that is made smaller because the fewest colours take too many bytes


def ink(grey: GreyPage, area: Box) -> tuple[list[bool], list[bool]]:
    """Return for each pixel column from the left, and each pixel row from the top, whether it has ink.

    An area that the page does not hold has none.
    """
    page = Image.frombuffer("L", (grey.width, grey.height), grey.pixels, "raw", "L", grey.stride, 1)
    left, right = (round((x - grey.left) * grey.scale) for x in (area.x0, area.x1))
    top, bottom = (round((grey.top - y) * grey.scale) for y in (area.y1, area.y0))
    part = page.crop((max(0, left), max(0, top), min(grey.width, right), min(grey.height, bottom)))
    if not part.width or not part.height:
        return [], []
    columns, rows = part.point(lambda value: value < PAPER_WHITE and 255).getprojection()
    return [bool(one) for one in columns], [bool(one) for one in rows]


def png_within(pixels: Pixels, most_bytes: int, most_px: int) -> tuple[bytes, int, int]:
    """Return a PNG file of at most so many bytes and pixels in width, with its width and height.

    What is too large gets a palette, then fewer colours, then fewer pixels.
    """
    size = (pixels.width, pixels.height)
    picture = Image.frombuffer("RGB", size, pixels.rgb, "raw", "RGB", pixels.stride, 1)
    picture = picture.crop((0, 0, min(most_px, picture.width), picture.height))  # rendering rounds up
    while True:
        for colours in COLOURS:
            png = _png(picture.quantize(colours, dither=Image.Dither.NONE) if colours else picture)
            if len(png) <= most_bytes:
                return png, picture.width, picture.height
        share = min(MOST_OF_A_SIDE, (most_bytes / len(png)) ** 0.5)
        smaller = (max(1, int(picture.width * share)), max(1, int(picture.height * share)))
        picture = picture.resize(smaller, Image.Resampling.LANCZOS)


def _png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()
