"""Tell what kind of image a file is, from its first bytes."""

from enum import StrEnum


class PictureKind(StrEnum):
    """A kind of image, by the ending of its file."""

    JPG = "jpg"
    PNG = "png"
    GIF = "gif"
    BMP = "bmp"

    @property
    def media_type(self) -> str:
        return "image/jpeg" if self is PictureKind.JPG else f"image/{self}"


_STARTS = {
    b"\xff\xd8\xff": PictureKind.JPG,
    b"\x89PNG\r\n\x1a\n": PictureKind.PNG,
    b"GIF87a": PictureKind.GIF,
    b"GIF89a": PictureKind.GIF,
    b"BM": PictureKind.BMP,
}


def picture_kind(data: bytes) -> PictureKind | None:
    """Return the kind of an image file, or None when it is none of these."""
    return next((kind for start, kind in _STARTS.items() if data.startswith(start)), None)
