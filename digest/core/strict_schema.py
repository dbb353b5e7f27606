"""Make a JSON schema one that strict structured output accepts."""

import json
from typing import Any

# What strict mode knows (OpenAI, "Structured outputs: supported schemas"). Lengths and ranges are left to
# Pydantic: other providers ignore them or refuse the whole request.
_KEPT = ("type", "description", "enum", "const")


def strict_schema(schema: str) -> dict[str, Any]:
    """Return the schema with every property required, nothing beside them allowed, and only known keywords.

    schema: a JSON schema as text, such as Pydantic writes it; `$defs` and `$ref` stay.
    Raises ValueError when it is not a JSON object.
    """
    parsed = json.loads(schema)
    if not isinstance(parsed, dict):
        raise ValueError(f"A JSON schema is an object, not {schema[:40]!r}.")
    return _strict(parsed)


def _strict(node: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in node:
        return {"$ref": node["$ref"]}  # strict mode allows nothing beside it
    if len(node.get("allOf", ())) == 1:
        return _strict(node["allOf"][0])
    strict = {keyword: node[keyword] for keyword in _KEPT if keyword in node}
    if "properties" in node:
        strict["properties"] = _each(node["properties"])
        strict["required"] = list(node["properties"])
        strict["additionalProperties"] = False
    if "items" in node:
        strict["items"] = _strict(node["items"])
    if "anyOf" in node:
        strict["anyOf"] = [_strict(choice) for choice in node["anyOf"]]
    if "$defs" in node:
        strict["$defs"] = _each(node["$defs"])
    return strict


def _each(named: dict[str, Any]) -> dict[str, Any]:
    return {name: _strict(node) for name, node in named.items()}
