"""Divides the lines of a digest into items, one for each paper it speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from digest.core.splitting.match_papers import Match, meant_paper, named_paper
from digest.core.splitting.name_sections import label_of
from digest.core.splitting.read_lines import Line, Mark
from digest.domain.examined import Ground
from digest.domain.paper import PaperId

_HEAD_LINES = 5  # number and title, a title cut in two, authors, link


@dataclass(frozen=True, slots=True)
class Item:
    """The lines of one item. heading: its first line where that is a title, else "".

    paper: None when none of the papers given is meant.
    """

    heading: str
    paper: PaperId | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    lines: tuple[Line, ...]
    match: Match | None


def divide_items(lines: Sequence[Line], grounds: Sequence[Ground]) -> tuple[Item, ...]:
    """Return the items: by headings or numbers where they part papers, else by paragraphs.

    What stands before the first heading speaks of no paper, and is left out.
    """
    styles = dict.fromkeys(line.style for line in lines if _may_head(line))
    divided = [_by_style(lines, style, grounds) for style in styles]
    best = max(divided, key=_worth, default=[])
    if _worth(best)[0]:
        return tuple(_headed(block) for block in best)
    return _by_paragraphs(lines, grounds)


def _may_head(line: Line) -> bool:
    return line.mark in (Mark.HEADING, Mark.NUMBERED) and label_of(line.text) is None


def _worth(blocks: Sequence[_Block]) -> tuple[int, int, int]:
    """Return how many papers are told apart, surely ones first; of two ways, the one with fewer items."""
    matches = [block.match for block in blocks if block.match and block.match.paper]
    papers = {match.paper for match in matches}
    return len(papers), sum(match.is_sure for match in matches), -len(blocks)


def _by_style(lines: Sequence[Line], style: str, grounds: Sequence[Ground]) -> list[_Block]:
    starts = [at for at, line in enumerate(lines) if line.style == style and _may_head(line)]
    ends = [*starts[1:], len(lines)]
    blocks = [_block(lines[start:end], grounds) for start, end in zip(starts, ends, strict=True)]
    return _without_inner(blocks)


def _block(lines: Sequence[Line], grounds: Sequence[Ground]) -> _Block:
    match = named_paper(lines[:_HEAD_LINES], grounds) or named_paper([ln for ln in lines if ln.ids], grounds)
    if match is None:
        text = "\n".join(line.text for line in lines)
        match = meant_paper(text, grounds)
    return _Block(tuple(lines), match)


def _without_inner(blocks: Sequence[_Block]) -> list[_Block]:
    """Join to the item before it what is numbered like an item and is none: a list within an item."""
    sure = {block.lines[0].number for block in blocks if block.match and block.match.is_sure}
    joined: list[_Block] = []
    for block in blocks:
        number = block.lines[0].number
        is_named = block.match is not None and block.match.is_sure
        follows = bool(joined) and number is not None and number == (joined[-1].lines[0].number or 0) + 1
        is_item = is_named or number is None or not joined or (follows and number not in sure)
        if is_item:
            joined.append(block)
        else:
            joined[-1] = _Block((*joined[-1].lines, *block.lines), joined[-1].match)
    return joined


def _headed(block: _Block) -> Item:
    first, *rest = block.lines
    return Item(first.text, block.match.paper if block.match else None, tuple(rest))


def _by_paragraphs(lines: Sequence[Line], grounds: Sequence[Ground]) -> tuple[Item, ...]:
    """Return the items of a roundup: neighbouring paragraphs on one paper are one item.

    A paragraph that tells no paper introduces the next one, or ends the last.
    """
    clear = [_block([line], grounds).match for line in lines]
    known = [match.paper if match else None for match in clear]
    matches = [
        match if match and match.paper else meant_paper(line.text, grounds, _beside(known, at))
        for at, (line, match) in enumerate(zip(lines, clear, strict=True))
    ]
    pairs = zip(_papers(_each_in_one_place(matches)), lines, strict=True)
    return tuple(
        Item("", paper, tuple(line for _, line in group))
        for paper, group in groupby(pairs, key=lambda pair: pair[0])
    )


def _beside(papers: Sequence[PaperId | None], at: int) -> set[PaperId]:
    near = (*papers[max(0, at - 1) : at], *papers[at + 1 : at + 2])
    return {paper for paper in near if paper is not None}


def _each_in_one_place(matches: Sequence[Match | None]) -> list[Match | None]:
    """Return the matches, but a paper has one place alone, its best: in others another work is meant."""
    runs = [list(run) for _, run in groupby(matches, key=lambda match: match.paper if match else match)]
    best: dict[PaperId, float] = {}
    for match in matches:
        if match and match.paper:
            best[match.paper] = max(best.get(match.paper, 0.0), match.share)
    kept: list[Match | None] = []
    for run in runs:
        paper = run[0].paper if run[0] else None
        holds = paper is None or any(match and match.share >= best[paper] for match in run)
        kept += run if holds else [Match(None, 0.0)] * len(run)
    return kept


def _papers(matches: Sequence[Match | None]) -> list[PaperId | None]:
    """Return the paper of each paragraph, where those that tell none follow the next one, else the last."""
    filled = list(matches)
    for at in reversed(range(len(filled) - 1)):
        filled[at] = filled[at] or filled[at + 1]
    for at in range(1, len(filled)):
        filled[at] = filled[at] or filled[at - 1]
    return [match.paper if match else None for match in filled]
