"""Words of more and less, better and worse, and of things that are better when there is less of them."""

import re
from enum import StrEnum


class Scale(StrEnum):
    """What a word of direction speaks of: how much there is, or how good it is."""

    AMOUNT = "amount"
    WORTH = "worth"


Meaning = tuple[Scale, int]  # the sign: 1 up, -1 down

MORE, LESS = (Scale.AMOUNT, 1), (Scale.AMOUNT, -1)
BETTER, WORSE = (Scale.WORTH, 1), (Scale.WORTH, -1)

_ZH: dict[Meaning, str] = {
    MORE: (
        r"提高|提升|增[加长大多至]|添加|上升|升[至到高]|上涨|扩[大展]|延长|翻[倍番]|[更较][高多大长]|[高多大长]于|高出"
        r"|(?<![提最更较])[高多](?=\s?(?:出\s?)?\d)"
    ),
    LESS: (
        r"降低|下降|减[少小轻半]|降[至到为]|缩[短小减]|削[减弱]|节[省约]|下[滑跌]|[更较][低少小短]|[低少小短]于"
        r"|(?<![降最更较减])[低少](?=\s?\d)"
    ),
    BETTER: (
        r"优于|改[善进]|[更较][好优强快]|[好强快]于|胜过|超越|超过(?!\s?[\d约半一二三四五六七八九十百千万])|领先|击败"
        r"|加[快速]|增强|(?<![更最])快(?=\s?\d)"
    ),
    WORSE: (
        r"劣于|不如|逊于|不及|落后|恶化|损害|[变更较][差弱慢坏]|[弱差慢]于|减[慢缓]|退化|拖慢"
        r"|(?<![更最])慢(?=\s?\d)"
    ),
}
_EN: dict[Meaning, str] = {
    MORE: (
        r"increas\w*|scal(?:e[sd]?|ing)\sup|add(?:s|ed|ing)?|rais(?:e[sd]?|ing)|ris(?:e[sn]?|ing)|rose|grow\w*|grew|higher"
        r"|more(?!\sthan\s\S*\d)|larger|greater"
        r"|longer|expand\w*|extend\w*|doubl\w*|tripl\w*|exceed\w*|above|elevat\w*|climb\w*|up\sfrom|(?<=\s)\+(?=\d)"
    ),
    LESS: (
        r"decreas\w*|reduc\w*|lower\w*|less(?!\sthan\s\S*\d)|fewer|smaller|short(?:er|en\w*)|drop\w*|declin\w*"
        r"|fall(?:s|ing|en)?|fell|shrink\w*|shrunk|diminish\w*|below|cut(?:s|ting)?|sav(?:e[sd]?|ings?)|halv(?:ed|ing)"
        r"|minimi\w*|alleviat\w*|mitigat\w*|suppress\w*|down\sfrom|compress\w*|lost|loses?\b"
    ),
    BETTER: (
        r"improv\w*|augment\w*|outperform\w*|surpass\w*|better|best(?!-)|superior\w*|enhanc\w*|boost\w*"
        r"|gain(?:s|ed|ing)?|beat(?:s|en)?|wins?|won|fast(?:er|est)|speed\w*|accelerat\w*|exceed\w*|strong(?:er|est)?|strengthen\w*|benefit\w*|ahead"
        r"|state-of-the-art|state\sof\sthe\sart|encourag\w*|outscor\w*|advantag\w*"
    ),
    WORSE: (
        r"wors(?:e|t|en\w*)|degrad\w*|deteriorat\w*|hurt\w*|harm(?:s|ed|ing)?|underperform\w*|inferior|lag\w*|behind"
        r"|slow(?:er|s|ed|down)?|impair\w*|weak(?:er|en\w*)?|suffer\w*|poor(?:er|ly)?|sacrific\w*|struggl\w*|fail\w*"
    ),
}

# Chinese words and the beginnings of their English: of what is better when there is more of it, or less.
_HIGHER_IS_BETTER = """
准确率|准确性|精度 accura|precision
精确率 precision
召回率|召回 recall
性能|表现|效果 performan|result
质量 quality
得分|分数|评分 score|rating|bleu|f1|rouge
效率 efficien
胜率 win
吞吐量|吞吐 throughput
速度 speed|velocit
能力 abilit|capabilit|skill
鲁棒性|稳健性 robust
稳定性 stab
可解释性 interpretab|explainab
可读性 readab
可靠性 reliab
多样性 divers
一致性 consisten|agreement
覆盖率 coverage
泛化 generali
忠实度|忠实性 faithful|fidelity
安全性 safe|secur
公平性 fair
满意度 satisf
信任 trust
真实性 truthful
合格率 qualif
通过率 pass
"""
_LOWER_IS_BETTER = """
攻击成功率 attack|asr
错误率|误差|错误 error|mistake|wrong
误拦率|误报率|误报 false|block
困惑度 perplexity|ppl
损失 loss
延迟|时延 latenc|delay
成本|代价|费用 cost|expens|price
开销 overhead|cost
内存|显存 memory|footprint
时间|耗时|用时 time|hours|duration
能耗|功耗 energy|power(?!ful)
参数量|参数 parameter
计算量|算力 comput|flops
幻觉 hallucinat
毒性 toxic
偏差|偏见 bias
方差 varianc
失败率 fail
风险 risk
差距 gap|differen|dispar
敏感性 sensitiv
遗忘 forget
复杂度 complex
负担 burden|effort
噪声 nois
过拟合 overfit
"""


def _words(table: dict[Meaning, str], start: str, end: str) -> tuple[tuple[Meaning, re.Pattern[str]], ...]:
    return tuple((meaning, re.compile(rf"{start}(?:{words}){end}")) for meaning, words in table.items())


def _things(table: str, sign: int) -> tuple[tuple[re.Pattern[str], re.Pattern[str], int], ...]:
    lines = (line.split(" ") for line in table.strip().splitlines())
    return tuple((re.compile(zh), re.compile(rf"\b(?:{en})"), sign) for zh, en in lines)


WORDS_ZH = _words(_ZH, "", "")
WORDS_EN = _words(_EN, r"(?<![a-z-])", r"(?![a-z])")
THINGS = (*_things(_LOWER_IS_BETTER, -1), *_things(_HIGHER_IS_BETTER, 1))
"""What changes: its Chinese, its English, and the sign of what is good; 攻击成功率 comes before 成功率."""
