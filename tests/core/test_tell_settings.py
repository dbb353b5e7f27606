"""What is said of settings that do not fit."""

import pytest
from pydantic import ValidationError, create_model

from digest.core.settings_schema import TopicsSettings
from digest.core.tell_settings import misfits, strange_keys, strange_variables, variable

KNOWN = {"topics": ("since", "top"), "writer": ("model",)}


def test_a_variable_is_spelled_in_capitals() -> None:
    assert variable("writer", "base_url") == "DIGEST_WRITER_BASE_URL"


def test_strange_parts_and_keys_are_all_told() -> None:
    tables: dict[str, dict[str, object]] = {"topics": {"sicne": "7d", "top": 3}, "wirter": {"model": "x"}}
    assert list(strange_keys(tables, KNOWN, "a.toml")) == [
        "'a.toml', [topics]: the key 'sicne' is unknown, perhaps 'since'",
        "'a.toml': the part 'wirter' is unknown, perhaps 'writer'",
    ]


def test_a_strange_variable_is_told_as_it_was_written() -> None:
    assert list(strange_variables({"topics": {"topp": "3", "since": "7d"}}, KNOWN)) == [
        "the variable 'DIGEST_TOPICS_TOPP' is unknown, perhaps 'DIGEST_TOPICS_TOP'"
    ]


def test_each_misfit_is_told_at_its_place_with_its_value() -> None:
    schema = create_model("Settings", topics=(TopicsSettings, ...))
    with pytest.raises(ValidationError) as caught:
        schema.model_validate({"topics": {"categories": ["cs.CL", "CS.cl"], "since": "x" * 200, "top": 0}})
    places = {("topics", "categories"): "--category", ("topics", "since"): "DIGEST_TOPICS_SINCE"}
    category, since, top = misfits(caught.value, places)
    assert category.startswith("--category: must be a category of arXiv")
    assert category.endswith(", not 'CS.cl'")
    assert since.startswith("DIGEST_TOPICS_SINCE: must be ")
    assert since.endswith("xxx…")
    assert top == "topics.top: must be at least 1, not 0"
