"""The abstract where no heading announces it, and the title block around it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from digest.core.reading.assign_floats import Placed, Role
from digest.core.reading.compose_units import Unit
from digest.core.reading.sort_blocks import WORD, Look, is_wordy

RUN_IN = re.compile(r"^(?:abstract|summary|摘\s*要)\s*[—–:.\-：]\s*(?=\S)", re.IGNORECASE)
MATTER = re.compile(
    r"^(?:This is a PDF file|Digital Object Identifier|ACM Reference Format|Permission to make"
    r"|CCS Concepts|Additional Key ?words|Key ?words|Index Terms|PACS|MSC|Authors?['’]? addresses"
    r"|Corresponding authors?|Correspond\w+|Received\b|Submitted\b|©|[\d-]+ ©|Copyright"
    r"|\(?c\) \d{4}|关键词)",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"\S@\S+\.\w|\be-?mail:", re.IGNORECASE)
PROSE_WORDS = 25  # a block of the front with fewer words is no abstract


def without_label(units: Sequence[Unit]) -> list[Unit]:
    """Return the abstract's units, the word "Abstract" before the first taken off."""
    return [replace(unit, text=RUN_IN.sub("", unit.text)) for unit in units[:1]] + list(units[1:])


def is_matter(placed: Placed) -> bool:
    """Say whether a block is a form to fill in: keywords, rights, addresses."""
    text = " ".join(row.text for row in placed.block.rows)
    is_address = placed.block.page <= 2 and placed.role is not Role.FLOW and ADDRESS.search(text) is not None
    return is_address or MATTER.match(text.strip("∗*†‡•–^{} ")) is not None


def front(blocks: Sequence[Placed]) -> tuple[list[Placed], list[Placed], list[Placed]]:
    """Part what stands before the first heading into title block, abstract, and text after it."""
    start = next((at for at, placed in enumerate(blocks) if RUN_IN.match(placed.block.rows[0].text)), None)
    if start is not None:
        return list(blocks[:start]), list(blocks[start:]), []
    start = next((at for at, placed in enumerate(blocks) if _is_text(placed)), None)
    if start is None:
        return list(blocks), [], []
    end = start + 1
    while end < len(blocks) and _looks_like(blocks[end], blocks[start]):
        end += 1
    rest = [placed for placed in blocks[end:] if _is_text(placed) or placed.role is not Role.FLOW]
    return list(blocks[:start]), list(blocks[start:end]), rest


def _is_text(placed: Placed) -> bool:
    words = sum(len(WORD.findall(row.text)) for row in placed.block.rows)
    is_prose = placed.block.look is Look.PROSE and placed.role is Role.FLOW
    if any(ADDRESS.search(row.text) for row in placed.block.rows):
        return False
    return is_prose and words >= PROSE_WORDS and is_wordy(placed.block.rows) and not is_matter(placed)


def _looks_like(placed: Placed, abstract: Placed) -> bool:
    mine, its = placed.block.rows[0].main, abstract.block.rows[0].main
    return placed.block.look is Look.PROSE and abs(mine.size - its.size) < 0.3 and mine.font == its.font
