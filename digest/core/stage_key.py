"""The key under which the result of a stage is kept."""

import hashlib
import json


def stage_key(*inputs: str) -> str:
    """Return a key that is the same only for the same inputs in the same order: 64 hex digits."""
    return hashlib.sha256(json.dumps(inputs, ensure_ascii=True).encode()).hexdigest()
