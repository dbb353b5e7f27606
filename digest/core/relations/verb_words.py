"""Verbs that papers use, in both languages, to tell which one a "not" belongs to."""

import re

# Chinese words, then the beginnings of their English.
_VERBS = r"""
包含|包括|含有|涵盖|囊括 contain|includ|compris|consist|incorporat|cover|span
使用|采用|利用|运用|借助|用于|用作 use|using|utili[sz]|employ|adopt|leverag|appl|rel(?:y|ies)|dispens
达到|取得|获得|实现 achiev|reach|attain|obtain|accomplish
优于|超过|胜过|超越 outperform|surpass|exceed|better|superior|beat
提高|提升|改善|改进|增强 improv|increas|enhanc|boost|rais|gain|help
降低|减少|缩短|削弱 reduc|decreas|lower|shorten|diminish|cut
影响 affect|influenc|impact
需要|要求 requir|need|necessit
支持|支撑 support|suppli?
提供|给出 provid|offer|suppl|giv
解决|处理 solv|address|resolv|handl|tackl
解释|说明 explain|explan|account|interpret
优化 optimi
依赖|依靠|取决 rel(?:y|ies|ian)|depend
保证|确保 guarantee|ensur|assur
保留|保持|维持 retain|preserv|maintain|keep|kept
考虑 consider|account
改变|修改 chang|modif|alter
公开|发布|开源 releas|publi|open|availab
训练 train
微调 fine-?tun
拒绝 refus|reject|declin
服从|遵循|遵守 compl|obey|follow|adher
泛化|推广 generali|transfer
收敛 converg
检测|识别|发现|查出 detect|identif|recogni|find|found|discover|reveal|catch|caught
区分|分辨|分清|辨别 distinguish|differentiat|discriminat|disambiguat
捕捉|刻画 captur|model
生成|产生 generat|produc|creat|caus|introduc
披露|报告 report|disclos|state
评估|评测|测试|测量 evaluat|assess|test|measur|benchmark
比较|对比 compar
验证|核实 verif|validat|confirm
存在 exist|there|present|occur
具有|具备|拥有 has\b|have\b|having|possess|featur
允许 allow|permit|enabl
导致|引起 lead|caus|result|induc
避免|防止|阻止 avoid|prevent|circumvent|keep
限于|局限 limit|restrict|confin
相信|认为 believ|consider|think|argu
知道|了解 know|aware|understand
足以|充分 suffic|enough|adequat
显著 significan
相关 correlat|relat
一致 consisten|agree|match
等于|等同 equal|equivalent
相同 same|identical
"""


Entry = tuple[re.Pattern[str], re.Pattern[str]]
"""The Chinese of a word, and its English forms in lower case."""


def entries(table: str) -> tuple[Entry, ...]:
    """Return the entries of a table that has one a line: Chinese, a space, how the English begins."""
    return tuple(_entry(*line.split(" ", 1)) for line in table.strip().splitlines())


def _entry(chinese: str, english: str) -> Entry:
    return re.compile(chinese), re.compile(rf"(?<![a-z])(?:{english})[a-z]*")


VERBS = entries(_VERBS)
"""Each verb: its Chinese words, and its English forms in lower case."""
