"""A file is what its first bytes say."""

import pytest

from digest.core.tell_picture_kind import PictureKind, picture_kind


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "jpg"),
        (b"\x89PNG\r\n\x1a\n\x00", "png"),
        (b"GIF87a", "gif"),
        (b"BM\x00\x00", "bmp"),
        (b"RIFF\x00\x00\x00\x00WEBP", None),
        (b"<svg>", None),
        (b"", None),
    ],
)
def test_a_kind_is_told_from_the_first_bytes(data: bytes, kind: str | None) -> None:
    assert picture_kind(data) == kind


@pytest.mark.parametrize(
    ("kind", "media_type"), [(PictureKind.JPG, "image/jpeg"), (PictureKind.PNG, "image/png")]
)
def test_a_kind_has_its_media_type(kind: PictureKind, media_type: str) -> None:
    assert kind.media_type == media_type
