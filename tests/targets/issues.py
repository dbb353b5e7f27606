"""Two issues that are alike but for their words: ordinary ones, and all that a blog engine would act on."""

from dataclasses import replace

from digest.domain.digest import Figure, Section
from digest.domain.finding import CheckedClaim, Cited
from digest.domain.look import EvidenceForm, Show, Style
from digest.domain.post import Opening, Post, PostFigure, WebLink
from tests.fakes import paper
from tests.posts import digested, issue, says

PICTURE = bytes.fromhex(  # 1 by 1 pixel
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360f8cf000000030001d0d8ac9f0000000049454e44ae426082"
)
FIGURE = "figures-2026/one.png"
TRAPS = (
    "{{ site.title }} 与 {% include x %} 与 {# 注 #} 与 {{< figure >}} 与 {{% p %}} 与 {% endraw %} 与 {{'}}",
    "<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- 注 --> </div> <https://evil.example>",
    "[点我](javascript:alert(1)) ![图](http://evil.example/z.png) [[双链]] [^1] [x][y] [TOC] [x]: http://e.example",
    "**粗** __粗__ *斜* ~~删~~ ==标== a_b_ *c* `未闭合 ``两个`",
    "| a | b || \\| 花费 $5 与 $6 或 $$ 与 \\(z\\) 与 \\[w\\] \\\\ 末",
    "# 题 {#id} {: .class} {:toc} {::comment} @[TOC](目录) :smile: *[HTML]: 缩写 ^1 H~2~O",
    "- 一 + 二 1. 三 > 四",
    "1. 其一 2) 其二",
    "title: \"x\" - 'y' # z & * ! % @ ` , ? : : | > {a: b} [c] --- ...",
    "控\x80制\x9f符\u202e与\u2028行",
    "https://evil.example/a 与 www.evil.example 与 ftp://evil.example/x 与 a@evil.example",
    "&lt;b&gt; &amp; &#60; &nbsp; 之后 %%藏%% #标签 末 ^块",
    "``` 栏",
    "~~~ 栏",
    "---",
    "+++",
    "===",
    "以方括号结束 [57]",
    "以叹号结束 end!",
    "以尖号结束 x^",
    "以反斜杠结束 \\",
    ": 定义 `{{ x }}` 与 `a|b`",
)
PLAIN = tuple(f"第 {number} 句话" for number in range(len(TRAPS)))
# In both: what a claim may hold besides words.
FORMULAS = ("O(n^2)", r"\mathcal{L}_{a}+\mathcal{M}_{b}", "|x|_1", "f'(x)*y", r"\{a, b\}")
FORMS = tuple(f"复杂度为 ${latex}$，参数为 `top_k`。" for latex in FORMULAS)
EVERYTHING = Show(
    affiliations=True, venue=True, tags=True, comparison=True, bibtex=True, reading_time=True, related=True
)


def an_issue(style: Style, words: tuple[str, ...], slug: str, evidence: EvidenceForm) -> Post:
    """Return an issue of two papers with a figure, tables, notes and links, all of it said in these words."""
    papers = [
        digested(
            of=paper(number, title=words[number - 1], authors=(words[8], "Ada Lovelace")),
            title_zh=f"{words[number]} 的中文标题",
            tags=(words[number], "评测"),
        )
        for number in (1, 2)
    ]
    made = issue(
        *papers,
        style=style,
        slug=slug,
        series=words[8],
        show=EVERYTHING.model_copy(update={"evidence": evidence}),
        opening=Opening(greeting="各位好", intro=("这是**引言**。",), reply_code="20261120"),
        closing=("再会，见[主页](https://blog.example/)。",),
        ai_label="本文由 AI 辅助生成。",
    )
    link = WebLink(title=words[2], url="https://blog.example/old/")
    figure = PostFigure(
        file=FIGURE,
        page=3,
        caption="",
        alt_zh=words[1],
        licence="CC BY 4.0",
        licence_url="https://cc.example/",
    )
    # Set in place, after the typesetting, so that every character arrives at the templates.
    items = tuple(
        item.model_copy(
            update={
                "digest": replace(item.digest, claims=_claims(words)),
                "affiliations": (words[3],),
                "venue": words[6],
                "headline": words[5] if item.number == 2 else "",
                "note": ("编者说两句。",),
                "see_also": (link,),
                "code_urls": ("https://github.com/a/b",),
                "figure": figure if item.number == 1 else None,
            }
        )
        for item in made.items
    )
    return made.model_copy(update={"items": items, "related": (link,), "title": f"{words[8]} 第 1 期"})


def _claims(words: tuple[str, ...]) -> tuple[CheckedClaim, ...]:
    figures = [Figure(value=word, metric=words[3], dataset=words[4], baseline=words[0]) for word in words[:3]]
    said = [says(Section.ONE_LINE, words[4]), says(Section.BACKGROUND, words[1])]
    said += [says(Section.ABSTRACT, text) for text in FORMS]
    said += [says(Section.METHOD, word, cited=_cited(word, n)) for n, word in enumerate(words, 1)]
    said += [says(Section.INNOVATIONS, word, cited=_cited(word, n)) for n, word in enumerate(words, 1)]
    said += [says(Section.EXPERIMENTS, words[9])]
    said += [
        says(Section.CONCLUSIONS, " ".join([*words[:5], figure.value]), figure=figure) for figure in figures
    ]
    return tuple(said)


def _cited(quote: str, number: int) -> tuple[Cited, ...]:
    return (Cited(number, 1, quote, quote),)
