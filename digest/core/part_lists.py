"""Parts the items of a Chinese list by 、 where it is sure that they are items."""

import re

from digest.domain.han import HAN

# Words that make a clause of what looks like an item: 结果很好, 由模型生成.
_NO_ITEM = "的了是在对将使为被把也都又并而不能可会有及和与或以但则均很较更最等"
_ITEM = rf"(?:(?![{_NO_ITEM}])[{HAN}]){{2,6}}"
_JOIN = r"(?:和|与|及|以及|或)"
_NAME = r"[A-Za-z][A-Za-z0-9.+_-]*(?: [A-Z0-9][A-Za-z0-9.+_-]*){0,2}"
_LEADS = r"(?:包括|包含|涵盖|例如|比如|诸如|分为|分别是|分别为)"

# Two names and a comma are no list: in 使用 LoRA，Llama 和 Qwen 均有提升 it parts two clauses.
_LISTS = tuple(
    re.compile(pattern)
    for pattern in (
        # （点赞，收藏，关注和评论）: nothing else is in the brackets.
        rf"(?<=（){_ITEM}(?:，{_ITEM})+ ?{_JOIN} ?{_ITEM}(?=）)",
        # 包括翻译，摘要和问答。
        rf"(?<=[{HAN}]){_LEADS}{_ITEM}(?:，{_ITEM})+{_JOIN}{_ITEM}(?=[。；）]|等|$)",
        # 包括 LLaMA，Mistral 和 Qwen
        rf"{_LEADS} ?{_NAME}(?:，{_NAME}){{1,20}} ?(?:{_JOIN} ?{_NAME}|等)",
        # LLaMA，Mistral，Qwen 等
        rf"(?<![A-Za-z0-9.+_-]){_NAME}(?:，{_NAME}){{2,20}} ?等",
    )
)


def with_list_marks(text: str) -> str:
    """Return the text with 、 for ， between the items of lists. text: its marks are full-width."""
    for pattern in _LISTS:
        text = pattern.sub(lambda match: match[0].replace("，", "、"), text)
    return text
