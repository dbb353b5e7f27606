"""One Chinese a term over a whole post, and its English once, never at the cost of what a sentence says."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.core.unify_terms import Passage, unify_terms
from digest.domain.glossary import Glossary, GlossaryEntry

GLOSSARY = (
    GlossaryEntry(en="token", zh="词元", show_en=True, forbid=("令牌",)),
    GlossaryEntry(en="tokenization", zh="分词", forbid=("令牌化",)),
    GlossaryEntry(en="next-token prediction", zh="下一词元预测"),
    GlossaryEntry(en="large language model", zh="大语言模型", forbid=("大型语言模型",)),
    GlossaryEntry(en="LLM", zh="大语言模型", forbid=("大型语言模型",)),
    GlossaryEntry(en="Transformer", keep_en=True, forbid=("变换器",)),
    GlossaryEntry(en="LoRA", zh="低秩适配", keep_en=True),
    GlossaryEntry(en="pruning", zh="剪枝", forbid=("修剪",)),
    GlossaryEntry(en="trimming", zh="裁剪", forbid=("修剪",)),
)


def unified(*passages: tuple[str, str]) -> tuple[str, ...]:
    return unify_terms([Passage(text_zh, english) for text_zh, english in passages], GLOSSARY)


@pytest.mark.parametrize(
    ("text_zh", "english", "expected"),
    [
        ("大型语言模型很好", "LLMs are good", "大语言模型很好"),
        ("大型语言模型很好", "large language models are good", "大语言模型很好"),
        ("基于变换器的模型", "a Transformer-based model", "基于Transformer的模型"),
        ("先做令牌化", "after tokenization", "先做分词"),
    ],
)
def test_a_forbidden_rendering_becomes_that_of_the_glossary(
    text_zh: str, english: str, expected: str
) -> None:
    assert unified((text_zh, english)) == (expected,)


@pytest.mark.parametrize(
    ("text_zh", "english"),
    [
        ("登录需要令牌", "a login needs a credential"),
        ("先做令牌化", "the tokens are read"),
        ("方法“令牌”如其名", "a token"),
        ("《令牌经济》一书", "a token"),
        ("见 `令牌` 处", "a token"),
        ("用修剪法", "pruning and trimming"),
    ],
)
def test_what_may_mean_something_else_stays(text_zh: str, english: str) -> None:
    assert unified((text_zh, english)) == (text_zh,)


def test_the_english_stands_behind_the_first_use_alone() -> None:
    first, second, third = unified(
        ("下一词元预测很难", "next-token prediction"),
        ("每个令牌单独处理", "each token"),
        ("词元数更少", "tokens"),
    )
    assert (first, second, third) == ("下一词元预测很难", "每个词元（token）单独处理", "词元数更少")


def test_a_word_that_stays_english_is_explained_once() -> None:
    assert unified(("QLoRA 用 LoRA 微调", "LoRA"), ("LoRA 更快", "LoRA")) == (
        "QLoRA 用 LoRA（低秩适配） 微调",
        "LoRA 更快",
    )


@pytest.mark.parametrize(
    "text_zh", ["词元（token）", "token 即词元", "名为“词元”", "（如词元）", "词元化", "词元（单位）"]
)
def test_nothing_is_explained_twice_or_inside_other_words(text_zh: str) -> None:
    assert unified((text_zh, "a token")) == (text_zh,)


def test_a_title_takes_the_terms_but_explains_none() -> None:
    title = Passage("减少令牌", "Fewer Tokens", is_title=True)
    assert unify_terms([title, Passage("词元更少", "tokens")], GLOSSARY) == ("减少词元", "词元（token）更少")


_TEXT = st.lists(
    st.sampled_from(
        ["令牌", "词元", "大型语言模型", "LoRA", "变换器", "，", "“", "”", "（token）", "的", "修剪"]
    )
).map("".join)
_ENGLISH = st.sampled_from(["a token", "LoRA and LLMs", "Transformers prune", ""])


@given(st.lists(st.tuples(_TEXT, _ENGLISH), max_size=5))
def test_doing_it_twice_changes_nothing(pairs: list[tuple[str, str]]) -> None:
    once = unified(*pairs)
    assert unified(*zip(once, (english for _, english in pairs), strict=True)) == once


def test_the_glossary_that_travels_with_digest_forbids_none_of_its_own_words() -> None:
    path = Path(__file__).parent.parent.parent / "templates" / "glossary.toml"
    entries = Glossary.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))).term
    assert not {entry.zh for entry in entries} & {word for entry in entries for word in entry.forbid}
