"""Gives every term of a post one Chinese, the glossary's, and its English once: 词元（token）."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from digest.core.pick_terms import terms_in
from digest.core.protect_runs import outside_protected
from digest.domain.glossary import GlossaryEntry


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a post. english: what it renders, such as the sentences it cites or the paper's title.

    is_title: it explains no term.
    """

    text_zh: str
    english: str
    is_title: bool = False


# Somebody's own words or a name: their terms stay.
_CALLED = re.compile('“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|《[^》]*》|"[^"]*"')
_IN_BRACKETS = re.compile("[（(][^（()）]*[）)]")
_PART_OF_WORD = "化器者级式（("  # behind a term: 词元化 is another word, 词元（ is explained


def unify_terms(passages: Sequence[Passage], glossary: Sequence[GlossaryEntry]) -> tuple[str, ...]:
    """Return the Chinese of a post's passages, in order, with one rendering a term; to be typeset after.

    A rendering that the glossary forbids is replaced only where the English of its passage has the term:
    令牌 for "token" becomes 词元, an access token's stays. The first use of a term gets its brackets
    (`show_en`, `keep_en`) unless a passage has them already. Names, quoted words, code, formulas and links
    stay; doing it twice changes nothing.
    """
    table = renderings(glossary)
    texts = [_unified(passage, table) for passage in passages]
    for entry in glossary:
        if entry.zh and (entry.show_en or entry.keep_en):
            _explain(entry, texts, passages, _longer_words(entry, glossary))
    return tuple(texts)


def renderings(glossary: Sequence[GlossaryEntry]) -> Mapping[str, tuple[GlossaryEntry, ...]]:
    """Return, by rendering, the entries that forbid it; () for the words of the glossary itself."""
    table: dict[str, tuple[GlossaryEntry, ...]] = {}
    for entry in glossary:
        for word in entry.forbid:
            table[word] = (*table.get(word, ()), entry)
    return table | {entry.zh: () for entry in glossary if entry.zh}


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of the words, longer ones first; without a word it matches nowhere."""
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")


def _unified(passage: Passage, table: Mapping[str, tuple[GlossaryEntry, ...]]) -> str:
    if not any(entries and word in passage.text_zh for word, entries in table.items()):
        return passage.text_zh

    def unify(text: str) -> str:
        called = _spans(_CALLED, text)
        return any_of(table).sub(lambda match: _rendering(match, called, passage, table), text)

    return outside_protected(passage.text_zh, unify)


def _rendering(
    match: re.Match[str],
    called: Sequence[tuple[int, int]],
    passage: Passage,
    table: Mapping[str, tuple[GlossaryEntry, ...]],
) -> str:
    """Return what to print for a word; the word itself where the English decides for no term, or for two."""
    if _is_within(match.start(), called):
        return match[0]
    meant = terms_in([passage.english], table[match[0]])
    wanted = {entry.en if entry.keep_en else entry.zh for entry in meant}
    return wanted.pop() if len(wanted) == 1 else match[0]


def _explain(
    entry: GlossaryEntry, texts: list[str], passages: Sequence[Passage], longer_words: Sequence[str]
) -> None:
    """Put the brackets behind the first use of a term, in place."""
    printed, other = (entry.en, entry.zh) if entry.keep_en else (entry.zh, entry.en)
    if any(_has_both(text, printed, other) for text in texts):
        return
    for at, passage in enumerate(passages):
        if passage.is_title or printed not in texts[at] or not terms_in([passage.english], [entry]):
            continue
        changed = outside_protected(texts[at], lambda text: _explained(text, printed, other, longer_words))
        if changed != texts[at]:
            texts[at] = changed
            return


def _has_both(text: str, printed: str, other: str) -> bool:
    folded = text.casefold()
    return printed.casefold() in folded and other.casefold() in folded


def _explained(text: str, printed: str, other: str, longer_words: Sequence[str]) -> str:
    taken = [*_spans(_CALLED, text), *_spans(_IN_BRACKETS, text)]
    term = re.escape(printed)
    if printed.isascii():
        term = rf"(?<![A-Za-z0-9-]){term}(?![A-Za-z0-9-])"
    pattern = "|".join([*map(re.escape, longer_words), rf"(?P<term>{term})(?! ?[{_PART_OF_WORD}])"])
    for match in re.finditer(pattern, text):
        if match["term"] and not _is_within(match.start(), taken):
            return f"{text[: match.end()]}（{other}）{text[match.end() :]}"
    return text


def _longer_words(entry: GlossaryEntry, glossary: Sequence[GlossaryEntry]) -> list[str]:
    """Return the Chinese of other terms that has this one in it: 下一词元预测 does not explain 词元."""
    words = {other.zh for other in glossary if entry.zh in other.zh and other.zh != entry.zh}
    return sorted(words, key=len, reverse=True)


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


def _is_within(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)
