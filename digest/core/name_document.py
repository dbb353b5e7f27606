"""The ids of documents that are not on arXiv."""

import hashlib
import re
import unicodedata
from urllib.parse import unquote, urlsplit

from digest.domain.paper import LOCAL_ARCHIVE, PaperId

LONGEST_NAME = 40
NO_NAMES = frozenset({"index", "readme", "blob", "raw", "main", "master", "tree", "html", "www"})


def document_id(address: str) -> PaperId:
    """Return the id of a document by where it lies, without version: a name to read, a mark to tell apart.

    address: a path or a web address, as the user wrote it.
    """
    mark = hashlib.sha256(address.encode()).hexdigest()[:8]
    return PaperId(f"{LOCAL_ARCHIVE}{_name(address)}-{mark}")


def document_version(data: bytes) -> int:
    """Return the version of a document: the same bytes, the same number, from 1 to 9 digits."""
    return int(hashlib.sha256(data).hexdigest()[:7], 16) + 1


def _name(address: str) -> str:
    """Return the last telling part of an address in plain letters, or "document"."""
    address = address.replace("\\", "/")
    parts = urlsplit(address if "://" in address else "")
    *folders, file = (unquote(parts.path) if parts.scheme else address).rstrip("/").split("/")
    words = [_plain(part) for part in (*folders, re.sub(r"(?<=.)\.[A-Za-z0-9]{1,5}$", "", file))]
    telling = [word for word in words if word and word not in NO_NAMES]
    host = _plain((parts.hostname or "").removeprefix("www."))
    name = telling[-1] if telling else host
    return name[:LONGEST_NAME].strip("-") or "document"


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
