"""A post leads to the web and to what lies beside it, and nowhere else."""

import pytest

from digest.domain.link import checked_address, checked_link, checked_path


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,<b>",
        "file:///etc/passwd",
        "vbscript:x",
        "http:alert(1)",
    ],
)
def test_no_other_scheme_is_taken(url: str) -> None:
    for checked in (checked_address, checked_link):
        with pytest.raises(ValueError, match="no http or https address"):
            checked(url)


@pytest.mark.parametrize("url", ["", "https://a.example/论文?x=1&y=%20#p", "http://a.example:80/a_b-c~d"])
def test_an_address_of_the_web_stays_as_it_is(url: str) -> None:
    assert checked_address(url) == checked_link(url) == url


def test_what_would_end_a_link_is_written_otherwise() -> None:
    url = "https://a.example/x) [b](c) <d> \"e\" 'f' `g`\n\x1b|"
    written = checked_address(url)
    assert not set(written) & set("()[]<>\"'`| \n\x1b")
    assert checked_address(written) == written


def test_an_address_without_scheme_is_a_path_beside_the_post_or_nothing() -> None:
    assert checked_link("2026-11-20-weekly.md") == "2026-11-20-weekly.md"
    with pytest.raises(ValueError, match="no http or https address"):
        checked_address("2026-11-20-weekly.md")
    with pytest.raises(ValueError, match="no http or https address"):
        checked_link("//evil.example/x")


@pytest.mark.parametrize("path", ["/etc/passwd", "../x.png", "a/../../x.png", "..", "a\\..\\b"])
def test_a_path_stays_below_the_folder(path: str) -> None:
    with pytest.raises(ValueError, match="below the folder"):
        checked_path(path)


@pytest.mark.parametrize("path", ["", "figures/one.png", "a..b/c.png"])
def test_a_path_beside_the_post_is_taken(path: str) -> None:
    assert checked_path(path) == path
