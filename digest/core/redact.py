"""Take secrets out of a text that somebody else wrote."""

import re
from collections.abc import Iterable

HIDDEN = "[key]"
SHORTEST_PIECE = 4  # providers echo a key as "sk-pro****abcd": its first letters and its last four

_WORD = re.compile(r"[^\s\"'<>()\[\]{},;:=]+")
_MASKED = re.compile(r"\*{2,}|\.{3}|…")
_BEARER = re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]+")


def redacted(text: str, secrets: Iterable[str]) -> str:
    """Return the text with each secret, and each piece of one that a masking left over, replaced.

    secrets: keys and passwords; empty ones are ignored.
    """
    known = [secret for secret in secrets if secret]
    for secret in known:
        text = text.replace(secret, HIDDEN)
    text = _BEARER.sub(rf"\1 {HIDDEN}", text)
    return _WORD.sub(lambda word: HIDDEN if _tells_a_secret(word[0], known) else word[0], text)


def _tells_a_secret(word: str, secrets: list[str]) -> bool:
    pieces = _MASKED.split(word)
    if len(pieces) > 1:
        return any(
            piece and (secret.startswith(piece) or secret.endswith(piece.rstrip(".")))
            for piece in pieces
            for secret in secrets
        )
    return any(
        len(word) >= 2 * SHORTEST_PIECE and (word in secret or secret[: 2 * SHORTEST_PIECE] in word)
        for secret in secrets
    )
