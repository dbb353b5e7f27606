"""The schemas in the prompts say what Pydantic will demand."""

import json

from digest.core.answer_schema import digest_schema, repair_schema


def test_the_digest_schema_has_the_short_keys_and_nothing_to_read() -> None:
    schema = json.loads(digest_schema())
    assert set(schema["$defs"]["Claim"]["properties"]) == {"t", "e", "k"}
    assert set(schema["$defs"]["Conclusion"]["properties"]) == {"t", "e", "k", "f"}
    assert schema["required"][:3] == ["title_zh", "kind", "one_line"]
    assert "description" not in digest_schema()


def test_unknown_keys_are_forbidden_everywhere() -> None:
    schema = json.loads(digest_schema())
    objects = [schema, *(part for part in schema["$defs"].values() if part["type"] == "object")]
    assert all(part["additionalProperties"] is False for part in objects)


def test_a_mended_claim_may_be_null() -> None:
    claim = json.loads(repair_schema())["$defs"]["MendedClaim"]["properties"]["c"]
    assert {"type": "null"} in claim["anyOf"]


def test_schemas_are_short() -> None:
    assert len(digest_schema()) < 2_300
    assert len(repair_schema()) < 1_200
