"""Tells the labels of a digest (摘要, 实验效果, 后记) and the part of a digest that each opens."""

import re
from dataclasses import dataclass

from digest.domain.digest import Section

# The first that matches holds; a label may be longer: 核心创新点, 重要数据结论.
_SECTIONS: tuple[tuple[str, Section], ...] = (
    (r"一句话|概括|核心观点|TL;?DR|亮点速览", Section.ONE_LINE),
    (r"局限|不足|开放问题|limitations?", Section.LIMITATIONS),
    (r"创新|贡献|亮点|分类体系|contributions?|highlights?", Section.INNOVATIONS),
    (r"数据结论|结论|关键数[据字]|发现|要点|conclusions?|findings", Section.CONCLUSIONS),
    (r"实验|效果|结果|评[测估]|性能|experiments?|results?|evaluation", Section.EXPERIMENTS),
    (r"背景|动机|问题|挑战|background|motivation|problem", Section.BACKGROUND),
    (r"方法|算法|模型|框架|技术|思路|做法|综述范围|methods?|approach|models?", Section.METHOD),
    (r"摘要|简介|概[述要]|内容|介绍|总结|abstract|summary|overview", Section.ABSTRACT),
)
_OUTSIDE = (
    r"引言|导语|前言|目录|本期|链接|地址|论文|标题|题目|中文标题|英文标题|作者|机构|单位|时间|日期|来源|出处|代码|项目"
    r"|关键词|标签|分类|领域|方向|期刊|会议|评分|推荐|引用|title|authors?|links?|urls?|code|paper|tags?|keywords?"
    r"|categories|date|arxiv|pdf|published|affiliations?"
)
_CLOSING = (
    r"后记|结语|结束语|尾声|往期\S*|参考(?:文献|资料|链接)?|免责声明|写在最后|references?"
    r"|关于(?:我们?|作者|博主|本号)"
)
_LONGEST = 12  # characters of a label
_TRIMMED = " \t*_#·•|【】[]「」《》<>"
_WORDS = r"[^:：。，,；;！？!?\]】]{1,24}"
_INLINE = re.compile(
    rf"(?:[【\[](?P<boxed>{_WORDS})[】\]]\s*[:：]?|(?P<plain>{_WORDS})[:：])\s*(?P<rest>\S.*)?$"
)


@dataclass(frozen=True, slots=True)
class Label:
    """What a line begins with.

    words: as printed. section: None for what makes no statement about a paper (链接, 作者).
    rest: the words behind the label on the same line. is_closing: nothing behind it speaks of a paper.
    """

    words: str
    section: Section | None
    rest: str
    is_closing: bool = False


def label_of(text: str) -> Label | None:
    """Return the label that a line is or begins with, or None."""
    whole = text.strip(_TRIMMED).rstrip(":：").strip(_TRIMMED)
    if found := _known(whole, ""):
        return found
    inline = _INLINE.match(text.strip())
    if inline is None:
        return None
    return _known((inline["boxed"] or inline["plain"]).strip(_TRIMMED), inline["rest"] or "")


def _known(words: str, rest: str) -> Label | None:
    if not words or len(words) > (_LONGEST if not words.isascii() else 2 * _LONGEST):
        return None
    bare = re.sub(r"^\W+", "", words).lower()
    if re.fullmatch(_CLOSING, bare):
        return Label(words, None, "", is_closing=True)
    if re.fullmatch(rf"(?:{_OUTSIDE})\S{{0,2}}", bare):
        return Label(words, None, rest)
    for pattern, section in _SECTIONS:
        if re.fullmatch(rf"[^\s，,。的了是]{{0,6}}(?:{pattern})[^\s，,。了是]{{0,4}}", bare, re.IGNORECASE):
            return Label(words, section, rest)
    return None
