"""Changes between a text and the same text typeset: all of them, each by itself."""

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.core.linting.compare_texts import Change, changes

_TEXT = st.lists(st.sampled_from([*"中文abB,，. 。()（）s", "LLMs", "涉及"]), max_size=60).map("".join)


@settings(max_examples=300, deadline=None)
@given(_TEXT, _TEXT)
def test_the_changes_turn_one_text_into_the_other(before: str, after: str) -> None:
    pieces, at = [], 0
    for change in changes(before, after):
        assert before[change.start :].startswith(change.old)
        assert change.old != change.new
        pieces += [before[at : change.start], change.new]
        at = change.start + len(change.old)
    assert "".join([*pieces, before[at:]]) == after


def test_each_change_stands_alone() -> None:
    assert list(changes("大模型(LLMs)好, 但慢", "大模型（LLM）好，但慢")) == [
        Change(3, "(", "（"),
        Change(7, "s", ""),
        Change(8, ")", "）"),
        Change(10, ", ", "，"),
    ]
