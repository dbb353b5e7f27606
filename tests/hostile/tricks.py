"""Words that mean harm, as a title, an abstract, a PDF or a model could hold them."""

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

EVIL = "evil.example"
"""The host that every trick leads to: nothing of it may become a link."""

MARKDOWN = (
    f"[点我](https://{EVIL}/a)",
    f"![图](https://{EVIL}/b.png)",
    "[点我](javascript:alert(1))",
    f"[x]: https://{EVIL}/c",
    f"[x][y] [x][] [^1]: https://{EVIL}/d",
    f"<https://{EVIL}/e>",
    f"](https://{EVIL}/f)",
    f"https://{EVIL}/g www.{EVIL} a@{EVIL}",
    "# 题",
    "- 项",
    "1. 项",
    "> 引",
    "```",
    "~~~",
    "`",
    "``",
    "---",
    "===",
    "**粗**",
    "|",
    "| a | b |\n|---|---|",
    "\\",
    "    缩进",
    "[[双链]] ![[嵌入]] ==标== %%藏%% #标签 ^块",
    ":::note\n::: {.class}",
)
HTML = (
    "<script>alert(1)</script>",
    f"<img src=https://{EVIL}/h.png onerror=alert(1)>",
    f'"><a href="https://{EVIL}/i" onclick="x()">',
    "'><svg/onload=alert(1)>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?php",
    "</section></div></td></p></style></title></script>",
    "<iframe srcdoc='<script>'>",
    "&lt;script&gt;",
    "&#60;script&#62;",
    "&colon;",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
)
TEMPLATES = (
    "{{ 7 * 7 }}",
    "{{ view.__class__ }}",
    "{% include '/etc/passwd' %}",
    "{% raw %}",
    "{% endraw %}",
    "{#",
    "#}",
    "{{< figure >}}",
    "{{% param %}}",
    "${7*7}",
    "<%= 7 * 7 %>",
)
FRONT_MATTER = (
    "a: b",
    ": ",
    "- x",
    "# 注",
    "& *a",
    "!!python/object/apply:os.system ['true']",
    "!",
    "|",
    ">",
    "? x",
    "% x",
    "@ x",
    '"',
    "'",
    '"""',
    "'''",
    "---",
    "...",
    "\ndraft: false\n",
    "+++",
    "[a, b]",
    "{a: b}",
    "=",
    "\n[x]\n",
    "yes",
    "null",
    "2026-11-20",
)
PATHS = (
    "../../../etc/passwd",
    "..\\..\\windows",
    "/etc/passwd",
    "~/.ssh/id_rsa",
    "a/b/../c",
    "CON",
    "C:\\x",
    "-rf",
    "$(touch x)",
    "`touch x`",
    "; touch x",
    ".",
    "..",
    "%2e%2e%2f",
    "file:///etc/passwd",
    "file\x00.md",
)
TERMINAL = (
    "\x1b[31m",
    "\x1b]0;题\x07",
    "\x1b]8;;https://evil.example\x1b\\",
    "\x9b2J",
    "\x08\x08",
    "\r覆",
    "\x00",
    "\x7f",
    "\x85",
)
UNSEEN_TRICKS = (
    "\u202e反",
    "\u202d",
    "\u2066",
    "\u2069",
    "\u200e\u200f\u061c",
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u2028",
    "\u2029",
    "\x0b\x0c",
    "\x1c\x1d\x1e",
    "\U000e0041\U000e007f",
    "\ufe0f",
    "\uffff",
)
FORMULAS = (
    f"$\\href{{https://{EVIL}/j}}{{x}}$",
    "$\\input{/etc/passwd}$",
    "$\\def\\x{\\x}\\x$",
    "$<script>$",
    "$x$",
    "$$",
    "\\(x\\)",
    "\\[x\\]",
    "$x_1 `a` _y_$",
    "$5 与 $6",
    "$\\text{</script>}$",
    "$a|b$",
    "$]($",
)
ORDINARY = ("模型", "在 MMLU 上的准确率为 67.6%", "the model", "。", "，", " ", "\n", "A", "1")

TRICKS = (
    *(*MARKDOWN, *HTML, *TEMPLATES, *FRONT_MATTER, *PATHS, *TERMINAL, *UNSEEN_TRICKS, *FORMULAS),
    *ORDINARY,
)

MARKS = "`*_[](){}<>|#!\\$~^&:;@%=+-.\"'/ \n\t"

words = st.one_of(
    st.sampled_from(TRICKS),
    st.lists(st.sampled_from(TRICKS), min_size=1, max_size=4).map("".join),
    st.lists(st.sampled_from(TRICKS), min_size=2, max_size=3).map(" ".join),
    st.text(st.sampled_from(MARKS + "a文1"), min_size=1, max_size=12),
    # Surrogates cannot come: JSON, XML and PDFs are decoded before, see tests/hostile/test_doors.py.
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12),
)
"""A text of tricks, never empty."""

usual = settings(
    deadline=None,
    derandomize=True,
    max_examples=15,
    # A post is too long to be made smaller step by step: the message names file and words.
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
