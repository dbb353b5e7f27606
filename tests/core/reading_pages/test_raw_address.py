"""A file that a code host shows is fetched as the file."""

import pytest

from digest.core.reading_pages.raw_address import raw_address


@pytest.mark.parametrize(
    ("shown", "raw"),
    [
        (
            "https://github.com/o/r/blob/main/README.md",
            "https://raw.githubusercontent.com/o/r/main/README.md",
        ),
        (
            "https://github.com/o/r/blob/v1.0/a/b.md?plain=1#L3",
            "https://raw.githubusercontent.com/o/r/v1.0/a/b.md",
        ),
        ("https://huggingface.co/o/r/blob/main/LICENSE", "https://huggingface.co/o/r/raw/main/LICENSE"),
        ("https://gitee.com/o/r/blob/master/README.md", "https://gitee.com/o/r/raw/master/README.md"),
        ("https://gitlab.com/g/s/r/-/blob/main/README.md", "https://gitlab.com/g/s/r/-/raw/main/README.md"),
    ],
)
def test_the_file_lies_beside_the_page_that_shows_it(shown: str, raw: str) -> None:
    assert raw_address(shown) == raw


@pytest.mark.parametrize("url", ["https://github.com/o/r", "https://example.org/blob/main/a.md"])
def test_any_other_address_stays(url: str) -> None:
    assert raw_address(url) == url
