"""The citation line of a paper, as Google Scholar prints it, but never without the id and its version."""

import re
from itertools import takewhile
from urllib.parse import urlsplit

from digest.domain.paper import SAMPLE_ARCHIVE, Paper

AUTHORS_CHARS = 55  # Scholar's lines hold as much before the "…"
_SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})
# Before a surname these belong to it when capitalised (G Van Rossum); in small letters Scholar drops them.
_CAPITAL_PARTICLES = frozenset({"Van", "Von", "De", "Del", "Della", "Dos", "Der", "Den", "La", "Ter", "Ten"})
_COLLECTIVE = re.compile(
    r"\b(Collaborations?|Consortium|Team|Group|Project|Community|Initiative|Contributors)\b", re.IGNORECASE
)
_CJK = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")


def citation(paper: Paper) -> str:
    """Return "S Qian, C Orăsan, F Carmo - arXiv preprint arXiv:2410.06338v1, 2024".

    The year is that of the version named, not of the first one. A long list of authors ends in "…".
    """
    if paper.id.is_local:
        venue = urlsplit(paper.abs_url).hostname or "local document"
    elif paper.id.is_sample:
        venue = f"digest sample paper {paper.id.base.removeprefix(SAMPLE_ARCHIVE)} v{paper.id.version}"
    else:
        venue = f"arXiv preprint arXiv:{paper.id}"
    return f"{_authors(paper.authors)} - {venue}, {paper.updated.year}".removeprefix(" - ")


def _authors(names: tuple[str, ...]) -> str:
    # arXiv puts ":" between a collaboration and its members.
    short = [_short(name) for name in names if any(letter.isalpha() for letter in name)]
    kept = short[:1]
    for name in short[1:]:
        if len(", ".join([*kept, name])) > AUTHORS_CHARS:
            break
        kept.append(name)
    return ", ".join(kept) + ("…" if len(kept) < len(short) else "")


def _short(name: str) -> str:
    """Return initials without dots and the surname: "Félix do Carmo" -> "F Carmo"."""
    name = " ".join(name.split())
    if _COLLECTIVE.search(name) or _CJK.search(name):
        return name
    given, surname, suffix = _parts(re.sub(r'\([^)]*\)|["“][^"”]*["”]', " ", name))
    initials = "".join(_initials(word) for word in given)
    return " ".join(part for part in (initials, *surname, suffix) if part) or name


def _parts(name: str) -> tuple[list[str], list[str], str]:
    """Return the given names, the surname without small particles, and the suffix or ""."""
    pieces = [piece.split() for piece in name.split(",")]
    words = [word for piece in pieces for word in piece]
    suffix = next((word.rstrip(".") for word in words[1:] if word.rstrip(".") in _SUFFIXES), "")
    pieces = (
        [[word for word in piece if word.rstrip(".") != suffix] for piece in pieces] if suffix else pieces
    )
    pieces = [piece for piece in pieces if piece]
    if not pieces:
        return [], [], ""
    if len(pieces) > 1:  # "Carmo, Félix do"
        surname, given = pieces[0], pieces[1]
    else:
        surname, given = _surname(pieces[0]), pieces[0]
        given = given[: len(given) - len(surname)]
    return (
        given[:1] + [word for word in given[1:] if not _is_small(word)],
        _without_particles(surname),
        suffix,
    )


def _surname(words: list[str]) -> list[str]:
    """Return the last word and the particles before it; never the first word of several."""
    particles = takewhile(lambda word: _is_small(word) or word in _CAPITAL_PARTICLES, reversed(words[1:-1]))
    return words[-1 - len(list(particles)) :]


def _without_particles(surname: list[str]) -> list[str]:
    return [word for word in surname[:-1] if not _is_small(word)] + surname[-1:]


def _is_small(word: str) -> bool:
    return word[0].islower()


def _initials(word: str) -> str:
    """Return "J" for "Jane", "JB" for "Jean-Baptiste" and "J.-B.", "DP" for "D.P."."""
    return "".join(part[0].upper() for part in re.split(r"[-‐‑.]", word) if part and part[0].isalpha())
