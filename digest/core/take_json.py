"""Take the JSON object out of an answer that wraps it in thoughts, prose or a code fence."""

import json
import re

# A template may eat the opening tag, so all up to the closing one is thought.
_THOUGHT = re.compile(r"\A.*</think>", re.DOTALL)
_FENCED = re.compile(r"```(?:json)?\s*\n(.*?)```", re.DOTALL | re.IGNORECASE)


def take_json(text: str) -> str:
    """Return the longest JSON object in the text, as it stands there; the text itself when it holds none.

    An object that was cut is not found: the text comes back, and whoever validates it says what is wrong.
    """
    bare = text.strip()
    if _is_object(bare):
        return bare
    spoken = _THOUGHT.sub("", bare)
    fenced = [block.strip() for block in _FENCED.findall(spoken) if _is_object(block.strip())]
    return max(fenced or _objects(spoken), key=len, default=bare)


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):  # a number may have too many digits for Python
        return False


def _objects(text: str) -> list[str]:
    """Return the outermost JSON objects of the text; nothing from within one that was cut."""
    found: list[str] = []
    decoder = json.JSONDecoder()
    start = text.find("{")
    while start >= 0:
        try:
            _, end = decoder.raw_decode(text, start)
            found.append(text[start:end])
        except (ValueError, RecursionError):
            if text.count("{", start) > text.count("}", start):
                return found
            end = start + 1
        start = text.find("{", end)
    return found
