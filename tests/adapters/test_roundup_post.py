"""The roundup: what a reader of a 公众号 sees, through the eyes of a Markdown parser."""

from markdown_it import MarkdownIt

from digest.adapters.package_files import package_folder
from digest.adapters.templates import Templates
from digest.core.viewing.view_post import shown_post
from digest.domain.digest import Figure, Section
from digest.domain.finding import CheckedClaim
from digest.domain.look import Show, Style
from digest.domain.post import Opening, Post, PostFigure
from digest.domain.target import Dialect
from tests.fakes import paper
from tests.posts import digested, issue, says

CLAIMS = (
    says(Section.ONE_LINE, "读得更快。"),
    says(Section.BACKGROUND, "此前工作读得慢。"),
    says(Section.ABSTRACT, "作者只读索引。"),
    says(Section.CONCLUSIONS, "快了一倍。"),
)


def printed(post: Post) -> str:
    data = {"view": shown_post(post), "dialect": Dialect()}
    return Templates(package_folder("templates")).render("posts/roundup.md.j2", data)


def roundup(*claims: CheckedClaim, opening: Opening | None = None, papers: int = 1) -> str:
    done = [digested(*claims, of=paper(number), tags=("阅读",)) for number in range(1, papers + 1)]
    return printed(issue(*done, style=Style.ROUNDUP, opening=opening or Opening()))


def paragraphs(source: str) -> list[str]:
    tokens = MarkdownIt().parse(source)
    return [tokens[i + 1].content for i, t in enumerate(tokens) if t.type == "paragraph_open"]


def test_each_paper_is_a_headline_and_two_paragraphs() -> None:
    source = roundup(*CLAIMS)
    assert "\n## 读得更快\n" in source
    told = paragraphs(source.split("## 读得更快")[1])
    assert told[:2] == ["此前工作读得慢。", "为此，作者只读索引。看具体数字：快了一倍。"]


def test_the_greeting_counts_the_papers_that_are_there() -> None:
    source = roundup(*CLAIMS, opening=Opening(greeting="大家好"), papers=3)
    assert paragraphs(source)[0] == "大家好，今天分享 3 篇论文，涉及阅读等方向。"


def test_the_reply_code_stands_where_one_is_set() -> None:
    assert "后台回复：20261120" in roundup(*CLAIMS, opening=Opening(reply_code="20261120"))
    assert "后台回复" not in roundup(*CLAIMS)


def test_the_paper_is_named_with_its_whole_id_and_its_links() -> None:
    source = roundup(*CLAIMS)
    assert "论文：《Paper 1》（2410.00001v1）· [摘要页](https://arxiv.org/abs/2410.00001v1)" in source


def test_a_paper_of_which_little_stands_leaves_no_empty_paragraph() -> None:
    source = roundup(says(Section.ABSTRACT, "本文只读索引。"))
    assert "\n\n\n" not in source
    assert paragraphs(source.split("## 标题")[1])[0] == "本文只读索引。"


def test_no_numbers_are_announced_where_the_result_tells_none() -> None:
    source = roundup(*CLAIMS[:3], says(Section.CONCLUSIONS, "作者主张谨慎。"))
    assert "为此，作者只读索引。作者主张谨慎。" in paragraphs(source)


def test_a_note_of_several_lines_stays_within_its_quote() -> None:
    post = issue(digested(*CLAIMS), style=Style.ROUNDUP)
    noted = post.items[0].model_copy(update={"note": ("要点：\n- 其一\n- 其二", "完。")})
    tokens = MarkdownIt().parse(printed(post.model_copy(update={"items": (noted,)})))
    end = next(at for at, token in enumerate(tokens) if token.type == "blockquote_close")
    within = [token.content for token in tokens[:end] if token.type == "inline"]
    assert within[-4:] == ["**编者按**：要点：", "其一", "其二", "完。"]


def test_a_figure_that_is_not_shown_says_whether_its_licence_is_known() -> None:
    post = issue(digested(*CLAIMS), style=Style.ROUNDUP)
    for licence, words in (("CC BY-NC 4.0", "不允许转载"), ("", "许可协议不明")):
        figure = PostFigure(file="", page=2, caption="", alt_zh="图 1：总览", licence=licence, licence_url="")
        shown = post.items[0].model_copy(update={"figure": figure})
        assert words in printed(post.model_copy(update={"items": (shown,)}))


def test_a_number_without_a_metric_leaves_no_empty_brackets() -> None:
    figure = Figure(value="71", metric="BLEU9")  # a name that the claims do not know is left away
    claims = [says(Section.CONCLUSIONS, f"得到 71，{end}。", figure=figure) for end in "一二三"]
    papers = [digested(*claims, of=paper(number)) for number in (1, 2)]
    source = printed(issue(*papers, style=Style.ROUNDUP, show=Show(comparison=True)))
    assert "| 71 |" in source
    assert "（）" not in source
