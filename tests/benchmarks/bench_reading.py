"""Figures of the reader over a folder of real papers: text found, headings, seconds, accidents.

usage: python tests/benchmarks/bench_reading.py --corpus DIR [--papers N] [--json]

DIR holds pdf/*.pdf and, for some of them, text/*.txt: the body's prose, "# " before headings, "…" where
mathematics or a citation stood. Nothing is asserted.
"""

import argparse
import json
import re
import resource
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from digest.adapters.pdf.reader import PdfReader
from digest.domain.errors import UnreadablePdfError
from digest.domain.paper_text import LeftOutKind, PaperText, Sentence, SentenceKind

N = 5
ACCIDENTS = {
    "unended": "prose of 40 characters or more that ends in a letter or digit, not in a mark",
    "lower-case start": "prose that begins in lower case after a unit that does not end in , : or ;",
    "caption inside": "prose that holds 'Figure 3:' or 'Table 2:' after its first word",
    "running head inside": "prose that holds a running head of 15 characters or more",
    "heading inside": "prose that holds the title of a section, number and all, in its middle",
    "broken word": "prose that holds a letter, a hyphen, a space and a lower-case letter",
    "address inside": "prose of the first two pages that holds an e-mail address",
    "digits": "prose in which more than half of the characters are no letters: table rows, formulas",
}
SECTIONS = {
    "introduction": re.compile(r"introduction", re.IGNORECASE),
    "conclusion": re.compile(r"conclu|discussion|summary|limitations", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Measured:
    """One paper. Of 5-grams and headings of the truth: found and wanted, 0 where there is no truth."""

    name: str
    pages: int
    cpu_s: float
    wall_s: float
    sentences: int
    accidents: Counter[str]
    prose: int
    alarms: int
    grams_found: int
    grams_wanted: int
    headings_found: int
    headings_wanted: int
    sections: dict[str, bool]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--corpus", type=Path, required=True)
    options.add_argument("--papers", type=int, default=None)
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    reader = PdfReader()
    papers: list[Measured] = []
    failures: dict[str, str] = {}
    for path in sorted((given.corpus / "pdf").glob("*.pdf"))[: given.papers]:
        try:
            papers.append(measured(path, given.corpus / "text" / f"{path.stem}.txt", reader))
        except UnreadablePdfError as error:
            failures[path.stem] = str(error)
    figures = pooled(papers, failures)
    print(json.dumps(figures, indent=1, ensure_ascii=False) if given.json else table(papers, figures))


def measured(path: Path, truth: Path, reader: PdfReader) -> Measured:
    began, cpu = time.perf_counter(), cpu_s()
    text = reader.read(path.read_bytes())
    wall_s, used_s = time.perf_counter() - began, cpu_s() - cpu
    wanted = truth.read_text(encoding="utf-8") if truth.exists() else ""
    grams_found, grams_wanted = recall(text, wanted)
    titles = [
        re.sub(r"[\W\d_]+", "", line[2:]).lower() for line in wanted.splitlines() if line.startswith("# ")
    ]
    seen = {re.sub(r"[\W\d_]+", "", sentence.section).lower() for sentence in text.sentences + text.appendix}
    prose = [s for s in text.sentences if s.kind is SentenceKind.PROSE]
    return Measured(
        name=path.stem,
        pages=text.pages,
        cpu_s=used_s,
        wall_s=wall_s,
        sentences=len(text.sentences),
        accidents=Counter(kind for _, kind in accidents(text)),
        prose=len(prose),
        alarms=sum(
            out.kind is LeftOutKind.HIDDEN_TEXT and not out.why.startswith("single words")
            for out in text.left_out
        ),
        grams_found=grams_found,
        grams_wanted=grams_wanted,
        headings_found=sum(any(title and title in other for other in seen) for title in titles),
        headings_wanted=len(titles),
        sections={name: any(map(look.search, sections(text))) for name, look in SECTIONS.items()}
        | {"references": bool(text.references)},
    )


def cpu_s() -> float:
    """Return the processor seconds of this process and of the children that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def sections(text: PaperText) -> set[str]:
    return {sentence.section for sentence in text.sentences}


def recall(text: PaperText, truth: str) -> tuple[int, int]:
    """Return how many 5-grams of the truth's word runs the read text holds, and how many there are."""
    everything = " ".join(s.text for s in (*text.sentences, *text.appendix))
    have = set(grams(folded(everything)))
    runs = re.split(r"…|\n", re.sub(r"^# .*$", "", truth, flags=re.MULTILINE))
    wanted = [gram for run in runs for gram in grams(folded(run))]
    return sum(gram in have for gram in wanted), len(wanted)


def folded(text: str) -> list[str]:
    """Return the words in lower case, hyphens taken out, citation marks dropped."""
    text = re.sub(r"\[[\d,–\- ]+\]", " ", unicodedata.normalize("NFKC", text).lower())
    return re.findall(r"[^\W_]+", re.sub(r"(?<=\w)[-‐](?=\w)", "", text.replace("’", "").replace("'", "")))


def grams(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[k:] for k in range(N)), strict=False)


def accidents(text: PaperText) -> Iterator[tuple[Sentence, str]]:
    """Yield the sentences of the body that hold an accident, with its kind: see ACCIDENTS."""
    heads = [
        out.words for out in text.left_out if out.kind is LeftOutKind.RUNNING_HEAD and len(out.words) >= 15
    ]
    titles = [title for title in sections(text) if re.match(r"[\dIVX]+\.?\s+\S{4}", title)]
    before = ""
    for sentence in text.sentences:
        if sentence.kind is not SentenceKind.PROSE:
            continue
        for kind in _kinds(sentence, before, heads, titles):
            yield sentence, kind
        before = sentence.text


def _kinds(sentence: Sentence, before: str, heads: list[str], titles: list[str]) -> Iterator[str]:
    text = sentence.text
    if len(text) >= 40 and text[-1].isalnum():
        yield "unended"
    if text[0].islower() and text[:1].isascii() and before[-1:] not in (",", ":", ";", ""):
        yield "lower-case start"
    if re.search(r"\S\s(?:Figure|Fig\.|Table) \d+:", text):
        yield "caption inside"
    if any(head in text for head in heads):
        yield "running head inside"
    if any(title in text[1:] for title in titles):
        yield "heading inside"
    if re.search(r"[a-z]-\s[a-z](?!nd\b|r\b|o\b)", text):
        yield "broken word"
    if sentence.page <= 2 and re.search(r"\S@\S+\.\w", text):
        yield "address inside"
    if sum(c.isalpha() for c in text) < 0.5 * len(text.replace(" ", "")):
        yield "digits"


def pooled(papers: list[Measured], failures: dict[str, str]) -> dict[str, object]:
    pages = sum(paper.pages for paper in papers) or 1
    kinds = sum((paper.accidents for paper in papers), Counter[str]())
    return {
        "papers": len(papers),
        "pages": sum(paper.pages for paper in papers),
        "failures": failures,
        "cpu_ms_a_page": round(1000 * sum(paper.cpu_s for paper in papers) / pages, 1),
        "wall_ms_a_page": round(1000 * sum(paper.wall_s for paper in papers) / pages, 1),
        "five_grams_found": share(papers, "grams"),
        "five_grams_by_paper": {
            p.name: round(p.grams_found / p.grams_wanted, 4) for p in papers if p.grams_wanted
        },
        "headings_found": share(papers, "headings"),
        "papers_with": {
            name: sum(paper.sections[name] for paper in papers)
            for name in ("introduction", "conclusion", "references")
        },
        "sentences": sum(paper.sentences for paper in papers),
        "prose": sum(paper.prose for paper in papers),
        "accidents": {kind: kinds[kind] for kind in ACCIDENTS},
        "accident_means": ACCIDENTS,
        "hidden_text_alarms": {paper.name: paper.alarms for paper in papers if paper.alarms},
    }


def share(papers: list[Measured], what: str) -> float | None:
    """Return found by wanted over all papers, 0 to 1; None without truth."""
    wanted = sum(getattr(paper, f"{what}_wanted") for paper in papers)
    return round(sum(getattr(paper, f"{what}_found") for paper in papers) / wanted, 4) if wanted else None


def table(papers: list[Measured], figures: dict[str, object]) -> str:
    rows = [f"{'paper':18} pages  ms/page  units  accidents of prose      5-grams"]
    for paper in papers:
        grams_share = f"{paper.grams_found / paper.grams_wanted:.4f}" if paper.grams_wanted else "-"
        ms = 1000 * paper.cpu_s / paper.pages
        wrong = f"{sum(paper.accidents.values()):4} of {paper.prose:5}"
        rows.append(
            f"{paper.name:18} {paper.pages:5} {ms:8.1f} {paper.sentences:6}  {wrong:22} {grams_share:>8}"
        )
    rows += [f"{name}: {value}" for name, value in figures.items() if name != "accident_means"]
    return "\n".join([*rows, *(f"  {kind}: {means}" for kind, means in ACCIDENTS.items())])


if __name__ == "__main__":
    main()
