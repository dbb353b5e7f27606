"""Checks who beats whom: A 优于 B must not be "B outperforms A" in the cited sentences."""

import re
from collections.abc import Iterator, Sequence

from digest.core.fold_marks import fold_marks
from digest.core.relations.find_anchors import Anchor, Span, find_anchors
from digest.core.relations.read_comparisons import Comparison, comparisons_en, comparisons_zh
from digest.domain.examined import Examined
from digest.domain.finding import Check, Finding, Severity
from digest.domain.paper_text import Sentence

_HAN = re.compile("[\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]{2}|[A-Z]\d")
_ON_EN = re.compile(
    r"\b(?:on|in|for|at|across)\s(?:the\s)?(?:[\w-]+\ssuch\sas\s)?"
    r"(?:[^\s,]+(?:,\s|\sand\s|,\sand\s))*$"
)
_THAN_EN = re.compile(r"\b(?:over|than|outperform\w*|surpass\w*|exceed\w*|beat\w*)\s(?:the\s)?$")
_PLACE = re.compile(r"在[^，。上中里下内]{0,24}$")  # 在 GSM8K 上: where, not who


def check_comparison(claim: Examined) -> tuple[Finding, ...]:
    """Return WRONG for each comparison whose sides stand the other way round in the cited sentences.

    DOUBTFUL when the claim calls two things level and the sentences set one above the other, or the reverse.
    """
    if not _HAN.search(claim.text_zh):
        return ()
    text = fold_marks(claim.text_zh)
    found = (_turned(said, text, claim.cited) for said in comparisons_zh(text))
    return tuple(finding for finding in found if finding is not None)


def _turned(said: Comparison, text: str, cited: Sequence[Sentence]) -> Finding | None:
    printed = [each for sentence in cited for each in _printed(said, text, sentence.text)]
    if place := next((each for each in cited if _is_place(said, text, each.text)), None):
        message = f"What {said.words!r} compares with is in sentence [{place.number}] where it was measured."
        return Finding(Check.COMPARISON, Severity.WRONG, (said.words,), message)
    against = [words for sign, words in printed if sign != said.sign]
    if not printed or len(against) < len(printed):
        return None
    is_turned = said.sign != 0 and all(sign == -said.sign for sign, _ in printed)
    severity = Severity.WRONG if is_turned else Severity.DOUBTFUL
    message = f"The cited sentences set the two sides of {said.words!r} the other way: {against[0]!r}."
    return Finding(Check.COMPARISON, severity, (said.words,), message)


def _printed(said: Comparison, text: str, sentence: str) -> Iterator[tuple[int, str]]:
    """Yield (sign, words) of each comparison of the claim's sides in a sentence, seen from its left."""
    names = [each for each in find_anchors(text, sentence) if _is_name(each, text)]
    left, right = _side(names, said.left, text), _side(names, said.right, text)
    only_left = [each for each in left if each not in right]
    only_right = [each for each in right if each not in left]
    if not only_left and not only_right:
        return
    for printed in comparisons_en(sentence):
        if turn := _facing(printed, only_left or left, only_right or right):
            yield turn * printed.sign, printed.words


def _is_place(said: Comparison, text: str, sentence: str) -> bool:
    """Whether a sentence has the claim's right side as a place ("on X"), and compares with its place."""
    names = [each for each in find_anchors(text, sentence) if _is_name(each, text)]
    compared = [each for each in names if any(_is_in(span, said.right, text) for span in each.zh)]
    places = [each for each in names if any(_PLACE.search(text, 0, start) for start, _ in each.zh)]
    before = [sentence[:start] for each in compared for start, _ in each.en]
    is_on = bool(before) and all(_ON_EN.search(words) for words in before)
    return is_on and any(_THAN_EN.search(sentence[:start]) for each in places for start, _ in each.en)


def _is_name(anchor: Anchor, text: str) -> bool:
    return any(
        _LATIN.search(text[start:end]) or text[start:end] in ("基线", "人类") for start, end in anchor.zh
    )


def _side(names: Sequence[Anchor], side: Span, text: str) -> list[Anchor]:
    """Return the names on one side of a comparison, without those that only say where it was made."""
    return [name for name in names if any(_is_in(span, side, text) for span in name.zh)]


def _is_in(span: Span, side: Span, text: str) -> bool:
    is_within = side[0] <= span[0] and span[1] <= side[1]
    return is_within and not _PLACE.search(text, side[0], span[0])


def _facing(printed: Comparison, left: Sequence[Anchor], right: Sequence[Anchor]) -> int:
    """Return 1 when the sides stand in a printed comparison as in the claim, -1 turned round, else 0."""
    is_same = _on(printed.left, left) and _on(printed.right, right)
    is_turned = _on(printed.left, right) and _on(printed.right, left)
    return int(is_same) - int(is_turned)


def _on(side: Span, names: Sequence[Anchor]) -> bool:
    return any(side[0] <= start and end <= side[1] for name in names for start, end in name.en)
