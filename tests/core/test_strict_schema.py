"""Schemas that strict structured output accepts."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from digest.core.strict_schema import strict_schema
from digest.domain.digest import MendedClaims, PaperDigest

KNOWN = {"type", "description", "enum", "const", "properties", "required", "additionalProperties"}
KNOWN |= {"items", "anyOf", "$ref", "$defs"}


def nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a schema and all schemas within it."""
    yield node
    for within in (
        *node.get("properties", {}).values(),
        *node.get("$defs", {}).values(),
        *node.get("anyOf", ()),
    ):
        yield from nodes(within)
    if "items" in node:
        yield from nodes(node["items"])


@pytest.mark.parametrize("schema", [PaperDigest, MendedClaims], ids=lambda schema: schema.__name__)
def test_the_schemas_of_answers_become_strict(schema: type[PaperDigest] | type[MendedClaims]) -> None:
    for node in nodes(strict_schema(json.dumps(schema.model_json_schema()))):
        assert set(node) <= KNOWN
        assert "$ref" not in node or len(node) == 1
        if node.get("type") == "object":
            assert node["required"] == list(node["properties"])
            assert node["additionalProperties"] is False


def test_a_property_may_be_named_like_a_keyword() -> None:
    schema = {"type": "object", "properties": {"title": {"type": "string", "title": "T", "minLength": 1}}}
    assert strict_schema(json.dumps(schema))["properties"] == {"title": {"type": "string"}}


def test_a_single_allof_is_unwrapped() -> None:
    assert strict_schema('{"allOf": [{"$ref": "#/$defs/A"}], "default": 1}') == {"$ref": "#/$defs/A"}


def test_what_is_no_object_is_no_schema() -> None:
    with pytest.raises(ValueError, match="is an object"):
        strict_schema("[]")
