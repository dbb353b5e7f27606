"""Negations put into a true claim or taken out of it, in the many ways in which Chinese denies."""

import re
from random import Random

from tests.benchmarks.planting import Setting, replaced

Turn = tuple[str, str]
"""A pattern, and what its place is turned into."""

_SHARE_TAKEN_OUT = 0.6  # of the claims where both can be done


def _turns(table: str) -> tuple[Turn, ...]:
    entries = (line.split(" > ") for line in table.strip().splitlines())
    return tuple((pattern, other.replace("∅", "")) for pattern, other in entries)


_TAKEN_OUT = _turns(r"""
不会再? > 会
不再 > 仍
(?<!无所)不能|无法|不可以 > 能够
不足以 > 足以
(?<!而)并?不是 > 就是
并非 > 正是
而不是|而非 > 以及
尚未|还没有? > 已经
(?<!从)(?:并)?未能?(?![来知必经]) > 已
并?没有?(?![落，。；]) > 有
不需要|无需|不必|无须|不用 > 需要
难以|很难 > 易于
缺乏|缺少 > 具备
避免了?|防止|杜绝 > 带来
摆脱了? > 依赖
免去了?|省去了? > 保留
不显著 > 显著
不一致 > 一致
几乎不|很少|极少 > 经常
独立于 > 依赖于
不同于 > 等同于
并不(?!是) > ∅
不(?=使用|采用|考虑|包含|改变|影响|支持|涉及|适用|带|受|存在|具备|属于|满足|依赖|公开|保证|说明) > ∅
""")
_PUT_IN = _turns(r"""
能够|可以|(?<![不只])能(?=[在把将用从对被]) > 无法
(?<![社机学协大峰不只才])会(?![议话员计不]) > 不会
(?<![不并才就于也或者还总可只要若即正但])是(?![否非因指]) > 并不是
(?<![不只])需要 > 无需
(?<![未没不])达到 > 未达到
(?:显著|大幅|明显)?优于 > 并不优于
超[过越](?=了?[^\d\s约]) > 并未超过
(?:显著|大幅|明显|能)?(?:提[升高]|改善)(?=了?[^\s\d]) > 没有提升
(?:显著|大幅|明显|能)?(?:降低|减少)(?=了?[^\s\d]) > 没有降低
(?<!不)包[含括] > 不包含
(?<![不以未被])[使采]用 > 未使用
(?<!不)支持 > 不支持
(?<!不)依赖(?![性关]) > 不依赖
(?<!不)存在 > 不存在
(?<!不)具[有备] > 不具备
允许 > 不允许
(?<![没不])考虑 > 没有考虑
(?<!不)(?:表明|说明) > 并不表明
(?<!不)适用于 > 不适用于
导致 > 不会导致
(?<!未)公开 > 未公开
保[留持] > 不保留
解决了? > 未能解决
证明了|证实了? > 未能证明
(?<!没有)发现 > 没有发现
(?<!不)取决于 > 不取决于
(?<!未)引入 > 未引入
""")


def negated(setting: Setting, random: Random) -> str | None:
    """不会 becomes 会, 使用 becomes 未使用: rather taken out than put in, where a claim allows both."""
    text = setting.claim.text_zh
    taken_out, put_in = _places(text, _TAKEN_OUT), _places(text, _PUT_IN)
    prefers_out = not put_in or random.random() < _SHARE_TAKEN_OUT
    found = taken_out if taken_out and prefers_out else put_in
    if not found:
        return None
    span, other = random.choice(found)
    return replaced(text, span, other)


def _places(text: str, turns: tuple[Turn, ...]) -> list[tuple[tuple[int, int], str]]:
    """Return where each turn can be made; where two overlap, the first entry holds."""
    found: list[tuple[tuple[int, int], str]] = []
    for pattern, other in turns:
        for match in re.finditer(pattern, text):
            if all(match.end() <= start or end <= match.start() for (start, end), _ in found):
                found.append((match.span(), other))
    return found
