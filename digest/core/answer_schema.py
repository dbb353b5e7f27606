"""The JSON schemas of the writers' answers, as compact text: one for the prompt, for the wire, for people."""

import json
from functools import cache

from pydantic import BaseModel

from digest.domain.digest import MendedClaims, PaperDigest, Verdicts
from digest.domain.triage import Triage

# Names and explanations cost tokens in every prompt; what they say stands in the instructions.
_UNSAID = frozenset({"title", "description", "default"})


def digest_schema() -> str:
    """Return the schema of a PaperDigest, by the short keys of the answer, without white space."""
    return _compact(PaperDigest)


def repair_schema() -> str:
    """Return the schema of a MendedClaims, in the same form."""
    return _compact(MendedClaims)


def verdict_schema() -> str:
    """Return the schema of a Verdicts, in the same form."""
    return _compact(Verdicts)


def triage_schema() -> str:
    """Return the schema of a Triage, in the same form."""
    return _compact(Triage)


@cache
def _compact(schema: type[BaseModel]) -> str:
    said = _said(schema.model_json_schema(by_alias=True))
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _said(node: object) -> object:
    """Return the node without annotations. Under these two keys stand names of fields and types, never
    annotations: a field called "title" stays."""
    if isinstance(node, list):
        return [_said(part) for part in node]
    if not isinstance(node, dict):
        return node
    return {
        key: {name: _said(part) for name, part in value.items()}
        if key in {"properties", "$defs"}
        else _said(value)
        for key, value in node.items()
        if key not in _UNSAID
    }
