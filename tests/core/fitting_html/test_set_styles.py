"""Classes become the styles of a target."""

from digest.core.fitting_html.set_styles import styled

STYLES = {"p": "margin:0", "p.small": "opacity:.6", "blockquote p": "color:red"}


def test_a_tag_takes_the_style_of_its_name() -> None:
    assert styled("<p>一<b>二</b></p>", STYLES) == '<p style="margin:0">一<b>二</b></p>'


def test_a_class_is_more_than_a_name_and_is_gone_afterwards() -> None:
    assert styled('<p class="small">一</p>', STYLES) == '<p style="opacity:.6">一</p>'


def test_a_class_without_a_style_of_its_own_is_gone_too() -> None:
    assert styled('<p class="other">一</p>', STYLES) == '<p style="margin:0">一</p>'


def test_what_stands_right_within_another_tag_may_look_its_own_way() -> None:
    page = styled("<blockquote><p>一</p><ul><li><p>二</p></li></ul></blockquote>", STYLES)
    assert page.count("color:red") == 1
    assert '<li><p style="margin:0">' in page


def test_without_styles_tags_stand_bare() -> None:
    assert styled('<p class="small">一<br>二</p>', {}) == "<p>一<br>二</p>"
