"""Cuts Chinese text into statements and leaves out what states nothing: questions, greetings, calls."""

import re

from digest.domain.han import HAN

_END = re.compile(rf"[。！？!?；]+[”’」』）)]*|(?<=[{HAN}”’）)%]);|(?<=[{HAN}])\.(?=\s|$)|……")
_FEWEST_HAN = 4
_ANY_HAN = re.compile(f"[{HAN}]")
_OPENS, _CLOSES = "“‘「『（(《", "”’」』）)》"

# To the reader, about the blog or the issue: no statement about a paper.
_ADDRESS = re.compile(
    r"点赞|收藏|三连|转发|公众号|后台回复|评论区|关注(?:我|本|公众|一下)|扫码|加群|好久没有|大家好|敬请|欢迎(?:关注|交流|留言|阅读|大家|指正)"
    r"|今天.{0,6}(?:分享|介绍|带来|解读|梳理)|(?:给|为|和|与)大家.{0,4}(?:分享|介绍|带来|梳理|整理)|(?:本期|本文|以下)(?:共|一共)?(?:整理|收录|精选)"
    r"|AI\s?(?:辅助)?生成|感兴趣.{0,8}(?:可以|阅读|看|去)|论文未报告|没有摘到|以下是|如[您你]需要|如果[您你]"
)
_CITATION = re.compile(
    r"arXiv preprint|arXiv\s?[:：]\s?\d{4}\.\d|\bet al\.|^(?:[A-Z]{1,3}\s[A-Z]\w+,\s)", re.IGNORECASE
)


def statements(text: str) -> tuple[str, ...]:
    """Return the sentences that state something, in their order, each with its mark."""
    return tuple(sentence for sentence in sentences_zh(text) if states_something(sentence))


def sentences_zh(text: str) -> list[str]:
    """Return all sentences; marks within quotes and brackets end none."""
    pieces, start = [], 0
    for end in _END.finditer(text):
        if not _is_open(text[start : end.start()]):
            pieces.append(text[start : end.end()].strip())
            start = end.end()
    return [piece for piece in (*pieces, text[start:].strip()) if piece]


def states_something(sentence: str) -> bool:
    is_question = re.search(r"[?？][”」』）)]*$", sentence) is not None
    if is_question or len(_ANY_HAN.findall(sentence)) < _FEWEST_HAN:
        return False
    return not _ADDRESS.search(sentence) and not _CITATION.search(sentence)


def _is_open(piece: str) -> bool:
    return any(
        piece.count(opens) > piece.count(closes) for opens, closes in zip(_OPENS, _CLOSES, strict=True)
    )
