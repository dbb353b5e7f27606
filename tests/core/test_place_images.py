"""Images are found by their sources, wherever else these words stand, and only sources are replaced."""

import pytest

from digest.core.place_images import image_sources, with_addresses


@pytest.mark.parametrize(
    ("fragment", "sources"),
    [
        ('<p>x</p><img src="a.png"><IMG SRC=\'b.jpg\' alt="">', ("a.png", "b.jpg")),
        ('<img src="a.png"/><img src="a.png">', ("a.png",)),
        ("<img src=a.png alt=x>", ("a.png",)),
        ('<img data-src="no.png" src="yes.png">', ("yes.png",)),
        ('<img alt=\'say src="no.png"\' src="yes.png">', ("yes.png",)),
        ('<img alt="a > b" src="yes.png">', ("yes.png",)),
        ('<img src="%E5%9B%BE%201.png"><img src="a&amp;b.png">', ("图 1.png", "a&b.png")),
        ('<img\n  style="width:100%"\n  src = "a.png"\n>', ("a.png",)),
        ("<img>", ("",)),
        ("<image src='no.png'><p>src=no.png</p>", ()),
    ],
)
def test_sources_are_found(fragment: str, sources: tuple[str, ...]) -> None:
    assert image_sources(fragment) == sources


def test_only_the_named_sources_are_replaced() -> None:
    fragment = '<p>a.png</p><img alt="a.png" src="a.png"><img src=\'b.png\'>'
    placed = with_addresses(fragment, {"a.png": "http://mmbiz.qpic.cn/x?a=1&b=2"})
    assert placed == (
        '<p>a.png</p><img alt="a.png" src="http://mmbiz.qpic.cn/x?a=1&amp;b=2"><img src=\'b.png\'>'
    )


def test_what_is_replaced_is_found_under_its_new_address() -> None:
    addresses = {"图 1.png": "http://mmbiz.qpic.cn/x?a=1&b=2"}
    placed = with_addresses('<img src="%E5%9B%BE%201.png" />', addresses)
    assert image_sources(placed) == tuple(addresses.values())
