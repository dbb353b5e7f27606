"""A paper's source: a little Markdown between a TOML head and the end, its numbers filled in from results.

+++                                  the head: title, authors, abstract, columns, ...
# Method @method                     a numbered heading with a label; "## " one level down
#* Acknowledgements                  a heading without number
# Appendix                           after the line \\appendix headings count A, B, ...
Text with *italic*, **bold**, `code`, [@key; @key] for works, @table:x or @section:x, a note[^1].
- an item
::: table label wide                 or: ::: figure label chart
The caption.
| a | b |
:::
[^1]: The note.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import Environment, StrictUndefined


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    number: str  # "" for a heading without number
    text: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph, or an item of a list."""

    text: str
    is_item: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """rows: the head first. aligns: "left" or "right", one for each column."""

    name: str
    caption: str
    rows: tuple[tuple[str, ...], ...]
    aligns: tuple[str, ...]
    is_wide: bool


@dataclass(frozen=True, slots=True)
class Figure:
    name: str
    caption: str
    chart: str
    is_wide: bool


Block = Heading | Prose | Table | Figure


@dataclass(slots=True)
class Source:
    """A paper before it is set. cited: the keys of the works, in the order of their numbers."""

    meta: dict[str, object]
    blocks: list[Block] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    cited: list[str] = field(default_factory=list)


def filled(text: str, results: Mapping[str, object]) -> str:
    """Return the source with its `{{ … }}` filled in from the results; an unknown name is an error."""
    environment = Environment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)
    environment.filters["pct"] = lambda share, places=1: f"{100 * share:.{places}f}"
    environment.filters["dec"] = lambda value, places=3: f"{value:.{places}f}"
    environment.filters["mean"] = lambda shares: sum(shares.values()) / len(shares)
    environment.filters["thousands"] = lambda count: f"{count:,}"
    return environment.from_string(text).render(results)


def parsed(text: str) -> Source:
    """Return the parts of a filled source, its headings, floats and citations numbered."""
    _, head, body = text.split("+++\n", 2)
    body, notes = _notes(body)
    source = Source(tomllib.loads(head), notes=notes)
    labels: dict[str, str] = {}
    chunks = re.split(r"\n\s*\n", body.strip())
    blocks = _numbered([_chunk(chunk) for chunk in chunks], labels)
    for key in re.findall(r"@([a-z]+\d{4}[a-z]*)", body):
        if key not in source.cited:
            source.cited.append(key)
    source.blocks = [_resolved(block, labels, source.cited) for block in blocks]
    source.notes = {mark: _with_references(note, labels, source.cited) for mark, note in notes.items()}
    return source


def _notes(body: str) -> tuple[str, dict[str, str]]:
    found = re.findall(r"^\[\^(\d+)\]: (.*(?:\n(?!\n|\[\^).*)*)", body, re.M)
    rest = re.sub(r"^\[\^\d+\]: .*(?:\n(?!\n|\[\^).*)*\n?", "", body, flags=re.M)
    return rest, {mark: " ".join(text.split()) for mark, text in found}


@dataclass(frozen=True, slots=True)
class _Labelled:
    label: str
    block: Block


def _chunk(chunk: str) -> list[_Labelled | str]:
    """Return what a chunk of source holds; a plain string for the line that begins the appendix."""
    lines = chunk.strip().splitlines()
    if lines[0] == "\\appendix":
        return ["appendix"]
    if lines[0].startswith("#"):
        mark, text = lines[0].split(" ", 1)
        text, _, label = text.partition(" @")
        number = "" if mark.endswith("*") else "?"
        return [_Labelled(label, Heading(mark.count("#"), number, text))]
    if lines[0].startswith(":::"):
        return [_float(lines)]
    if lines[0].startswith("- "):
        items = re.split(r"^- ", chunk.strip(), flags=re.M)[1:]
        return [_Labelled("", Prose(" ".join(item.split()), is_item=True)) for item in items]
    return [_Labelled("", Prose(" ".join(chunk.split())))]


def _float(lines: Sequence[str]) -> _Labelled:
    _, kind, label, *words = lines[0].split()
    inner = lines[1:-1]
    caption = " ".join(" ".join(line for line in inner if not line.startswith("|")).split())
    if kind == "figure":
        return _Labelled(f"figure:{label}", Figure("", caption, words[0], "wide" in words))
    rows = [
        tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
        for line in inner
        if line.startswith("|")
    ]
    aligns = tuple("right" if cell.endswith(":") else "left" for cell in rows[1])
    return _Labelled(f"table:{label}", Table("", caption, (rows[0], *rows[2:]), aligns, "wide" in words))


def _numbered(chunks: Sequence[Sequence[_Labelled | str]], labels: dict[str, str]) -> list[Block]:
    """Number headings, tables and figures; enter under each label what a reference to it says."""
    section = subsection = tables = figures = 0
    in_appendix = False
    blocks: list[Block] = []
    for part in (part for chunk in chunks for part in chunk):
        if isinstance(part, str):
            in_appendix, section = True, 0
            continue
        block = part.block
        if isinstance(block, Heading) and block.number:
            section, subsection = (section + 1, 0) if block.level == 1 else (section, subsection + 1)
            first = "ABC"[section - 1] if in_appendix else str(section)
            number = first if block.level == 1 else f"{first}.{subsection}"
            labels[f"section:{part.label}"] = f"{'Appendix' if in_appendix else 'Section'} {number}"
            block = Heading(block.level, number, block.text)
        elif isinstance(block, Table):
            tables += 1
            labels[part.label] = f"Table {tables}"
            block = Table(labels[part.label], block.caption, block.rows, block.aligns, block.is_wide)
        elif isinstance(block, Figure):
            figures += 1
            labels[part.label] = f"Figure {figures}"
            block = Figure(labels[part.label], block.caption, block.chart, block.is_wide)
        blocks.append(block)
    return blocks


def _resolved(block: Block, labels: Mapping[str, str], cited: Sequence[str]) -> Block:
    def text(raw: str) -> str:
        return _with_references(raw, labels, cited)

    match block:
        case Prose():
            return Prose(text(block.text), block.is_item)
        case Table():
            rows = tuple(tuple(text(cell) for cell in row) for row in block.rows)
            return Table(block.name, text(block.caption), rows, block.aligns, block.is_wide)
        case Figure():
            return Figure(block.name, text(block.caption), block.chart, block.is_wide)
        case Heading():
            return block


def _with_references(raw: str, labels: Mapping[str, str], cited: Sequence[str]) -> str:
    raw = re.sub(r"@((?:table|figure|section):[a-z-]+)", lambda found: labels[found[1]], raw)
    return re.sub(r"\[(@[^\]]+)\]", lambda found: _citation(found[1], cited), raw)


def _citation(keys: str, cited: Sequence[str]) -> str:
    numbers = sorted(cited.index(key.strip(" @")) + 1 for key in keys.split(";"))
    return f"[{', '.join(map(str, numbers))}]"
