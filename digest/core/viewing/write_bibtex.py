"""A paper as a BibTeX entry."""

import re
import unicodedata

from digest.domain.post import PostItem

_SPECIAL = re.compile(r"[\\{}%&$#_~^]")
_WRITTEN = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def bibtex(item: PostItem) -> str:
    """Return the entry for the version that was read; "" for a paper that is not on arXiv."""
    if "arxiv.org/" not in item.abs_url:
        return ""
    fields = {
        "title": f"{{{_literal(item.title)}}}",
        "author": " and ".join(_literal(name) for name in item.authors),
        "year": str(item.updated.year),
        "eprint": item.id,
        "archivePrefix": "arXiv",
        "primaryClass": _literal(item.categories[0]) if item.categories else "",
        "url": item.abs_url,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{_key(item)},", *lines, "}"])


def _key(item: PostItem) -> str:
    """Return the first surname and the id, which no other entry has: "qian-2410.06338v1"."""
    surname = item.authors[0].split()[-1] if item.authors and item.authors[0].split() else ""
    plain = unicodedata.normalize("NFKD", surname)
    return f"{re.sub(r'[^a-z]', '', plain.lower()) or 'paper'}-{item.id}"


def _literal(text: str) -> str:
    return _SPECIAL.sub(lambda mark: _WRITTEN.get(mark[0], "\\" + mark[0]), " ".join(text.split()))
