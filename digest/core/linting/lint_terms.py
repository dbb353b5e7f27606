"""Lints terms: renderings that the glossary forbids, and abbreviations that are explained again and again."""

import re
from collections.abc import Iterator, Sequence

from digest.core.linting.find_prose import Prose
from digest.core.unify_terms import any_of, renderings
from digest.domain.glossary import GlossaryEntry
from digest.domain.han import HAN
from digest.domain.lint import Rule, Slip

# 大语言模型（LLM）: what is explained, and its abbreviation.
_EXPLAINED = re.compile(rf"(?P<long>[{HAN}]{{2,12}})\s?[（(](?P<short>[A-Z][A-Za-z-]*[A-Z])s?[）)]")
_SAME_END = 2  # Chinese characters before the bracket that tell whether the same thing is explained


def lint_terms(lines: Sequence[Prose], glossary: Sequence[GlossaryEntry]) -> Iterator[Slip]:
    """Yield a slip for each forbidden rendering and each explanation that the post has given before.

    Without the English nobody can be sure of a rendering: 令牌 may be an access token. So none is replaced.
    """
    table = renderings(glossary)
    pattern = any_of(table)
    for line in lines:
        for match in pattern.finditer(line.words):
            if table[match[0]]:
                yield _rendering(line.start + match.start(), match[0], table[match[0]])
    yield from _explained_again(lines)


def _rendering(start: int, words: str, entries: Sequence[GlossaryEntry]) -> Slip:
    said = "; ".join(dict.fromkeys(f"{_printed(entry)} for {entry.en!r}" for entry in entries))
    return Slip(Rule.TERM, start, words, f"The glossary has {said}.")


def _printed(entry: GlossaryEntry) -> str:
    return entry.en if entry.keep_en else entry.zh


def _explained_again(lines: Sequence[Prose]) -> Iterator[Slip]:
    known: set[tuple[str, str]] = set()
    for line in lines:
        for match in _EXPLAINED.finditer(line.words):
            key = (match["short"].removesuffix("s"), match["long"][-_SAME_END:])
            if key in known:
                start, end = match.start("short") - 1, match.end()
                message = f"{match['short']} was explained before."
                yield Slip(Rule.EXPLAINED_TWICE, line.start + start, line.words[start:end], message)
            known.add(key)
