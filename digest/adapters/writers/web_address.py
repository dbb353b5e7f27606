"""The base URLs of writers: whether they are any, and what of them may be shown."""

from urllib.parse import urlsplit


def is_web_address(url: str) -> bool:
    """Return whether requests can be sent there: http or https, and a host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def without_secrets(url: str) -> str:
    """Return the address without user, password, query and fragment."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="").geturl()
