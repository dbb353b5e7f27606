"""A paper's text as plain values for JSON, the way it travels from the reading child to its parent."""

from typing import Any

from digest.domain.paper_text import LeftOut, LeftOutKind, Link, PaperText, Sentence, SentenceKind


def plain(text: PaperText) -> dict[str, object]:
    """Return lists of plain values, each in the order of its dataclass's fields."""
    return {
        "sentences": [_row(sentence) for sentence in text.sentences],
        "appendix": [_row(sentence) for sentence in text.appendix],
        "references": [_whole(entry) for entry in text.references],
        "left_out": [_row(part) for part in text.left_out],
        "links": [_row(link) for link in text.links],
        "pages": text.pages,
        "reader": text.reader,
        "is_suspect": text.is_suspect,
    }


def text_of(found: dict[str, Any]) -> PaperText:
    """Return the text that `plain` was given."""
    return PaperText(
        sentences=tuple(_sentence(row) for row in found["sentences"]),
        appendix=tuple(_sentence(row) for row in found["appendix"]),
        references=tuple(found["references"]),
        left_out=tuple(LeftOut(LeftOutKind(kind), *rest) for kind, *rest in found["left_out"]),
        links=tuple(Link(*row) for row in found["links"]),
        pages=found["pages"],
        reader=found["reader"],
        is_suspect=found["is_suspect"],
    )


def _sentence(row: list[Any]) -> Sentence:
    number, words, page, section, kind = row
    return Sentence(number, words, page, section, SentenceKind(kind))


def _row(value: Sentence | LeftOut | Link) -> list[object]:
    fields = (getattr(value, name) for name in value.__slots__)
    return [_whole(field) if isinstance(field, str) else field for field in fields]


def _whole(text: str) -> str:
    """Return text that can be written: a font may map a letter to half of a character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
