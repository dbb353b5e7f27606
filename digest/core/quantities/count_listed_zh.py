"""Counts what a Chinese claim itself lists beside a count: 检索和生成两个模块."""

import re

_CLAUSE_END = re.compile(r"[，。；：,;:()（）]")
_BREAK = re.compile(r"、|以及|和|与|及|或")
_LAST_ITEM = re.compile(
    r"[^在上用有含为是的到对从比出于]{1,12}"
)  # none of the words that part it from the count
_LIST_AFTER = re.compile(r"[^，。；：、,;:(（]{0,10}(?:[:：(（]|，?(?:即|包括|分别[是为]))\s?([^。；;）)]+)")
_WORDS_BEFORE_COUNT = re.compile(r"(?:这|共|等|共计|总共)?\s*$")


def lists_as_many(text_zh: str, start: int, end: int, count: int) -> bool:
    """Return whether the claim lists `count` things right before or after text_zh[start:end]."""
    return _listed_before(text_zh[:start]) == count or count in _listed_after(text_zh[end:])


def _listed_before(text: str) -> int:
    """Return the number of items of the list at a text's end, 0 for none. The first may have a lead-in."""
    clause = _CLAUSE_END.split(_WORDS_BEFORE_COUNT.sub("", text))[-1]
    items = [item.strip() for item in _BREAK.split(clause) if item.strip()]
    return len(items) if len(items) > 1 and _LAST_ITEM.fullmatch(items[-1]) else 0


def _listed_after(text: str) -> set[int]:
    """Return the possible lengths of the list after a count: 和 may part two items, or stand within one."""
    match = _LIST_AFTER.match(text)
    if match is None:
        return set()
    lengths = {len(match[1].split("、")), len([item for item in _BREAK.split(match[1]) if item.strip()])}
    return {length for length in lengths if length > 1}
