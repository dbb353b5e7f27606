"""Reads what a claim and the cited sentences deny."""

import re

# 不 within words that deny nothing: 不仅, 不同, 不断, 不少, 不过.
_NOT_ZH = (
    r"(?:不(?!(?<=会不)会|(?<=能不)能|(?<=是不)是)(?![仅同断论管少久止妨只但光等稳确良当利乏失平均对凡错大小多高低好差难易长短相])(?!过[，是])"
    r"|没有?(?!落)|未(?![来知必])|无法|无需|无须|并非|从不)"
)
NOT_ZH = re.compile(_NOT_ZH)
"""A word of a claim that denies what follows it; 不仅, 不同, 未来, 无监督 and their like do not."""

_ADVERB_ZH = r"(?:[会能可再曾必被有以需要太很都]|直接|显著|进一步|任何|总是|一定|完全)*"
_BETWEEN_ZH = rf"{_ADVERB_ZH}(?:对[^，。；]{{1,6}})?{_ADVERB_ZH}"
DENIES_NEXT_ZH = re.compile(rf"{_NOT_ZH}{_BETWEEN_ZH}$")
"""Matches a text whose end denies the verb that comes next."""

_NOT_EN = (
    r"(?:\bnot\b(?!\s(?:only|just|merely|necessarily))|n['’]t\b|\bcannot\b|\bnever\b|\bno\b(?!\s(?:less|fewer|more|later)\sthan)"
    r"|\bwithout\b|\bneither\b|\bnor\b|\bnone\b|\bfail(?:s|ed|ing|ure)?\b|\bunable\b|\bhardly\b|\brarely\b"
    r"|\bimpossible\b|\bfalls? short\b"
    r"|\brather than\b|\binstead of\b|\bdispens\w*|\black(?:s|ed|ing)?\b|\bavoid\w*|\bprevent\w*|\bnothing\b)"
)
DENIES_NEXT_EN = re.compile(rf"{_NOT_EN}[\s,]*(?:[\w’'-]+\s){{0,4}}$|\bnon-?$")
"""Matches an English text whose end denies the verb that comes next."""

DENIES_LAST_EN = re.compile(
    r"\s(?:\w+\s)?(?:no(?!\s(?:less|fewer|more|later)\sthan)|none|nothing|neither|few|little|not)\b"
)
"""Matches what follows a verb and denies it: contains no, works not."""

NOT_EN = re.compile(_NOT_EN)

PLAIN_NOT_EN = re.compile(
    r"\bnot\b(?!\s(?:only|just|merely|necessarily|yet))|n['’]t\b|\bcannot\b|\bnever\b|\bneither\b|\bnone\b|\bwithout\b"
    r"|\bno\b(?!\s(?:less|fewer|more|later)\sthan)|\bfails?\sto\b|\bunable\b|\bdispensing\b"
)
"""A word that denies what a sentence says, in so many words."""

_NEGATIVE_ZH = (
    r"[不没未无非难缺免勿莫否]|拒绝|失败|防止|阻止|忽略|忽视|丢弃|舍弃|抛弃|摒弃|剔除|去除|移除|删除|消除|排除|除外"
    r"|除了|停止|放弃|而非|取代|代替|替代|空白|脱离|摆脱|例外|反而|相反"
)
DENIES_ZH = re.compile(_NEGATIVE_ZH)
"""A word of a claim that denies or takes away."""

NEGATIVE_ZH = re.compile(rf"{_NEGATIVE_ZH}|仅|只|唯|少|差|弱|低|错|误|负|有限|有待|独立|限制|局限")
"""The same, and the words that may stand for an English "not": only, few, wrong, limited."""

NEGATIVE_EN = re.compile(
    rf"{_NOT_EN}|\b(?:only|few|little|less|low|lower|unlike|except|despite|but|however|although|though|while|beyond"
    r"|regardless|alone|solely|scarce|seldom|barely|stop\w*|ceas\w*|refus\w*|reject\w*|ignor\w*|exclud\w*|discard\w*"
    r"|remov\w*|eras\w*|eliminat\w*|absen\w*|miss\w*|limit\w*|difficult\w*|hard\w*|challeng\w*|problem\w*|poor\w*|weak\w*"
    r"|wrong\w*|fals\w*|blind\w*|los(?:e|es|t|s)|drop\w*|forg[eo]t\w*|neglig\w*|negativ\w*|abstain\w*|dismiss\w*|negligib\w*"
    r"|impossib\w*|non\w*|un(?!der\b|it|i[fvo]|less)\w{3,}|in(?:accura|correct|complet|suffic|capab|effect|sensitiv|depend"
    r"|varian|consist|efficien|dispens|evitab|visib|tract)\w*|im(?:perfect|poss|practical|balanc)\w*|dis(?:agree|regard|abl"
    r"|card|count|joint|trust)\w*|irr\w+|ill-\w+|under-?(?:expl|stud|est|perform|represent)\w*|zero|far|too|yet|free|\w+less|\w+-free)\b"
)
"""A word of a sentence that may stand behind a Chinese "not"."""
