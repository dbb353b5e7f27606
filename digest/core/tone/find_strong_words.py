"""Finds the words of a Chinese claim that say more than most sentences of a paper do: 首次, 最佳, 所有."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Strength(StrEnum):
    """What a strong word claims; each needs an English licence of its own."""

    FIRST = "first"  # nobody did it before
    BEST = "best"  # nothing is better
    ALL = "all"  # without exception
    ANY = "any"
    WHOLLY = "wholly"  # nothing is missing
    ONLY = "only"
    ALWAYS = "always"
    GREATLY = "greatly"
    HYPE = "hype"  # praise that papers seldom dare


@dataclass(frozen=True, slots=True)
class StrongWord:
    """A strong word of a claim. start: its offset; words: as they stand in the claim."""

    strength: Strength
    words: str
    start: int


# What follows a word and makes a technical term of it is part of its pattern: 唯一标识, 完全图, 显著性.
_WORDS: dict[Strength, re.Pattern[str]] = {
    Strength.FIRST: re.compile(
        r"首次(?!迭代|登录|登陆|访问)|首创|首个(?!词|字|阶段|步)|首款|率先|有史以来"
        r"|第一[个款种项](?=[^,，。；;、]{0,12}(?:能够?|面向|针对|支持|公开|开源|大规模|端到端|统一|专门))"
    ),
    Strength.BEST: re.compile(
        r"(?:业界|世界|国际|行业|全球)(?:领先|最\w|一流|顶尖)(?:的?(?:水平|性能|表现))?|最先进|最强大?"
        r"|最[佳优好]|最为?优秀|顶尖|遥遥领先|全面领先|无与伦比|首屈一指|无可匹敌|\bSOTA\b",
        re.IGNORECASE,
    ),
    Strength.ALL: re.compile(
        r"所有(?![权者制])|全部|一切|全都|无一例外|每一[个种项类次组步层条份篇位名]"
        r"|全面(?=优于|超[越过]|领先|提[升高]|改[善进]|解决)"
    ),
    Strength.ANY: re.compile(r"任何"),
    Strength.WHOLLY: re.compile(
        r"(?<!NP)(?<!NP )(?<!NP-)(?<!图灵)完全"
        r"(?![图性]|二叉|平方|背包|同态|信息|监督|连接|卷积|精确|准确|相同|一致|不同)|彻底|毫无"
        r"|百分之百|根除|绝对(?![值误差]|位置|坐标|路径|零度|温度|偏差|百分|编码|数[量值]?|增|提升|改[进善]"
        r"|收益)|毫不|天衣无缝"
    ),
    Strength.ONLY: re.compile(r"唯一(?!标识|性|解|编号|键|确定|索引|对应|的?\s?ID)|独一无二|绝无仅有"),
    Strength.ALWAYS: re.compile(
        r"始终|总是|永远|从不|从未|从来没有|必然|必定|必将|势必|一定[会能]|毫无疑问|无疑"
    ),
    Strength.GREATLY: re.compile(
        r"显著(?!性|图|区|目标|物|度|水平)|大幅|极大|巨大|(?<![越更较不])明显|远[超胜]|远远|远[高低优好多少大小]于|大大"
        r"|急剧|惊人|出色|卓越|优异"
    ),
    Strength.HYPE: re.compile(
        r"(?:重大|重要|关键性?|历史性|革命性|颠覆性)突破|突破性|取得突破|颠覆|革命性|划时代|开创性|开创了"
        r"|史无前例|前所未有|改变了?游戏规则|奠基性|完美(?!匹配|信息|图)"
    ),
}
# 并非所有, 不完全, 是否显著: said to be so by nobody. 任何 and 毫无 live in such clauses and mean all of it.
_UNSAID = re.compile(
    r"(?:[不无未非]|并非|没有|未必|难以|无法|不能|是否|能否|几乎|接近|近乎|如何|不是|尚未)"
    r"(?:[总是能会有太再被够都]|在|达到|取得|实现)?\s?$"
)
_COUNTED = re.compile(r"\s?(?:的?这)?\s?(?:\d|[两二三四五六七八九十百]+\s?[个种项类条篇名位组])")
_CALLED_SO = re.compile(r"《[^》]*》|[“「\"][^”」\"]{1,12}[”」\"]")  # titles and terms


def strong_words(text_zh: str) -> tuple[StrongWord, ...]:
    """Return the strong words of a claim, in their order; negated and counted ones are not strong."""
    called = [match.span() for match in _CALLED_SO.finditer(text_zh)]
    found = [
        StrongWord(strength, match[0], match.start())
        for strength, pattern in _WORDS.items()
        for match in pattern.finditer(text_zh)
        if not _is_weak(strength, match, text_zh)
        and not any(start <= match.start() < end for start, end in called)
    ]
    return tuple(sorted(found, key=lambda word: word.start))


def _is_weak(strength: Strength, match: re.Match[str], text_zh: str) -> bool:
    if strength is Strength.ANY:
        return False
    if strength is Strength.ALL and _COUNTED.match(text_zh, match.end()):
        return True  # 所有 10 个数据集: how many they are is for the numbers to say
    return _UNSAID.search(text_zh[: match.start()]) is not None
