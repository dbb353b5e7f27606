"""Where a post is read, and its name in a feed."""

import pytest

from digest.core.exporting.name_entries import entry_id, post_link
from digest.domain.target import Publication
from tests.posts import digested, issue

POST = issue(digested())


@pytest.mark.parametrize(
    ("site", "pattern", "link"),
    [
        ("", "", ""),
        ("https://blog.example", "", "https://blog.example/"),
        ("https://blog.example", "https://blog.example/{year}/{slug}/", "https://blog.example/2026/weekly/"),
        ("", "https://blog.example/?p={slug}&l=zh", "https://blog.example/?p=weekly&l=zh"),
        ("", "https://blog.example/周报/{slug}", "https://blog.example/%E5%91%A8%E6%8A%A5/weekly"),
    ],
)
def test_a_post_is_read_at_its_address_or_else_at_the_blog(site: str, pattern: str, link: str) -> None:
    assert post_link(POST, Publication(site_url=site, post_url=pattern)) == link


@pytest.mark.parametrize(
    ("site", "name"),
    [
        ("https://blog.example:8080/de", "tag:blog.example,2026-11-20:weekly"),
        ("https://博客.example", "tag:xn--9krq6q.example,2026-11-20:weekly"),
        ("", "tag:localhost,2026-11-20:weekly"),
    ],
)
def test_an_entry_is_named_after_the_site_the_date_and_the_slug(site: str, name: str) -> None:
    assert entry_id(POST, Publication(site_url=site)) == name


def test_an_entry_keeps_its_name_when_the_post_moves() -> None:
    moved = Publication(site_url="https://blog.example", post_url="https://blog.example/new/{slug}")
    assert entry_id(POST, moved) == entry_id(POST, Publication(site_url="https://blog.example"))
