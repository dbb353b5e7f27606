"""Checks that a claim lists as many things as it says: 三种方法：A、B lacks one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.core.checking.check_numbers import reading_of
from digest.core.quantities.count_list_items import list_lengths
from digest.core.quantities.read_quantities_zh import read_quantities_zh
from digest.core.tone.speaks_chinese import speaks_chinese
from digest.domain.examined import Examined
from digest.domain.finding import Check, Finding, Severity
from digest.domain.quantity import Bound, Kind, Quantity


@dataclass(frozen=True, slots=True)
class _Miscounted:
    """A count of a claim, and the lengths that the list beside it may have, none of which it is."""

    quantity: Quantity
    lengths: tuple[int, ...]


_MOST = 12  # longer lists are given in part
# 四个阶段：A、B 和 C; 三个数据集（A、B、C）; 三部分，分别是 A、B、C
_AFTER = re.compile(
    r"[^，。；：、,;:()（）]{0,12}(?:[:：(（]|[，,]?\s?(?:即|包括|分别[是为]|依次[是为]"
    r"|也就是))\s?(?P<items>[^。；;）)]+)"
)
# A、B 和 C 三个数据集: the last item ends at the count, and holds no word that parts it from the count.
_BEFORE = re.compile(
    r"(?P<items>(?:[^、，。；：,;:()（）]{1,24}、)+[^、，。；：,;:()（）在上用有含为是的到对从比出于将把以由每各]{1,20})$"
)
_NOT_WHOLE = re.compile(r"等|例如|比如|诸如|如|其[中一余]|之一|主要|另|还|\.\.\.|…|或|不同|每|各|多")
_GOES_ON = re.compile(r"[，,：:]")  # each item has its own account, or the sentence goes on
_LAST_BREAK = re.compile(r"以及|[和与及]")
_LONGEST_ITEM = 24  # characters


def check_counts(claim: Examined) -> tuple[Finding, ...]:
    """Return a finding for each count that the list beside it contradicts.

    WRONG where a cited sentence counts as the list does, and none as the claim does.
    """
    if not speaks_chinese(claim.text_zh):
        return ()
    return tuple(_finding(miscounted, claim) for miscounted in _miscounted(claim.text_zh))


def _miscounted(text_zh: str) -> Iterator[_Miscounted]:
    for quantity in read_quantities_zh(text_zh):
        is_count = quantity.kind is Kind.COUNT and quantity.bound is Bound.EXACT
        if not is_count or not 2 <= quantity.value <= _MOST:
            continue
        end = quantity.start + len(quantity.words)
        lists = (_BEFORE.search(text_zh[: quantity.start].rstrip()), _AFTER.match(text_zh, end))
        for found in lists:
            lengths = _lengths(found) if found else ()
            if lengths and quantity.value not in lengths:
                yield _Miscounted(quantity, lengths)
                break


def _lengths(found: re.Match[str]) -> tuple[int, ...]:
    """Return the lengths that a list may have: 和 parts its last two items, or stands within the last.

    Nothing for a list that may not be whole.
    """
    items = found["items"].split("、")
    is_plain = len(items) > 1 and max(len(item) for item in items) <= _LONGEST_ITEM
    if not is_plain or _NOT_WHOLE.search(found[0]) or _GOES_ON.search(found["items"]):
        return ()
    breaks = len(_LAST_BREAK.findall(items[-1]))
    return tuple(range(len(items), len(items) + breaks + 1))


def _finding(miscounted: _Miscounted, claim: Examined) -> Finding:
    words, lengths = miscounted.quantity.words, miscounted.lengths
    is_sure = not _is_counted(int(miscounted.quantity.value), claim) and any(
        _is_counted(length, claim) for length in lengths
    )
    message = f"The claim says {words!r}, but lists {' or '.join(map(str, lengths))}."
    return Finding(Check.COUNTS, Severity.WRONG if is_sure else Severity.DOUBTFUL, (words,), message)


def _is_counted(count: int, claim: Examined) -> bool:
    """Whether a cited sentence says that there are so many, or lists so many."""
    for sentence in claim.cited:
        printed = reading_of(sentence).quantities
        if any(each.value == count and each.kind in (Kind.COUNT, Kind.NUMBER) for each in printed):
            return True
        if count in list_lengths(sentence.text):
            return True
    return False
