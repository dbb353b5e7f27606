"""A plan says what goes into an issue, and what is wrong with it is told where it stands."""

import datetime
import tomllib

import pytest

from digest.core.describe_document import id_of
from digest.core.read_plan import issue_plan
from digest.domain.errors import ConfigError
from digest.domain.look import Style
from digest.domain.paper import PaperId
from digest.domain.plan import ArxivItem, IssuePlan, PageItem, PdfItem, RepositoryItem
from digest.domain.post import WebLink

WHOLE = '''
[issue]
title = "大模型周报"
number = 12
date = 2024-04-14
slug = "weekly"
style = "roundup"
greeting = "大家好"
intro = """
第一段。
仍是第一段。

第二段，**加粗**。"""
outro = ["只有一段。"]

[[item]]
arxiv = "https://arxiv.org/abs/2410.06338v2"
title_zh = "我的标题"
headline = "小标题"
note = "我的话。"
see_also = [{ title = "往期", url = "https://example.org/1" }]

[[item]]
pdf = "papers/report.pdf"
title = "A Report"
authors = ["Ann Example", "Bo Example"]
date = 2024-03-01
url = "https://example.org/report"

[[item]]
page = "https://example.org/news?id=1"
title = "News"
date = "2024-03-02"

[[item]]
repository = "https://github.com/example/seven"
readme = "seven/README.md"
licence = "https://example.org/LICENSE"
title = "Seven"
date = 2024-03-03
'''
ITEM = '[[item]]\narxiv = "2410.06338"\n'
PAGE = '[[item]]\npage = "https://example.org/a"\ntitle = "News"\ndate = 2024-03-01\n'


def plan(text: str) -> IssuePlan:
    return issue_plan(tomllib.loads(text), "issue.toml")


def complaint(text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        plan(text)
    return str(caught.value)


def test_a_whole_plan_is_read() -> None:
    found = plan(WHOLE)
    head = found.issue
    assert (head.title, head.number, head.date) == ("大模型周报", 12, datetime.date(2024, 4, 14))
    assert (head.slug, head.style, head.greeting) == ("weekly", Style.ROUNDUP, "大家好")
    assert head.intro == ("第一段。\n仍是第一段。", "第二段，**加粗**。")
    assert head.outro == ("只有一段。",)
    assert [type(item) for item in found.items] == [ArxivItem, PdfItem, PageItem, RepositoryItem]


def test_an_item_carries_the_bloggers_own_words() -> None:
    item = plan(WHOLE).items[0]
    assert isinstance(item, ArxivItem)
    assert item.arxiv == PaperId("2410.06338", 2)
    assert (item.title_zh, item.headline, item.note) == ("我的标题", "小标题", ("我的话。",))
    assert item.see_also == (WebLink(title="往期", url="https://example.org/1"),)


def test_a_plan_of_ids_alone_is_enough() -> None:
    assert len(plan(ITEM).items) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "has 0 items"),
        (ITEM + "[[items]]\n", "the key 'items' is unknown, perhaps 'item'"),
        ("[issue]\ntitel = 'x'\n" + ITEM, "[issue]: the key 'titel' is unknown, perhaps 'title'"),
        (ITEM + "zzz = 1\n", "item 1: the key 'zzz' is unknown, known are title_zh"),
        (
            ITEM + "see_also = [{title = 'a', link = 'https://b.c'}]\n",
            "the key 'link' is unknown, known are title, url",
        ),
        (ITEM + "[[item]]\ntitle = 'x'\n", "item 2 does not say what it is: give it one of arxiv, pdf"),
        (ITEM + "[[item]]\narXiv = 'x'\n", "(the key 'arXiv' is unknown, perhaps 'arxiv')"),
        (ITEM + "pdf = 'a.pdf'\n", "names both 'arxiv' and 'pdf'"),
        ("[[item]]\narxiv = 2410.06338\n", "Write the id in quotes"),
        ("[[item]]\narxiv = '2424.1'\n", "item 1, arxiv: '2424.1' is no arXiv id"),
        ("[[item]]\narxiv = 'local/x-0123abcd'\n", "is no paper of arXiv"),
        ("[[item]]\npdf = 'a.pdf'\ndate = 2024-01-01\n", "'title' is missing"),
        ("[[item]]\npdf = 'a.pdf'\ntitle = 'x'\n", "'date' is missing"),
        (PAGE.replace("2024-03-01", "'soon'"), "'date' must be a date such as 2026-11-20, without quotes"),
        (PAGE.replace('"News"', "7"), "'title' must be text in quotes"),
        (PAGE.replace('"News"', '" "'), "'title' is empty"),
        (PAGE.replace("https:", "ftp:"), "'page' is no plain http or https address"),
        (PAGE.replace("/a", "/a b"), "'page' is no plain http or https address"),
        (PAGE.replace("/a", "/)[x](javascript:1"), "'page' is no plain http or https address"),
        (PAGE.replace("example.org/a", ":80"), "'page' names no host"),
        (PAGE.replace("https://example.org/a", "https://export.arxiv.org/pdf/2410.06338"), "lies on arXiv"),
        (
            ITEM + "see_also = [{title = 'a', url = 'javascript:1'}]\n",
            "'see_also, 1, url' is no http or https address",
        ),
        (ITEM + "note = 3\n", "'note' must be text in quotes, or a list of such"),
        (ITEM + "see_also = ['x']\n", "'see_also, 1' must be a table"),
        (ITEM + "see_also = [{title = 'a', url = '../x'}]\n", "is no plain http or https address"),
        (ITEM + 'note = "a\\u0007b"\n', "'note, 1' holds the control character '\\x07'"),
        (ITEM + 'title_zh = "a\\u202eb"\n', "'title_zh' holds the control character '\\u202e'"),
        (ITEM + f"note = '{'x' * 20_001}'\n", "'note' has 20,001 characters, and 20,000 are taken at most"),
        (ITEM + f"headline = '{'x' * 501}'\n", "at most 500 characters"),
        ("[issue]\nslug = '../x'\n" + ITEM, "cannot name a file"),
        ("[issue]\nnumber = 0\n" + ITEM, "'number' must be at least 1"),
        ("[issue]\nstyle = 'blog'\n" + ITEM, "'style' must be 'numbered' or 'roundup'"),
        ("issue = 1\n" + ITEM, "written as [issue]"),
        ("item = 1\n", "written as [[item]]"),
        ("item = [1]\n", "written as [[item]]"),
        (ITEM * 501, "has 501 items"),
        (ITEM + "[[item]]\narxiv = '2410.06338v3'\n", "names '2410.06338' twice, as items 1 and 2"),
        (PAGE * 2, "names 'https://example.org/a' twice"),
    ],
)
def test_what_is_wrong_is_told_with_place_and_remedy(text: str, told: str) -> None:
    message = complaint(text)
    assert "issue.toml" in message
    assert told in message


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    message = complaint(PAGE.replace("https://", "https://ann:s3cret@"))
    assert "leave it out" in message
    assert "s3cret" not in message


def test_documents_are_told_apart_by_where_they_lie() -> None:
    documents = [item for item in plan(WHOLE).items if not isinstance(item, ArxivItem)]
    ids = [id_of(item) for item in documents]
    assert [str(one).rpartition("-")[0] for one in ids] == ["local/report", "local/news", "local/seven"]
    assert all(one.is_local and one.version is None for one in ids)
