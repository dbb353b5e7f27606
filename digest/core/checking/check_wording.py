"""Checks for wording that cannot be so, whatever the paper says."""

import re
from collections.abc import Iterator

from digest.core.fold_marks import fold_marks
from digest.domain.examined import Examined
from digest.domain.finding import Check, Finding, Severity

_HAN = re.compile("[\u4e00-\u9fff]")
_LESS = r"(?:减少|降低|缩短|缩小|减小|下降|节省|节约|压缩|减轻|削减)"
_MORE = r"(?:提高|提升|增加|增长|上升|改善|改进|加快)"
_ABOUT = r"了?(?:约|近|超过|最多|高达)?\s?"
HARM = (
    r"(?:损失(?!函数)|延迟|时延|困惑度|错误率|误差|误报率|误拦率|幻觉|成本|开销|能耗|(?:内存|显存)占用"
    r"|失败率|过拟合|毒性)"
)
"""What is better when there is less of it, as a part of regular expressions."""

_IMPOSSIBLE = (
    (
        re.compile(rf"{_LESS}{_ABOUT}(?:\d+(?:\.\d+)?|[两二三四五六七八九十百千]+|数|几)\s?多?倍(?![率数])"),
        "nothing shrinks by a multiple: say to what part of it, or by how many percent",
    ),
    (
        re.compile(rf"(?:{_LESS}|{_MORE}){_ABOUT}-\s?\d+(?:\.\d+)?\s?(?:%|倍|个?百分点)"),
        "a minus turns the verb round: name the change without it",
    ),
    (
        re.compile(
            rf"{_LESS}{_ABOUT}(?:1\d\d(?:\.\d*[1-9]\d*)|1(?:0[1-9]|[1-9]\d)|[2-9]\d\d|\d{{4,}})(?![\d.])\d*\s?%"
        ),
        "nothing shrinks by more than 100 %",
    ),
)
_PRAISED_HARM = re.compile(
    rf"(?:有效|成功|大幅|显著|明显|进一步|能够?|可以?)地?(?:提高|提升|增强|增加|改进到更高)了?(?:模型|系统|训练|推理|测试)?的?{HARM}"
    rf"|(?:改善|优化|优势|优点|好处)[^，。；]{{0,6}}(?:提高|提升|增加)了?{HARM}"
)


def check_wording(claim: Examined) -> tuple[Finding, ...]:
    """Return WRONG for a change that no quantity can make, DOUBTFUL for a harm that is told as a merit."""
    text = fold_marks(claim.text_zh)
    if not _HAN.search(text):
        return ()
    impossible = [
        Finding(Check.WORDING, Severity.WRONG, (_printed(claim, match),), f"{match[0]!r}: {why}.")
        for match, why in impossible_changes(text)
    ]
    return (*impossible, *_praised(claim, text))


def impossible_changes(text_zh: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each change in the text that no quantity can make, and why. text_zh: its marks folded."""
    for pattern, why in _IMPOSSIBLE:
        for match in pattern.finditer(text_zh):
            yield match, why


def _praised(claim: Examined, text: str) -> list[Finding]:
    """Return DOUBTFUL where what should be small is raised as a success, unless the paper says it rises."""
    cited = " ".join(sentence.text for sentence in claim.cited).casefold()
    if re.search(r"increas|rais|higher|larger|more\b|grow|worse|degrad|cost", cited):
        return []
    why = "less of it is better, and the cited sentences do not say that it rises"
    return [
        Finding(Check.WORDING, Severity.DOUBTFUL, (_printed(claim, match),), f"{match[0]!r}: {why}.")
        for match in _PRAISED_HARM.finditer(text)
    ]


def _printed(claim: Examined, match: re.Match[str]) -> str:
    return claim.text_zh[match.start() : match.end()]
