"""Lints a whole Markdown text, and writes what is safe to write."""

from collections.abc import Iterator, Sequence

from digest.core.linting.find_prose import Prose, find_prose
from digest.core.linting.lint_bold import lint_bold
from digest.core.linting.lint_lines import lint_lines
from digest.core.linting.lint_sections import closing_start, lint_sections
from digest.core.linting.lint_setting import lint_setting
from digest.core.linting.lint_terms import lint_terms
from digest.core.linting.lint_wording import lint_wording
from digest.domain.glossary import GlossaryEntry
from digest.domain.lint import Remark, Rule, Slip
from digest.domain.typography import Typography

_PASSES = 8  # what one pass brings together is seen by the next; real posts need two or three

_SHOWN = 6  # characters on either side of a slip


def lint_text(markdown: str, glossary: Sequence[GlossaryEntry], typography: Typography) -> tuple[Slip, ...]:
    """Return the slips of a Markdown text in their order, one a rule and place."""
    lines = find_prose(markdown)
    found = sorted(_slips(markdown, lines, glossary, typography), key=_order)
    closing = closing_start(lines)
    kept: dict[tuple[Rule, int], Slip] = {}
    for slip in found:
        if not _is_bloggers(slip, closing):
            kept.setdefault((slip.rule, slip.start), slip)
    return tuple(kept.values())


def fixed_text(markdown: str, glossary: Sequence[GlossaryEntry], typography: Typography) -> tuple[str, int]:
    """Return the text with all slips mended that a machine may mend, and how many those were."""
    count = 0
    for _ in range(_PASSES):
        slips = [slip for slip in lint_text(markdown, glossary, typography) if slip.replacement is not None]
        if not slips:
            break
        markdown, mended = _with_replacements(markdown, slips)
        count += mended
    return markdown, count


def remarks(markdown: str, slips: Sequence[Slip]) -> tuple[Remark, ...]:
    """Return the slips, in their order, with line and column."""
    found, line, start = [], 1, 0
    for slip in slips:
        while -1 < (end := markdown.find("\n", start)) < slip.start:
            line, start = line + 1, end + 1
        behind = slip.start + len(slip.words)
        before = markdown[max(start, slip.start - _SHOWN) : slip.start]
        rest = markdown[behind : behind + _SHOWN].partition("\n")[0]
        found.append(Remark(slip, line, slip.start - start + 1, before, rest))
    return tuple(found)


def _slips(
    markdown: str, lines: Sequence[Prose], glossary: Sequence[GlossaryEntry], typography: Typography
) -> Iterator[Slip]:
    for line in lines:
        yield from lint_setting(line, typography)
        yield from lint_wording(line)
    yield from lint_bold(markdown, lines)
    yield from lint_terms(lines, glossary)
    yield from lint_lines(markdown, lines)
    yield from lint_sections(markdown, lines)


def _order(slip: Slip) -> tuple[int, str, bool]:
    return slip.start, slip.rule, slip.replacement is None


def _is_bloggers(slip: Slip, closing: int | None) -> bool:
    """Whether the blogger, who may say 我们, speaks there."""
    return slip.rule is Rule.FIRST_PERSON and closing is not None and slip.start >= closing


def _with_replacements(markdown: str, slips: Sequence[Slip]) -> tuple[str, int]:
    """Return the text with the replacements that do not overlap, and how many those are."""
    pieces, at, count = [], 0, 0
    for slip in slips:
        if slip.start >= at and slip.replacement is not None:
            pieces += [markdown[at : slip.start], slip.replacement]
            at, count = slip.start + len(slip.words), count + 1
    return "".join([*pieces, markdown[at:]]), count
