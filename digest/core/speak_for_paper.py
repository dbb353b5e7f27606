"""Lets a digest speak of a paper in the third person: 我们提出 becomes 本文提出."""

import re

_OPENING = r"(?:^|(?<=[。；，！？]))"
_LINKS = r"(?:为此|因此|此外|最后|然后|随后|同时|具体来说|接着|首先|其次|另外)[，]?"
# Only what authors do and bloggers do not: 我们介绍, 我们整理 may be the blogger's own words.
_AUTHORSHIP = (
    r"提出|引入|设计|构建|开发(?!者)|训练|证明|证实|发现|观察到|评估|验证|采用|考察|表明|推导|微调|构造|改进"
    r"|研究了|分析了"
)
_ADVERBS = r"(?:还|也|又|则|进一步|首次|首先|随后|接着|最后|同时|因此|从而|系统地?|全面|进而)?"
_THINGS = r"方法|模型|框架|算法|系统|工作|实验|结果|研究|方案|策略|数据集|基准|分析|发现"
_WE = re.compile(
    rf"(?P<before>{_OPENING}(?:{_LINKS})?)我们(?=\s?{_ADVERBS}(?:{_AUTHORSHIP})|\s?的(?:{_THINGS}))",
    re.MULTILINE,
)
_OPENS, _CLOSES = "“‘「『《（", "”’」』》）"


def in_third_person(text: str) -> str:
    """Return the text with 本文 for 我们 where it opens a clause and a verb of authorship follows.

    Within quotes and brackets somebody else may be speaking: those stay.
    """

    def third(match: re.Match[str]) -> str:
        before = text[: match.start()]
        is_quoted = any(
            before.count(opens) > before.count(closes) for opens, closes in zip(_OPENS, _CLOSES, strict=True)
        )
        return match[0] if is_quoted else f"{match['before']}本文"

    return _WE.sub(third, text)
