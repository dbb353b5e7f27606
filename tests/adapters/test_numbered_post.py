"""The numbered post: what a reader sees, through the eyes of a Markdown parser."""

from typing import Any

from markdown_it import MarkdownIt

from digest.adapters.package_files import package_folder
from digest.adapters.templates import Templates
from digest.core.viewing.view_post import shown_post
from digest.domain.digest import PaperKind, Section
from digest.domain.finding import CheckedClaim, Fate
from digest.domain.paper import Paper
from digest.domain.post import Post
from digest.domain.target import Dialect
from tests.fakes import paper
from tests.posts import digested, issue, says


def markdown(
    *claims: CheckedClaim,
    kind: PaperKind = PaperKind.METHOD,
    of: Paper | None = None,
    is_excerpt_draft: bool = False,
    **changes: Any,
) -> str:
    """Return the post on one paper with these claims. changes: of the masthead."""
    done = digested(*claims, of=of, kind=kind, title_zh="标题吗？")
    changes = {"closing": ("后会有期。",), "ai_label": "由 AI 生成", **changes}
    return printed(issue(done, is_excerpt_draft=is_excerpt_draft, **changes))


def printed(post: Post) -> str:
    data = {"view": shown_post(post), "dialect": Dialect()}
    return Templates(package_folder("templates")).render(f"posts/{post.style}.md.j2", data)


def headings(source: str) -> list[tuple[str, str]]:
    tokens = MarkdownIt().parse(source)
    return [(t.tag, tokens[i + 1].content) for i, t in enumerate(tokens) if t.type == "heading_open"]


def below(source: str, heading: str) -> list[str]:
    """Return the lines between a heading and the next one, without blank ones."""
    after = source.split(f"### {heading}\n", 1)[1]
    return [line for line in after.split("\n#", 1)[0].splitlines() if line]


def test_headings_are_real_and_in_order() -> None:
    assert headings(markdown()) == [
        ("h1", "论文速递（2026-11-20，共 1 篇）"),
        ("h2", "1. Paper 1"),
        *(("h3", label) for label in ("摘要", "问题背景", "算法模型", "算法创新点", "实验效果")),
        *(("h3", label) for label in ("重要数据结论",)),
        ("h2", "后记"),
    ]


def test_prose_is_one_paragraph_without_a_break() -> None:
    source = markdown(says(Section.METHOD, "先读。"), says(Section.METHOD, "再写。"))
    assert below(source, "算法模型") == ["先读。再写。"]


def test_bullets_are_a_list_of_their_own() -> None:
    source = markdown(says(Section.INNOVATIONS, "其一。"), says(Section.INNOVATIONS, "其二。"))
    assert MarkdownIt().render(source).count("<li>") == 2
    assert below(source, "算法创新点") == ["- 其一。", "- 其二。"]


def test_an_empty_section_says_so_in_words() -> None:
    assert below(markdown(), "实验效果") == ["论文未报告实验效果。"]


def test_a_section_that_lost_all_its_claims_says_so() -> None:
    source = markdown(says(Section.CONCLUSIONS, "提升 99%。", Fate.HELD_BACK))
    assert "提升 99%" not in source
    assert below(source, "重要数据结论")[0] == "本节的 1 条陈述未通过核对，未刊出。"


def test_a_survey_has_sections_of_its_own() -> None:
    labels = [words for tag, words in headings(markdown(kind=PaperKind.SURVEY)) if tag == "h3"]
    assert labels == ["摘要", "问题背景", "综述范围", "分类体系", "关键结论", "开放问题"]


def test_the_citation_is_whole_and_the_links_are_there() -> None:
    source = markdown()
    assert "C Orăsan - arXiv preprint arXiv:2410.00001v1, 2026" in source
    html = MarkdownIt().render(source)
    assert '<a href="https://arxiv.org/abs/2410.00001v1">摘要页</a>' in html
    assert "未找到代码" in html


def test_bold_closes_behind_a_question_mark() -> None:
    assert "<strong>标题吗？</strong>" in MarkdownIt().render(markdown())


def test_markup_in_a_paper_does_not_act() -> None:
    trap = paper(1, title="# <script>x</script> {{ 7 * 7 }} [a](javascript:b) **bold**")
    source = markdown(says(Section.METHOD, "<img src=x> `a` [点我](http://evil)"), of=trap)
    html = MarkdownIt("commonmark", {"html": True}).render(source)
    assert not any(part in html for part in ("<script", "<img", 'javascript:b"', "49", 'evil"'))
    assert "{{ 7 * 7 }}" in html.replace("&#123;", "{")


def test_an_excerpt_says_in_its_first_lines_what_it_is() -> None:
    source = markdown(says(Section.METHOD, "We read."), is_excerpt_draft=True)
    assert "摘录草稿" in "".join(source.splitlines()[:4])
    assert below(source, "实验效果") == ["没有摘到相应的原句。"]


def test_the_label_stands_at_the_end() -> None:
    assert markdown().rstrip().endswith("由 AI 生成")


def test_no_run_of_blank_lines_and_one_newline_at_the_end() -> None:
    source = markdown(says(Section.ONE_LINE, "一句。"), says(Section.INNOVATIONS, "其一。"))
    assert "\n\n\n" not in source
    assert source.endswith("\n")
    assert not source.endswith("\n\n")
