"""Weighs how closely each number of a text belongs to each thing that the text names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from digest.core.relations.find_anchors import Span


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language ties a number to its name, as patterns over folded text.

    joint: what parts the members of a list. span: what joins two numbers that one name owns: from 1 to 2.
    to_name: what may stand between a number and the name that it is tied to after it.
    before, after: the nearness, 0 to 1, of a name before a number and of one loosely after it.
    """

    joint: re.Pattern[str]
    span: re.Pattern[str]
    to_name: re.Pattern[str]
    before: float
    after: float


ZH = Grammar(
    joint=re.compile(r"\s*(?:、|,|，|以及|和|与|及|/)\s*(?:约|近)?\s*"),
    span=re.compile(
        r"\s?%?[^，。；、,;]{0,8}?(?:[到至~对-]|[升降增减变改]为|vs\.?)\s?[约近]?\s?|\s?[^，。；、,;]{0,12}中的?有?\s?"
    ),
    to_name=re.compile(r"\s?[个种项条篇次张位名局道题份句组层步类维]?\s?"),
    before=1.0,
    after=0.4,
)
EN = Grammar(
    joint=re.compile(r"\s*%?\s*(?:,\s*(?:and|or)\s|,|\band\b|\bor\b|&|/)\s*(?:the\s)?"),
    span=re.compile(
        r"\s?%?\s?(?:(?:[\w-]+\s){0,2}to|-|~|vs\.?|versus|/|(?:out\s)?of(?:\sthe|\severy)?)\s?|\(?\s?"
    ),
    to_name=re.compile(
        r"\s?%?\s?(?:(?!(?:and|or|but|while|than|to|which|that|is|are|was|were|we)\b)[\w-]+\s){0,3}?"
        r"(?:(?:on|in|for|of|with|from|by|at|under|over|via|when|after)\s)?(?:the\s|a\s)?"
    ),
    before=0.8,
    after=0.5,
)

_STRONG_BREAK = re.compile(r"[。；;]|\.\s(?=[A-Z])|\bwhile\b|\bwhereas\b|\|")
_WEAK_BREAK = re.compile(r"[，,:：(（)）]|\bbut\b|\bcompared\b")
_PAST_NUMBER = 0.35  # a name tied across another number mostly belongs to that one
_PAST_STRONG, _PAST_WEAK = 0.25, 0.7
_FAR_CHARS = 200  # at this distance a tie is half as strong


def nearness(
    text: str, numbers: Sequence[Span], names: Sequence[Sequence[Span]], grammar: Grammar
) -> list[list[float]]:
    """Return weights[name][number], 0 to 1; a name is given as all its places, and the nearest one counts.

    Lists of equal length (A and B reach 1 and 2) are tied member by member; the numbers of a range or of any
    other list are tied as one.
    """
    runs = _runs(text, numbers, grammar.joint)
    groups = _groups(numbers, [*_runs(text, numbers, grammar.span), *runs])
    weights = [
        [max(_tie(text, place, group, groups, grammar) for place in places) for group in groups]
        for places in names
    ]
    owner = {number: index for index, group in enumerate(groups) for number in group}
    by_number = [[row[owner[number]] for number in numbers] for row in weights]
    for run in runs:
        _tie_lists(text, run, numbers, names, by_number, grammar)
    return by_number


def _groups(numbers: Sequence[Span], runs: Sequence[Sequence[Span]]) -> list[tuple[Span, ...]]:
    """Return the numbers in groups: the members of a run together, every other number alone."""
    group_of = {number: {number} for number in numbers}
    for run in runs:
        merged = set().union(*(group_of[number] for number in run))
        for number in merged:
            group_of[number] = merged
    return sorted({tuple(sorted(group)) for group in group_of.values()})


def _tie(
    text: str, name: Span, group: Sequence[Span], groups: Sequence[Sequence[Span]], grammar: Grammar
) -> float:
    """Return how closely one place of a name is tied to a group of numbers.

    A name that follows another number directly is that number's own, as if it stood before it.
    """
    first, last = group[0], group[-1]
    is_before = name[0] < first[0]
    between = text[name[1] : first[0]] if is_before else text[last[1] : name[0]]
    start = first[0] - len(between) if is_before else last[1]
    crossed = sum(1 for other in groups if start <= other[0][0] < start + len(between))
    if is_before:
        weight = grammar.before
        crossed += any(_follows(text, name, other[-1], grammar) for other in groups)
    else:
        weight = 1.0 if _follows(text, name, last, grammar) else grammar.after
    weight *= _PAST_NUMBER**crossed
    weight *= _PAST_STRONG ** len(_STRONG_BREAK.findall(between))
    weight *= _PAST_WEAK ** len(_WEAK_BREAK.findall(between))
    return weight / (1 + len(between) / _FAR_CHARS)


def _follows(text: str, name: Span, number: Span, grammar: Grammar) -> bool:
    return number[1] <= name[0] and grammar.to_name.fullmatch(text, number[1], name[0]) is not None


def _runs(text: str, spans: Sequence[Span], joint: re.Pattern[str]) -> list[list[Span]]:
    """Return the lists of spans with nothing but a joint between each two, of two members or more."""
    runs: list[list[Span]] = []
    current = list(spans[:1])
    for one, other in pairwise(spans):
        if not joint.fullmatch(text[one[1] : other[0]]):
            runs.append(current)
            current = []
        current.append(other)
    return [run for run in [*runs, current] if len(run) > 1]


def _tie_lists(
    text: str,
    run: Sequence[Span],
    numbers: Sequence[Span],
    names: Sequence[Sequence[Span]],
    weights: list[list[float]],
    grammar: Grammar,
) -> None:
    """Set the weights of a list of numbers from the list of names of equal length beside it, if any."""
    flat = _apart(sorted({place for places in names for place in places}))
    listed = _list_beside(run, [each for each in _runs(text, flat, grammar.joint) if len(each) == len(run)])
    for name, places in enumerate(names):
        ranks = {rank for rank, member in enumerate(listed) if member in places}
        if ranks:
            for rank, number in enumerate(run):
                weights[name][numbers.index(number)] = 1.0 if rank in ranks else 0.0


def _list_beside(run: Sequence[Span], lists: Sequence[list[Span]]) -> list[Span]:
    """Return the nearest list before a run of numbers, or else after it; empty when there is none."""
    before = [each for each in lists if each[-1][1] <= run[0][0]]
    after = [each for each in lists if each[0][0] >= run[-1][1]]
    return (before[-1:] or after[:1] or [[]])[0]


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Return the spans without those that overlap an earlier one."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
