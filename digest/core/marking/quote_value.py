"""A value as front matter writes it."""

import json
import re

_UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


def quoted(value: str) -> str:
    """Return a text as a JSON string, which YAML and TOML read as well, on one line, no mark alive."""
    return _UNSEEN.sub(lambda mark: f"\\u{ord(mark[0]):04x}", json.dumps(value, ensure_ascii=False))
