"""The words that carry a sentence, and how much two texts share of them."""

import re

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9+\-]{2,}|\d+(?:\.\d+)?|[\u3400-\u9fff]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_EMPTY = re.compile(
    r"the|and|for|that|with|this|are|was|were|from|which|these|those|our|their|its|has|have|had|been|can|"
    r"such|not|but|also|than|into|more|most|other|they|when|where|while|both|each|between|using|used|use|"
    r"may|via|over|all|any|one|two|who|what|how|then|there|here|will|would|could|should|does|did|being|"
    r"however|therefore|thus|some|only|very|well|show|shows|paper|work|propose|proposed"
)


def content_words(text: str) -> frozenset[str]:
    """Return the words without the empty ones, in lower case, singular; Han characters in pairs."""
    words: set[str] = set()
    for found in _WORD.findall(text):
        if _HAN.match(found):
            words.update(found[i : i + 2] for i in range(max(1, len(found) - 1)))
        elif not _EMPTY.fullmatch(found.lower()):
            words.add(found.lower().removesuffix("s"))
    return frozenset(words)


def shared(text: str, other: str) -> float:
    """Return the share, 0 to 1, of the first text's content words that the second one has too."""
    return overlap(content_words(text), content_words(other))


def overlap(words: frozenset[str], others: frozenset[str]) -> float:
    """Return the share, 0 to 1, of `words` that are among `others`."""
    return len(words & others) / len(words) if words else 0.0
