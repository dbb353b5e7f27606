"""Puts together the data that the prompt templates print. The words of the prompts are in templates/prompts/.

Whatever comes from a paper is put on one line, so that it can neither begin a numbered line nor a heading.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from digest.core.answer_schema import digest_schema, repair_schema, verdict_schema
from digest.core.pick_terms import terms_in
from digest.domain.finding import CheckedClaim, Severity
from digest.domain.glossary import GlossaryEntry
from digest.domain.paper import Paper
from digest.domain.paper_text import PaperText, Sentence, SentenceKind

MAX_TERMS = 40  # the most frequent; a line costs about 8 tokens, all lines 3 % of a paper
NEARBY = 3  # sentences on each side that a repair may look at: evidence is seldom off by more
SHORT_CHARS = 240  # a cited sentence up to here is printed again; a longer one only by its number

_MARKS: Mapping[SentenceKind, str] = {
    SentenceKind.PROSE: "〔正文〕",
    SentenceKind.CAPTION: "〔图表题〕",
    SentenceKind.TABLE: "〔表格〕",
    SentenceKind.FOOTNOTE: "〔脚注〕",
}


def instructions_data() -> dict[str, object]:
    """Return the data of prompts/instructions.md.j2: the same for every paper."""
    return {"schema": digest_schema()}


def paper_data(paper: Paper, text: PaperText, glossary: Sequence[GlossaryEntry]) -> dict[str, object]:
    """Return the data of prompts/paper.md.j2: metadata, numbered sentences by section, terms that occur."""
    occurring = terms_in((sentence.text for sentence in text.sentences), glossary)
    return {
        "title": _one_line(paper.title),
        "authors": _one_line(", ".join(paper.authors)),
        "categories": _one_line(", ".join(paper.categories)),
        "abstract": _one_line(paper.abstract),
        "parts": list(_parts(text.sentences)),
        "terms": [_term_line(entry) for entry in occurring[:MAX_TERMS]],
    }


def again_data(errors: Sequence[str]) -> dict[str, object]:
    """Return the data of prompts/again.md.j2. errors: what was wrong with the answer, a sentence each."""
    return {"errors": [_one_line(error) for error in errors]}


def repair_data(claims: Sequence[CheckedClaim], text: PaperText) -> dict[str, object]:
    """Return the data of prompts/repair.md.j2.

    claims: those that go back, and no others; the answer's `n` counts them from 1 in this order.
    """
    return {
        "claims": [_claim(number, claim, text) for number, claim in enumerate(claims, start=1)],
        "schema": repair_schema(),
    }


def judge_data(claims: Sequence[CheckedClaim]) -> dict[str, object]:
    """Return the data of prompts/judge.md.j2: pairs of claim and evidence, numbered from 1 in this order."""
    return {
        "pairs": [
            {
                "number": number,
                "text": _one_line(claim.text_zh),
                "evidence": [_one_line(cited.quote) for cited in claim.cited],
            }
            for number, claim in enumerate(claims, start=1)
        ],
        "schema": verdict_schema(),
    }


def _parts(sentences: Sequence[Sentence]) -> Iterator[dict[str, object]]:
    for heading, group in groupby(sentences, key=lambda sentence: sentence.section):
        within = list(group)
        yield {"heading": _one_line(heading), "page": within[0].page, "runs": list(_runs(within))}


def _runs(sentences: Sequence[Sentence]) -> Iterator[dict[str, object]]:
    """Yield neighbours of one kind together. A section begins as prose, so its first prose needs no mark."""
    before = SentenceKind.PROSE
    for kind, run in groupby(sentences, key=lambda sentence: sentence.kind):
        lines = [{"number": sentence.number, "text": _one_line(sentence.text)} for sentence in run]
        yield {"mark": "" if kind is before else _MARKS[kind], "lines": lines}
        before = kind


def _term_line(entry: GlossaryEntry) -> str:
    zh = f"{entry.en}（{entry.zh}）" if entry.keep_en and entry.zh else entry.zh or entry.en
    avoid = f"，不用 {'、'.join(entry.forbid)}" if entry.forbid else ""
    return f"{entry.en} = {zh}{avoid}"


def _claim(number: int, claim: CheckedClaim, text: PaperText) -> dict[str, object]:
    return {
        "number": number,
        "section": claim.section.value,
        "text": _one_line(claim.text_zh),
        "problems": [_one_line(f.message) for f in claim.findings if f.severity is Severity.WRONG],
        "cited": [
            {"number": cited.number, "text": quote if len(quote) <= SHORT_CHARS else ""}
            for cited in claim.cited
            for quote in [_one_line(cited.quote)]
        ],
        "nearby": _nearby(claim, text),
    }


def _nearby(claim: CheckedClaim, text: PaperText) -> str:
    """Return the numbers around the cited sentences: "[28]–[34]、[55]–[61]", or "" when nothing is cited."""
    last = len(text.sentences)
    spans: list[tuple[int, int]] = []
    for number in sorted(cited.number for cited in claim.cited):
        start, end = max(1, number - NEARBY), min(last, number + NEARBY)
        if spans and start <= spans[-1][1] + 1:
            start, end = spans.pop()[0], end
        spans.append((start, end))
    return "、".join(f"[{start}]–[{end}]" for start, end in spans)


def _one_line(text: str) -> str:
    return " ".join(text.split())
