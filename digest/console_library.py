"""What a person at the terminal reads of the library, and what a program does."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from pydantic import TypeAdapter

from digest.core.say_size import size_words
from digest.domain.library import Discards, KeptAnswer, KeptPdf, ListedPaper, PaperRecord, Soundness

_LISTED = TypeAdapter(tuple[ListedPaper, ...])
_RECORD = TypeAdapter(PaperRecord)
_SOUNDNESS = TypeAdapter(Soundness)
_DISCARDS = TypeAdapter(Discards)
_MOST_NAMED = 20  # files named one by one; --json names all


def list_text(papers: Sequence[ListedPaper]) -> str:
    """Return one line a paper: id, day it was kept, size of its PDF, answers, title."""
    widest = max((len(paper.id) for paper in papers), default=0)
    return "\n".join(
        f"{paper.id:<{widest}}  {paper.kept_at.date()}  "
        f"{'no PDF' if paper.pdf_bytes is None else size_words(paper.pdf_bytes):>8}  "
        f"{_counted(paper.answers, 'answer'):>10}  {paper.title}"
        for paper in papers
    )


def list_json(papers: Sequence[ListedPaper]) -> str:
    return _LISTED.dump_json(tuple(papers), indent=2, ensure_ascii=False).decode()


def record_text(record: PaperRecord, posts: Sequence[Path], files: Path) -> str:
    """Return all that is kept of one version. files: the folder of the PDFs."""
    lines = [f"{record.id}  {record.paper.title if record.paper else '(no metadata kept)'}"]
    if record.paper:
        lines += [f"  authors  {', '.join(record.paper.authors)}"]
        lines += [
            f"  dates    {record.paper.published:%Y-%m-%d}, this version {record.paper.updated:%Y-%m-%d}"
        ]
        lines += [f"  page     {record.paper.abs_url}"] if record.paper.abs_url else []
    lines += [f"  PDF      {_pdf(record.pdf, files)}"]
    lines += [f"  answer   {_answer(answer)}" for answer in record.answers]
    lines += [f"  post     {path}" for path in posts] or ["  post     in none"]
    return "\n".join(lines)


def records_json(records: Sequence[PaperRecord], posts: Mapping[str, Sequence[Path]]) -> str:
    """Return the same for programs, each record with the paths of its posts."""
    told = [
        {**_RECORD.dump_python(one, mode="json"), "posts": [str(path) for path in posts[one.id]]}
        for one in records
    ]
    return TypeAdapter(list[dict[str, object]]).dump_json(told, indent=2).decode()


def record_line(record: PaperRecord) -> str:
    """Return a record as one line of JSON."""
    return _RECORD.dump_json(record, ensure_ascii=False).decode()


def verify_text(found: Soundness, *, is_fixing: bool) -> str:
    """Return what is wrong, a line each, with what to do about it; one line when nothing is."""
    if found.faults:
        lines = [f"library.db is damaged: {fault}" for fault in found.faults[:_MOST_NAMED]]
        return "\n".join(
            [*lines, "Restore it from a copy, or move it away: the next build begins a new one."]
        )
    lines = [f"{pdf.id}: its file {pdf.sha256}.pdf is missing" for pdf in found.missing[:_MOST_NAMED]]
    lines += [f"{pdf.id}: its file {pdf.sha256}.pdf was altered" for pdf in found.altered[:_MOST_NAMED]]
    wrong = len(found.missing) + len(found.altered)
    strays = _counted(len(found.strays), "file")
    if wrong:
        done = "forgotten, so that they come anew" if is_fixing else "--fix lets them come anew"
        lines.append(f"{wrong} of {_counted(found.pdfs, 'PDF')} not whole: {done}.")
    else:
        lines.append(f"Sound: {_counted(found.pdfs, 'PDF')}, each as it was kept.")
    if found.strays:
        lines.append(f"{strays} that nothing names: {'removed' if is_fixing else '--fix removes them'}.")
    return "\n".join(lines)


def verify_json(found: Soundness) -> str:
    return _SOUNDNESS.dump_json(found, indent=2).decode()


def clean_text(found: Discards, *, is_dry_run: bool) -> str:
    """Return what went or would go, and what stays for the sake of posts."""
    stage_bytes = sum(stage.size_bytes for stage in found.stages)
    went = f"{_pdfs(found.pdfs)} and {_counted(len(found.stages), 'stage')} ({size_words(stage_bytes)})"
    lines = [f"{'Would remove' if is_dry_run else 'Removed'} {went}; {size_words(found.left_bytes)} stay."]
    if found.spared:
        lines.append(f"{_pdfs(found.spared)} of these stay because posts need them; --all takes them too.")
    return "\n".join(lines)


def clean_json(found: Discards) -> str:
    return _DISCARDS.dump_json(found, indent=2).decode()


def _pdf(pdf: KeptPdf | None, files: Path) -> str:
    return "not kept" if pdf is None else f"{size_words(pdf.size_bytes)}, {files / pdf.sha256}.pdf"


def _answer(answer: KeptAnswer) -> str:
    usage = answer.usage
    kind = "" if answer.is_usable else ", not used again"
    tokens = f"{usage.input_tokens:,} tokens in, {usage.output_tokens:,} out"
    return f"{answer.kept_at:%Y-%m-%d} {answer.writer}: {tokens}, {_money(usage.cost_usd)}{kind}"


def _money(cost_usd: Decimal | None) -> str:
    return "cost unknown" if cost_usd is None else f"${cost_usd:.4f}"


def _pdfs(pdfs: Sequence[KeptPdf]) -> str:
    return f"{_counted(len(pdfs), 'PDF')} ({size_words(sum(pdf.size_bytes for pdf in pdfs))})"


def _counted(count: int, noun: str) -> str:
    return f"1 {noun}" if count == 1 else f"{count:,} {noun}s"
