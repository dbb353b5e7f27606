"""Pairs of opposites that a slip turns into each other, in both languages."""

import re
from dataclasses import dataclass

# Chinese of the one and its English, on the next line its opposite. English is sought at a word's start.
_OPPOSITES = r"""
最[大高多长强好佳优]|至多 / larg|high|most|max|long|strong|best|great|big|up to|upper|optim|top|state-of|peak
  最[小低少短弱差]|至少 / small|low|least|min|short|weak|worst|few|poor
大(?:型|规模|量|的)|庞大|较大 / large|massive|big|huge|great|vast|scal|extensive|substantial|numerous|many
  小(?:型|规模|的)|微小|较小 / small|tiny|little|minor|slight|compact|light|modest|limited
有害|恶意 / harmful|unsafe|malicious|toxic|dangerous
  无害|良性 / harmless|benign|safe
易受|脆弱 / vulnerab|suscepti|prone|sensitiv|brittle|fragil
  不受|不变|稳健|鲁棒 / invarian|robust|immun|not affected|unaffected|insensitiv|resilien|regardless
正(?:相关|面|向) / positiv
  负(?:相关|面|向) / negativ
局部 / local
  全局 / global
短期 / short
  长期 / long
在线 / online
  离线 / offline
静态 / static
  动态 / dynamic
显式 / explicit
  隐式 / implicit
稀疏 / spars
  稠密|密集 / dens
粗粒度 / coarse
  细粒度 / fine
开源 / open
  闭源|专有 / clos|proprietar
高质量|优质 / high
  低质量|劣质 / low|poor
高效 / efficien|fast
  低效 / inefficien|slow
昂贵|高昂 / expensiv|costly|high
  廉价|低廉 / cheap|inexpensiv|low
简单|容易|易于|轻松|轻易|不难|不费力|轻而易举|易事 / simpl|easy|easi|straightforward|(?<!non-)trivial|readil
  困难|复杂|难以|很难 / difficult|hard|complex|complicat|challeng|impractic|infeasib|non-?trivial
具备|充足|充分 / possess|rich\b|abundan|sufficien|equip|thorough
  缺乏|缺少|匮乏 / lack|absen|without|miss|insufficien|under-?expl|under-?stud|scarc|limited
带来|造成|引发 / bring|caus|lead|introduc|induc|yield|result|creat|incur|rais|give|produc|impos|offer|provid
  避免|防止|免去 / avoid|prevent|eliminat|circumvent|obviat
擅长|善于|胜任 / excel|good|adept|proficien|well|skill|capab
  吃力|乏力 / struggl|fail
接受|同意|服从 / accept|agree|approv|compl|obey|follow
  拒绝|回绝 / refus|reject|declin
受[^，。；]{0,10}影响 / affect|influenc|impact|vulnerab|suscepti|sensitiv|depend|subject|suffer|vari
  不受|无关 / invarian|robust|immun|insensitiv|independen|regardless
出色|优异|良好 / good|well|excel|strong|better|best|superior|high|impressive|outperform|great
  糟糕|很差 / poor|bad\b|weak|wors|struggl|inferior
单语 / monoling
  多语 / multiling
编码器 / encod
  解码器 / decod
水平 / horizontal
  垂直|竖直 / vertical
上界|上限 / upper|limit|max
  下界|下限 / lower|min
输入 / input
  输出 / output
删除|移除|去除|擦除 / delet|remov|eras|discard|drop|eliminat|ablat|exclud|filter|without|prun
  添加|加入 / add|incorporat|insert|includ|append|inject|introduc|augment|join
"""


@dataclass(frozen=True, slots=True)
class Opposites:
    """One word and its opposite: zh and en of the one, zh_other and en_other of the other."""

    zh: re.Pattern[str]
    en: re.Pattern[str]
    zh_other: re.Pattern[str]
    en_other: re.Pattern[str]


def _opposites(one: str, other: str) -> Opposites:
    (zh, en), (zh_other, en_other) = (line.strip().split(" / ") for line in (one, other))
    return Opposites(re.compile(zh), _en(en), re.compile(zh_other), _en(en_other))


def _en(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{words})")


_LINES = _OPPOSITES.strip().splitlines()
OPPOSITES = tuple(_opposites(one, other) for one, other in zip(_LINES[::2], _LINES[1::2], strict=True))
