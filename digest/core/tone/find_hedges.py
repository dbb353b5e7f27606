"""Finds the words of an English sentence that take back a little of what it says, and their Chinese."""

import re
from dataclasses import dataclass
from enum import StrEnum


class HedgeKind(StrEnum):
    MAYBE = "maybe"  # may, might, likely
    SOMETIMES = "sometimes"
    OFTEN = "often"  # often, usually, in most cases
    PARTLY = "partly"
    SLIGHTLY = "slightly"
    NEARLY = "nearly"
    SEEMS = "seems"
    GUESSES = "guesses"  # we hypothesize, we suspect
    TENDS = "tends"
    EARLY = "early"  # preliminary
    IN_PRINCIPLE = "in_principle"
    ONLY_THERE = "only_there"  # limited to


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge in an English sentence. start: its offset."""

    kind: HedgeKind
    words: str
    start: int


_ENGLISH: dict[HedgeKind, re.Pattern[str]] = {
    kind: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)
    for kind, pattern in (
        (
            HedgeKind.MAYBE,
            r"may(?! \d)|might|could(?! (?:only|not|be \w+ed (?:only )?(?:in|by|at|to)\b))|possibly"
            r"|potentially|perhaps|likely|probably|plausibl[ye]|conceivably",
        ),
        (
            HedgeKind.SOMETIMES,
            r"sometimes|occasionally|at times|in (?:some|certain|a few) (?:cases|settings|situations)",
        ),
        (
            HedgeKind.OFTEN,
            r"often|frequently|usually|typically|generally|commonly|in (?:most|many) cases"
            r"|mostly|most of the time",
        ),
        (
            HedgeKind.PARTLY,
            r"partially|partly|in part|to some (?:extent|degree)|to a certain (?:extent|degree)",
        ),
        (HedgeKind.SLIGHTLY, r"slight(?:ly)?|marginal(?:ly)?|modest(?:ly)?|somewhat|minor|a little"),
        # Before a number it is a limit, and looked at as such.
        (
            HedgeKind.NEARLY,
            r"(?<!\()(?:nearly|almost|virtually)(?!\s(?:\d|one|two|three|four|five|half|an?\b))",
        ),
        (
            HedgeKind.SEEMS,
            r"appear(?:s|ed)? (?:to|that|like)|seem(?:s|ed)?|suggests?(?= that| the| a)|seemingly|apparently",
        ),
        (
            HedgeKind.GUESSES,
            r"we (?:hypothesi[sz]e|speculate|conjecture|suspect|believe|expect)|presumably|arguably",
        ),
        (HedgeKind.TENDS, r"tends? to|prone to|inclined to"),
        (
            HedgeKind.EARLY,
            r"preliminary (?:evidence|results?|findings?|experiments?|study|analysis)"
            r"|(?:early|initial) evidence|tentative(?:ly)?",
        ),
        (HedgeKind.IN_PRINCIPLE, r"in principle|in theory|theoretically"),
        (HedgeKind.ONLY_THERE, r"limited to|restricted to|confined to"),
    )
}
_NEAR = 60  # characters
# "how a model could cheat", "if it may leak": the question is open anyway.
_ASKED = re.compile(r"\b(?:how|what|whether|if|ways?|so|such|anything)\s(?:[\w-]+\s){0,5}$", re.IGNORECASE)
_CHINESE: dict[HedgeKind, re.Pattern[str]] = {
    kind: re.compile(pattern)
    for kind, pattern in (
        (
            HedgeKind.MAYBE,
            r"可能|或许|或将|或会|或可|也许|有望|潜在|大概|恐|易|风险|机会|未必|不一定|不得|难以|倾向于|似|多半|想来|想必|大抵|料"
            r"|(?<![不性智功])能(?![力量源耗效])|(?<!不)可(?!忽|靠|见|解|视|监|读|扩|微|信|持|控)",
        ),
        (HedgeKind.SOMETIMES, r"有时|偶|某些|部分|一些|个别|可能|不时|有些|少数|特定"),
        (
            HedgeKind.OFTEN,
            r"(?<![非日正异])常(?!识|量|数|规|见)|往往|大多|多[数为是半用由采]|频|一般|普遍|大体|主要|总体|基本"
            r"|屡|多半|大都|广泛|可能|易|倾向",
        ),
        (HedgeKind.PARTLY, r"部分|一定程度|某种程度|有所|局部|半"),
        (HedgeKind.SLIGHTLY, r"[略稍轻微](?!策)|小幅|有限|少量|些许|不大|较小|相近|接近|一点|有所"),
        (HedgeKind.NEARLY, r"近|几|差不多|乎|约|大多|绝大|很少|基本|不到"),
        (
            HedgeKind.SEEMS,
            r"似|看来|好像|看起来|显得|表明|显示|提示|暗示|说明|意味|可能|认为|发现|揭示|指出|印证|反映"
            r"|推测|据|应|估",
        ),
        (
            HedgeKind.GUESSES,
            r"假设|推测|猜测|猜想|想来|想必|大抵|料|认为|怀疑|相信|预计|预期|期望|或许|可能|估计|判断|应",
        ),
        (HedgeKind.TENDS, r"倾向|往往|易|常|更|趋|偏|会|多|爱"),
        (HedgeKind.EARLY, r"初步|早期|试探|先期|前期|探索|预"),
        (HedgeKind.IN_PRINCIPLE, r"原则|理论|原理"),
        (HedgeKind.ONLY_THERE, r"[仅只限]|局限|范围"),
    )
}
# Whoever softens a claim in any of these ways has told the hedge otherwise.
_SOFTENED = re.compile(
    r"可能|或许|也许|似乎|有望|往往|通常|有时|倾向于|大多|多数|部分|一定程度|某些|推测|猜测|假设|潜在|未必"
    r"|不一定|容易|初步|几乎|略|一般"
)


def hedges(sentence: str) -> tuple[Hedge, ...]:
    """Return the hedges of an English sentence, in their order."""
    found = (
        Hedge(kind, match[0], match.start())
        for kind, pattern in _ENGLISH.items()
        for match in pattern.finditer(sentence)
        if kind is not HedgeKind.MAYBE
        or not _ASKED.search(sentence[max(0, match.start() - _NEAR) : match.start()])
    )
    return tuple(sorted(found, key=lambda hedge: hedge.start))


def lost_hedges(sentence: str, text_zh: str) -> tuple[Hedge, ...]:
    """Return the hedges of a sentence that a claim neither keeps nor has another softening word for."""
    found = hedges(sentence)
    lost = [hedge for hedge in found if not _CHINESE[hedge.kind].search(text_zh)]
    spare = len(_SOFTENED.findall(text_zh)) - (len(found) - len(lost))
    return tuple(lost[max(0, spare) :])
