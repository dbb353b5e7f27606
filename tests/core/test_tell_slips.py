"""Slips in data from outside, told to the person who wrote them."""

import pytest
from pydantic import ValidationError

from digest.core.tell_slips import slips
from digest.domain.target import Target


def test_each_place_is_named_with_what_is_wrong_there() -> None:
    with pytest.raises(ValidationError) as caught:
        Target.model_validate({"name": "x", "name_zh": "x", "dialect": {"math": "latex"}, "file": []})
    told = slips(caught.value)
    assert "dialect.math: Input should be 'dollar'" in told
    assert "; file: " in told
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
