"""XML holds every character but those that it forbids."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from digest.core.fitting_html.drop_illegal import legal_xml

CHARACTERS = st.characters(exclude_categories=[], exclude_characters="<&\r")


def test_what_xml_forbids_is_gone() -> None:
    assert legal_xml("一\x00\x08\x0b\x1f\ud800\ufffe\uffff二\t\n") == "一二\t\n"


@given(st.text(CHARACTERS))
def test_whatever_is_left_can_be_read(text: str) -> None:
    legal = legal_xml(text)
    assert (ElementTree.fromstring(f"<a>{legal.replace(']]>', '')}</a>").text or "") == legal.replace(
        "]]>", ""
    )
