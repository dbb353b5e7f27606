"""Links lead somewhere from wherever a page is read, or are no links."""

import pytest

from digest.core.fitting_html.resolve_links import resolved

BASE = "https://blog.example/posts/one/"


def test_a_path_is_put_behind_the_address_of_the_page() -> None:
    assert resolved('<a href="../two/">二</a>', BASE) == '<a href="https://blog.example/posts/two/">二</a>'


@pytest.mark.parametrize("address", ["https://a.example/?x=1&amp;y=2", "mailto:ada@a.example"])
def test_a_whole_address_stays(address: str) -> None:
    assert resolved(f'<a href="{address}">一</a>', "") == f'<a href="{address}">一</a>'


@pytest.mark.parametrize(
    "address", ["two.md", "#part", "", "javascript:alert(1)", "data:text/html,x", "http://[x"]
)
def test_what_leads_nowhere_is_plain_words(address: str) -> None:
    assert resolved(f'一<a href="{address}"><b>二</b></a>三', "") == "一<b>二</b>三"


def test_a_script_is_no_address_on_any_page() -> None:
    assert resolved('<a href="javascript:alert(1)">一</a>', BASE) == "一"


def test_images_that_travel_along_keep_their_names() -> None:
    assert resolved('<img src="figures/a.png" alt="">', BASE) == '<img src="figures/a.png" alt="">'


def test_other_images_get_addresses_of_their_own_place() -> None:
    page = resolved('<img src="figures/a.png">', BASE, "https://blog.example/")
    assert page == '<img src="https://blog.example/figures/a.png">'


def test_an_image_that_would_lie_nowhere_is_left_out() -> None:
    assert resolved('一<img src="figures/a.png">二', "", "") == "一二"
