"""What is printed shows what it says."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from digest.core.drop_unseen import without_unseen


def test_marks_that_turn_the_direction_of_reading_are_gone() -> None:
    assert without_unseen("准确率为 \u202e6.76\u202c%\u2066\u200f\u061c") == "准确率为 6.76%"


def test_what_steers_a_terminal_is_gone() -> None:
    assert without_unseen("\x1b[31m红\x9b2J\x00\x7f\x08") == "[31m红2J"


def test_lines_end_in_one_way_alone() -> None:
    assert without_unseen("一\r\n二\r三\u2028四\x85五\n\t六") == "一\n二 三 四 五\n\t六"


def test_joiners_of_letters_and_emoji_stay() -> None:
    assert without_unseen("👩\u200d🔬 می\u200cخواهم") == "👩\u200d🔬 می\u200cخواهم"


@given(st.text(st.characters(exclude_categories=[])))
def test_no_control_and_no_half_character_is_left(text: str) -> None:
    shown = without_unseen(text)
    assert not {unicodedata.category(char) for char in shown if char not in "\n\t"} & {"Cc", "Cs", "Zl", "Zp"}
    assert without_unseen(shown) == shown
