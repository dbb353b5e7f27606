"""True claims about real papers, with the sentences that their quotes come from."""

import hashlib
import json
import pickle
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from digest.adapters.pdf.reader import PdfReader
from digest.adapters.templates import Templates
from digest.core.locating.locate_quote import located
from digest.domain.digest import Section
from digest.domain.examined import Ground
from digest.domain.paper import Paper, PaperId
from digest.domain.paper_text import PaperText, Sentence

TEMPLATES = Path(__file__).parent.parent.parent / "templates"
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
MOST_SENTENCES = 3  # what one claim may cite
SECTIONS = {
    "问题": Section.BACKGROUND,
    "方法": Section.METHOD,
    "贡献": Section.INNOVATIONS,
    "效果": Section.EXPERIMENTS,
    "实验": Section.EXPERIMENTS,
    "局限": Section.LIMITATIONS,
}


@dataclass(frozen=True, slots=True)
class KnownClaim:
    """A claim whose truth is known. cited: the sentences that hold its quotes, 1 to 3."""

    id: str
    file: str
    section: Section
    text_zh: str
    quotes: tuple[str, ...]
    cited: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, eq=False)
class KnownPaper:
    """A paper with its true claims, and the claims that tell others' work as its own.

    unlocated: the ids of claims whose quotes were not found; they are left out.
    """

    file: str
    ground: Ground
    claims: tuple[KnownClaim, ...]
    related: tuple[KnownClaim, ...]
    unlocated: tuple[str, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return (*self.ground.text.sentences, *self.ground.text.appendix)


def known_papers(
    claims: Path, related: Path, pdfs: Path, cache: Path | None, most: int | None
) -> list[KnownPaper]:
    """Return the papers that have claims, in the order of their file names.

    claims, related: JSON lists of {id, file, section, claim_zh, quotes}; pdfs: the folder of the files, or
        the one above it.
    cache: a folder for what was read; it is not read again until the reader's version changes.
    """
    true, false = _by_file(claims), _by_file(related)
    files = sorted(true)[:most]
    glossary = Templates(TEMPLATES).glossary()
    titles = _titles(claims.parent / "papers.json")
    with ThreadPoolExecutor() as pool:
        texts = list(pool.map(lambda file: _text(_place(pdfs, file), cache), files))
    return [
        _known(file, Ground(_paper(file, titles), text, glossary), true[file], false.get(file, []))
        for file, text in zip(files, texts, strict=True)
    ]


def _known(
    file: str, ground: Ground, true: Sequence[dict[str, object]], false: Sequence[dict[str, object]]
) -> KnownPaper:
    claims = [_claim(entry, file, ground.text) for entry in true]
    related = [_claim(entry, file, ground.text) for entry in false]
    return KnownPaper(
        file,
        ground,
        tuple(claim for claim in claims if claim.cited),
        tuple(claim for claim in related if claim.cited),
        tuple(claim.id for claim in (*claims, *related) if not claim.cited),
    )


def _claim(entry: dict[str, object], file: str, text: PaperText) -> KnownClaim:
    quotes = entry["quotes"]
    assert isinstance(quotes, list)
    found = [located(quote, text).sentences for quote in quotes]
    sentences = {each.number: each for sentences in found for each in sentences}
    cited = tuple(sentences.values()) if all(found) and len(sentences) <= MOST_SENTENCES else ()
    section = SECTIONS.get(str(entry["section"]), Section.CONCLUSIONS)
    return KnownClaim(str(entry["id"]), file, section, str(entry["claim_zh"]), tuple(quotes), cited)


def _by_file(listed: Path) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = {}
    for entry in json.loads(listed.read_text(encoding="utf-8")):
        found.setdefault(Path(entry["file"]).name, []).append(entry)
    return found


def _titles(listed: Path) -> dict[str, str]:
    """Return the titles by file name; none where there is no such list."""
    if not listed.exists():
        return {}
    return {
        Path(entry["file"]).name: entry["title"] for entry in json.loads(listed.read_text(encoding="utf-8"))
    }


def _paper(file: str, titles: dict[str, str]) -> Paper:
    stem = Path(file).stem
    base = stem if re.fullmatch(r"\d{4}\.\d{4,5}", stem) else f"sample/{stem}"
    return Paper(
        id=PaperId(base, 1),
        title=titles.get(file, ""),
        authors=(),
        abstract="",
        categories=(),
        published=LONG_AGO,
        updated=LONG_AGO,
        abs_url="",
        pdf_url="",
    )


def _place(pdfs: Path, file: str) -> Path:
    """Return where a file lies: in the folder itself, or in its folder pdf."""
    return pdfs / file if (pdfs / file).exists() else pdfs / "pdf" / file


def _text(pdf: Path, cache: Path | None) -> PaperText:
    content, reader = pdf.read_bytes(), PdfReader()
    if cache is None:
        return reader.read(content)
    key = hashlib.sha256(content + reader.version.encode()).hexdigest()
    kept = cache / f"{key}.pickle"
    if kept.exists():
        text = pickle.loads(kept.read_bytes())
        assert isinstance(text, PaperText)
        return text
    text = reader.read(content)
    cache.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(pickle.dumps(text))
    return text
