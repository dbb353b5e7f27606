"""The base URLs of writers: whether they are any, and what of them may be shown."""

import re
from urllib.parse import urlsplit


def is_web_address(url: str) -> bool:
    """Return whether requests can be sent there: http or https, a host, and a port that exists if any."""
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def without_secrets(url: str) -> str:
    """Return the address without user, password, query and fragment.

    Of what is no address only the end is returned: anything before the last @ may be a password.
    """
    if not is_web_address(url):
        return re.split(r"[?#]", url.rpartition("@")[2], maxsplit=1)[0]
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="").geturl()
