"""Finds what the authors of a paper call their own things: its method, system, data set."""

import re
from functools import lru_cache

from digest.domain.examined import Ground

# A made name has a capital or a digit past its first letter: InfiniNet, S2X, ProofBench-7.
_NAME = r"(?:[A-Za-z][a-z]*[A-Z0-9]\w*(?:[-@+][A-Za-z0-9]+)*|[A-Z][a-z]+-[A-Z]\w+)(?<![A-Z]s)"
_INTRODUCES = (
    r"\b(?:[Ww]e|[Tt]his (?:paper|work|study)|[Aa]uthors)\s(?:\w+ly\s|also\s|further\s|then\s|thus\s"
    r"|therefore\s)?(?:introduc|propos|present|releas|develop|call|nam|design|construct|build|creat"
    r"|open-sourc|contribut|dub)\w*\s"
)
# A name that is cited where it is introduced belongs to somebody else.
_UNCITED = r"(?!\w|\s?(?:\[\d|\([^()]{0,40}?\b(?:19|20)\d\d))"
_INTRODUCED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_INTRODUCES}(?:(?:the|an?|our|new|novel|it|this|method|model|system|framework)\s)*({_NAME}){_UNCITED}",
        rf"{_INTRODUCES}[^.;()]{{3,90}}\s\(({_NAME}|[A-Z]{{3,}})\)",
        rf"\b(?:called|named|dubbed|termed|coined)\s(?:the\s)?({_NAME}){_UNCITED}",
    )
)
_MOST_WORDS = 2  # of a name that a title puts before its colon


@lru_cache(maxsize=32)
def own_names(ground: Ground) -> frozenset[str]:
    """Return the names, in lower case, that the title begins with or that the authors say they introduce."""
    head, colon, _ = ground.paper.title.partition(":")
    found = {head.strip()} if colon and len(head.split()) <= _MOST_WORDS else set()
    for text in (ground.paper.abstract, *(sentence.text for sentence in ground.text.sentences)):
        found.update(match[1] for pattern in _INTRODUCED for match in pattern.finditer(text))
    return frozenset(name.casefold() for name in found if len(name) > 2)
