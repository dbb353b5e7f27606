"""Values of front matter: whatever they hold, they stay one value."""

import json
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.core.marking.quote_value import quoted


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_value_is_read_back_as_it_was(value: str) -> None:
    assert json.loads(quoted(value)) == value


@given(st.text(st.characters(exclude_categories=["Cs"], max_codepoint=0xFFFF)))
def test_toml_reads_it_as_well(value: str) -> None:
    assert tomllib.loads(f"a = {quoted(value)}") == {"a": value}


@pytest.mark.parametrize("mark", ["\n", "\x00", "\x85", "\u2028", "\x9f", "\ufeff"])
def test_no_mark_that_ends_a_line_is_left(mark: str) -> None:
    assert mark not in quoted(f"a{mark}b")
