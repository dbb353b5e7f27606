"""Composes a plan file from picked papers, with comments that teach what else may stand in it."""

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from digest.domain.paper import PaperId


@dataclass(frozen=True, slots=True)
class Pick:
    """A paper that was picked. reason: why, in a sentence for the blogger; "" for none."""

    id: PaperId
    title: str
    reason: str = ""


_HEAD = """\
# 一期速递的计划：digest build --file 本文件
# 条目按此处的顺序刊出；不要的删掉，想换顺序就移动整个 [[item]] 段。# 后的内容只是说明。

[issue]
title = {title}
# number = 12                     # 第几期
# date = 2024-10-14               # 默认今天
# slug = "arxiv-digest"           # 文件名
# style = "roundup"               # 或 "numbered"
# greeting = "好久没有给大家梳理文章了"
# intro = \"\"\"
# 导语，Markdown；空行分段。\"\"\"
# outro = \"\"\"
# 结语，Markdown。\"\"\"
"""
_ITEM = """\

{comments}
[[item]]
arxiv = {id}
"""
_TAIL = """\

# 每个条目都可以加：
#   title_zh = "自己的中文标题"
#   headline = "综述体的小标题"
#   note = \"\"\"以自己的口吻写的话，原样刊出。\"\"\"
#   see_also = [{ title = "往期文章", url = "https://example.org/post" }]
#
# 不在 arXiv 上的条目（title 与 date 必填；路径相对于本文件）：
# [[item]]
# pdf = "report.pdf"              # 或网址
# title = "A Technical Report"
# authors = ["Ann Example"]
# date = 2024-10-14
#
# [[item]]
# page = "https://example.org/news"  # 或存下来的网页
# title = "News of a Release"
# date = 2024-10-14
#
# [[item]]
# repository = "https://github.com/example/model"
# readme = "https://raw.githubusercontent.com/example/model/main/README.md"
# licence = "LICENSE"             # 许可只按其正文认定；权重另有许可时，写权重的那份
# title = "Example Model 7B"
# date = 2024-10-14
"""


def plan_text(picks: Sequence[Pick], *, title: str) -> str:
    """Return a plan file, TOML, of these papers in this order. title: of the issue."""
    items = (
        _ITEM.format(comments=_comments(pick.title, pick.reason), id=_quoted(str(pick.id))) for pick in picks
    )
    return _HEAD.format(title=_quoted(title)) + "".join(items) + _TAIL


def _quoted(text: str) -> str:
    """Return a TOML string. JSON's escapes are TOML's, but for the one character that JSON leaves bare."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _comments(*texts: str) -> str:
    """Return each text as a comment of its own line; none for an empty one."""
    return "\n".join(f"# {line}" for line in map(_one_line, texts) if line)


def _one_line(text: str) -> str:
    """Return a text as one line that cannot end its comment, whatever it holds."""
    plain = "".join(" " if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} else c for c in text)
    return " ".join(plain.split())
