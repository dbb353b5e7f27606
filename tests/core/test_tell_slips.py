"""Slips in data from outside, told to the person who wrote them."""

import pytest
from pydantic import ValidationError

from digest.core.tell_slips import nearest, slips, unknown
from digest.domain.target import Target


def test_each_place_is_named_with_what_is_wrong_there() -> None:
    with pytest.raises(ValidationError) as caught:
        Target.model_validate({"name": "x", "name_zh": "x", "dialect": {"math": "latex"}, "file": []})
    told = slips(caught.value)
    assert "dialect.math: must be 'dollar'" in told
    assert "; file: must have at least 1 item" in told
    assert "https://" not in told


@pytest.mark.parametrize("path", ["../out.md", "/out.md", "a\\b.md"])
def test_a_figure_of_a_target_cannot_leave_its_folder(path: str) -> None:
    with pytest.raises(ValidationError, match="does not leave its folder"):
        Target.model_validate(
            {
                "name": "x",
                "name_zh": "x",
                "file": [{"path": "a.md", "template": "a.j2"}],
                "figure": {"path": path, "url": "x"},
            }
        )


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({"name": 3}, "name: must be text in quotes"),
        ({"todo": 3}, "todo: must be text in quotes, or a list of such"),
        ({"dialect": 3}, "dialect: must be a table with keys of its own"),
        ({"dialect": {"has_title": "perhaps"}}, "dialect.has_title: must be true or false"),
        ({"limit": [{"of": "title", "at_least": "1.5"}]}, "limit.0.at_least: must be a whole number"),
        ({"limit": [{"of": "title", "at_most": -1}]}, "limit.0.at_most: must be at least 0"),
        ({"limit": [{}]}, "limit.0.of: is missing"),
        ({"naem": "x"}, "naem: is unknown"),
    ],
)
def test_what_does_not_fit_is_told_in_plain_words(value: dict[str, object], told: str) -> None:
    whole: dict[str, object] = {"name": "x", "name_zh": "x", "file": [{"path": "a.md", "template": "a.j2"}]}
    with pytest.raises(ValidationError) as caught:
        Target.model_validate({**whole, **value})
    assert slips(caught.value) == told


def test_of_an_unknown_name_the_nearest_is_told_as_a_person_writes_it() -> None:
    known = ("model", "name")
    assert nearest("MODLE", known) == "model"
    assert unknown("key", "modle", known) == "the key 'modle' is unknown, perhaps 'model'"
    assert unknown("variable", "x", known, spelled=str.upper) == (
        "the variable 'X' is unknown, known are MODEL, NAME"
    )
