"""A file of settings to begin with: all there are, each a comment until somebody wants it otherwise."""

import re

_SETTING = re.compile(r"^(?=(?P<name>\w+) *=)", re.MULTILINE)


def commented(settings: str, *, kept: frozenset[str] = frozenset()) -> str:
    """Return a TOML text with its values as comments, so that the defaults of later versions hold.

    kept: the names of values that stay in force.
    """
    return _SETTING.sub(lambda found: "" if found["name"] in kept else "# ", settings)
