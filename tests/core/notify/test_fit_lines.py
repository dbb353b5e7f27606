"""What does not fit is left out by whole lines, and said."""

import pytest

from digest.core.notify.fit_lines import MORE_ZH, fitted

MORE_BYTES = len(MORE_ZH.encode()) + 1


@pytest.mark.parametrize(
    ("lines", "room_bytes", "kept"),
    [
        ([], 0, []),
        (["论文", "b"], 9, ["论文", "b"]),
        (["论文" * 9, "b"], MORE_BYTES, [MORE_ZH]),
        (["a", "b" * 99], MORE_BYTES + 2, ["a", MORE_ZH]),
        (["b" * 99, "a"], MORE_BYTES + 2, [MORE_ZH]),
        (["a" * 99], 3, [MORE_ZH]),
    ],
)
def test_the_first_lines_that_fit_are_kept(lines: list[str], room_bytes: int, kept: list[str]) -> None:
    assert fitted(lines, room_bytes) == kept


def test_what_stands_around_a_line_takes_room() -> None:
    assert fitted(["a", "b"], 22, each_bytes=10) == ["a", "b"]
    assert fitted(["a", "b"], 21, each_bytes=10) == [MORE_ZH]
