"""Lints marks, spaces, doubled words, names and plurals: whatever typesetting would change."""

import re
from collections.abc import Iterator

from digest.core.linting.compare_texts import Change, changes
from digest.core.linting.find_prose import Prose
from digest.core.linting.mask_markup import MASK
from digest.core.typeset_zh import typeset
from digest.domain.han import FULL_MARKS, HAN
from digest.domain.lint import Rule, Slip
from digest.domain.typography import Spacing, Typography

_HAN = re.compile(f"[{HAN}]")
_WIDE = re.compile(f"[{HAN}{FULL_MARKS}“”‘’…—]")
_LETTERS = re.compile("[A-Za-z0-9]*")
_LETTERS_BEFORE = re.compile(r"[A-Za-z0-9]{0,40}\Z")
_QUOTE = re.compile("[\"'“”‘’「」『』]")
_SIGNED = r"(?<![A-Za-z])(?:C\+\+|[CFJ]#)"  # the names between Han that typesetting takes for no words
_UNSPACED = re.compile(rf"(?<=[{HAN}])(?={_SIGNED})|(?:(?<=[A-Z]\+\+)|(?<=[CFJ]#))(?=[{HAN}])")
_MESSAGES = {
    Rule.HALF_WIDTH: "A half-width mark stands beside Chinese.",
    Rule.MIXED_WIDTH: "Half and full width are mixed in one sentence.",
    Rule.ELLIPSIS: "A Chinese ellipsis is …… and a dash is ——.",
    Rule.QUOTES: "These are not the quotation marks of this blog.",
    Rule.REPEATED_MARK: "One mark is enough.",
    Rule.LIST_MARK: "、 parts the items of a Chinese list.",
    Rule.SPACING: "The space between Chinese and Latin is not that of this blog.",
    Rule.UNIT_SPACE: "A space stands before a unit, none before % and °.",
    Rule.DOUBLED_WORD: "The word is doubled.",
    Rule.NAME: "The name is spelled otherwise.",
    Rule.PLURAL: "Abbreviations in Chinese take no English plural.",
}


def lint_setting(prose: Prose, typography: Typography) -> Iterator[Slip]:
    """Yield a slip for each place that typesetting would change; what it writes is safe to take over.

    But who 我们 are, only the writer knows: linting words tells of it, and nothing replaces it.
    """
    for change in changes(prose.text, _set(prose.text, typography)):
        end = change.start + len(change.old)
        around = prose.text[max(0, change.start - 1) : change.start], prose.text[end : end + 1]
        if MASK in change.old + change.new:
            continue
        rule = _rule(change, *around)
        if rule is Rule.FIRST_PERSON:
            continue
        if rule is Rule.NAME:
            change = _of_whole_word(change, prose.text)
        yield Slip(rule, prose.start + change.start, change.old, _MESSAGES[rule], change.new)


def _set(text: str, typography: Typography) -> str:
    text = typeset(text, typography)
    return _UNSPACED.sub(" ", text) if typography.spacing is Spacing.PANGU else text


def _rule(change: Change, before: str, behind: str) -> Rule:
    """Return the rule that a change follows. before, behind: the characters beside it, or ""."""
    old, new = change.old.replace(" ", ""), change.new.replace(" ", "")
    if old == new:
        return _rule_of_space(before, behind)
    for rule, is_meant in (
        (Rule.FIRST_PERSON, "本文" in new),
        (Rule.DOUBLED_WORD, not new and _HAN.search(old)),
        (Rule.ELLIPSIS, "…" in new or "—" in new),
        (Rule.QUOTES, _QUOTE.search(old)),
        (Rule.LIST_MARK, "、" in new),
        (Rule.PLURAL, old == "s" and not new),
        (Rule.NAME, old == "-" or (re.search("[A-Za-z]", new) and old.isascii())),
        (Rule.REPEATED_MARK, len(new) < len(old)),
        (Rule.MIXED_WIDTH, old[-1:].isalnum() or not _WIDE.search(before + behind)),
    ):
        if is_meant:
            return rule
    return Rule.HALF_WIDTH


def _of_whole_word(change: Change, text: str) -> Change:
    end = change.start + len(change.old)
    before, behind = _LETTERS_BEFORE.search(text[: change.start]), _LETTERS.match(text[end:])
    head, tail = before[0] if before else "", behind[0] if behind else ""
    return Change(change.start - len(head), f"{head}{change.old}{tail}", f"{head}{change.new}{tail}")


def _rule_of_space(before: str, behind: str) -> Rule:
    is_unit = before.isdigit() and re.match("[A-Za-z%‰°μµ]", behind) is not None
    return Rule.UNIT_SPACE if is_unit else Rule.SPACING
