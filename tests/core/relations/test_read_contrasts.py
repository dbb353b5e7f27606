"""Two things set against each other, in both languages."""

import pytest

from digest.core.relations.read_contrasts import lost_contrast, turned_contrasts

SWAPPED = """
保留图像而非文本 | It keeps text rather than images.
采用静态窗口而不是动态窗口 | It uses a dynamic window instead of a static one.
"""

KEPT = """
保留文本而非图像 | It keeps text rather than images.
采用动态窗口而不是静态窗口 | It uses a dynamic window instead of a static one.
保留文本 | It keeps text rather than images.
"""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text_zh", "sentence"), cases(SWAPPED))
def test_two_things_that_changed_places_are_found(text_zh: str, sentence: str) -> None:
    assert list(turned_contrasts(text_zh, [sentence], ()))


@pytest.mark.parametrize(("text_zh", "sentence"), cases(KEPT))
def test_two_things_in_their_places_are_let_through(text_zh: str, sentence: str) -> None:
    assert list(turned_contrasts(text_zh, [sentence], ())) == []


def test_what_a_sentence_sets_apart_is_not_alike() -> None:
    sentences = ["Unlike Alpha, Beta drops the logs."]
    assert lost_contrast("与 Alpha 如出一辙，Beta 丢弃日志", sentences) == ("与 Alpha 如出一辙", "unlike")
    assert lost_contrast("与 Alpha 不同，Beta 丢弃日志", sentences) is None
    assert lost_contrast("与 Alpha 一样，Beta 丢弃日志", ["Beta drops the logs."]) is None
