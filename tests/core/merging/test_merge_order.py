"""What a person removed, added and moved, in a list that is made anew."""

import pytest

from digest.core.merging.merge_order import merge_order


@pytest.mark.parametrize(
    ("written", "edited", "made", "merged"),
    [
        ("abc", "abc", "abc", "abc"),
        ("abc", "abc", "cab", "cab"),
        ("abc", "ac", "abc", "ac"),
        ("abc", "ac", "abcd", "acd"),
        ("abc", "abxc", "abc", "abxc"),
        ("abc", "xabc", "cba", "xcba"),
        ("abc", "cab", "abc", "cab"),
        ("abc", "cab", "abcd", "cdab"),
        ("abc", "cba", "ac", "cba"),
        ("ab", "", "abc", "c"),
        ("", "x", "ab", "xab"),
    ],
)
def test_a_persons_list_wins_and_what_is_new_joins_it(
    written: str, edited: str, made: str, merged: str
) -> None:
    assert "".join(merge_order(written, edited, made)) == merged
