"""The addresses where a paper's own code, data or project page stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.domain.paper_text import PaperText, Sentence

AT_MOST = 3
FIRST_PAGE, OWN_WORDS, OTHERS_WORDS = 3, 5, -5  # points; what has at least ENOUGH is the paper's own
ENOUGH = 3
CONTEXT_CHARS = 150  # before an address: where a sentence says whose it is

HOST = re.compile(
    r"^https?://(?:www\.)?(?:(?:github|gitlab)\.com/[\w.-]+/[\w.-]+|bitbucket\.org/[\w.-]+/[\w.-]+|codeberg\.org/\S+"
    r"|gitee\.com/[\w.-]+/\S+|(?:huggingface\.co|hf\.co)/(?!docs|papers|blog)\S+|(?:www\.)?modelscope\.cn/\S+"
    r"|[\w-]+\.(?:github|gitlab)\.io\b\S*|(?:zenodo\.org|doi\.org/10\.5281)/\S+|osf\.io/\w+|figshare\.com/\S+)",
    re.IGNORECASE,
)
PRINTED = re.compile(
    r"(?:https?\s?://\s?)?(?:[\w-]+\.)?(?:github|gitlab|huggingface|hf|bitbucket|codeberg|gitee|modelscope|zenodo|osf"
    r"|figshare)\.(?:com|io|co|org|cn)(?:/[\w.~%#?=&+:@-]+)*/?",
    re.IGNORECASE,
)
OWN = re.compile(
    r"\bour\b|\bwe (?:\w+ ){0,2}(?:release|provide|open-?source|publish|share|make|host)"
    r"|\b(?:is|are) released\b"
    r"|\b(?:code|codebase|implementation|data|datasets?|models?|weights|checkpoints|benchmark|demo|scripts?"
    r"|toolkit|website|project page|repository|materials?|library)\b"
    r".{0,90}\b(?:available|released|accessed|found|located|at|hosted|website)\b|代码|开源",
    re.IGNORECASE,
)
USED = re.compile(
    r"\bwe (?:\w+ )?(?:use|used|adopt|follow|build on|compare|evaluate)\b|\bbased on\b|\bbuilt on\b"
    r"|\bfrom the\b|\bobtained from\b|\bdownloaded from\b|\bprovided by\b",
    re.IGNORECASE,
)
CITED = re.compile(
    r"et al\.|\blicen[sc]ed?\b|\boriginal (?:code|data|implementation)|\b(?:19|20)\d\d\)", re.I
)
# What a link may hold: nothing that ends it in Markdown or HTML, or that a blog's engine would run.
PLAIN_URL = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&*+,;=%-]+")
MASKED = re.compile(r"anonymi[sz]|anonymous|xxxx|your-?name", re.IGNORECASE)


@dataclass(slots=True)
class _Candidate:
    url: str
    points: int
    order: int


def code_links(text: PaperText) -> tuple[str, ...]:
    """Return at most three addresses, the likeliest first: code and data repositories, project pages.

    An address that the references list, or that the sentence gives to others, is not the paper's own.
    """
    annotated = {_key(link.url): link.url for link in reversed(text.links) if HOST.match(link.url)}
    cited = _key(" ".join(text.references))
    found: dict[str, _Candidate] = {}
    for order, (url, points) in enumerate([*_printed(text), *_linked(text)]):
        whole = _mended(url, annotated)
        key = _key(whole)
        is_plain = PLAIN_URL.fullmatch(whole) and HOST.match(whole)
        if MASKED.search(whole) or not is_plain or (key in cited and points < OWN_WORDS):
            continue
        known = found.setdefault(key, _Candidate(whole, points, order))
        known.points = max(known.points, points)
    best = sorted(found.values(), key=lambda each: (-each.points, each.order))
    own = [each.url for each in best if each.points >= ENOUGH]
    tops = [url for url in own if not any(_key(url).startswith(_key(other) + "/") for other in own)]
    return tuple(tops[:AT_MOST])


def _printed(text: PaperText) -> Iterator[tuple[str, int]]:
    for sentence in (*text.sentences, *text.appendix):
        for found in PRINTED.finditer(sentence.text):
            url = re.sub(r"\s", "", found[0]).rstrip(".,;:")
            yield (
                (url if "://" in url else f"https://{url}"),
                _points(sentence, sentence.text[: found.start()]),
            )


def _linked(text: PaperText) -> Iterator[tuple[str, int]]:
    """Yield addresses behind words or signs: those of the first page, and those that a page's words claim."""
    printed = {
        _key(_mended(url, {_key(link.url): link.url for link in text.links})) for url, _ in _printed(text)
    }
    for link in text.links:
        if _key(link.url) in printed:
            continue
        claims = [s for s in (*text.sentences, *text.appendix) if s.page == link.page and _claims(s)]
        yield (
            link.url.rstrip("/"),
            max([FIRST_PAGE * (link.page == 1), *(_points(s, s.text) - 1 for s in claims)]),
        )


def _claims(sentence: Sentence) -> bool:
    """Say whether a sentence offers something without printing where."""
    is_offer = re.search(
        r"\b(?:available|released|repository|open-?sourced?)\b", sentence.text, re.IGNORECASE
    )
    return (
        is_offer is not None and not PRINTED.search(sentence.text) and OWN.search(sentence.text) is not None
    )


def _points(sentence: Sentence, before: str) -> int:
    context = before[-CONTEXT_CHARS:]
    is_own = OWN.search(context) is not None
    is_others = CITED.search(context) is not None or (USED.search(context) is not None and not is_own)
    return FIRST_PAGE * (sentence.page == 1) + OWN_WORDS * is_own + OTHERS_WORDS * is_others


def _mended(url: str, annotated: dict[str, str]) -> str:
    """Return the link behind a printed address: a line's end may have cost the print a hyphen or its tail."""
    key = _key(url)
    longer = [known for known in annotated if known.startswith(key)]
    return annotated[min(longer, key=len)] if longer else url


def _key(url: str) -> str:
    """Return what two ways of writing one address have in common."""
    plain = re.sub(r"^https?://(?:www\.)?|(?:\.git)?/?$", "", url.lower())
    return re.sub(r"[\s\-‐]", "", plain)
