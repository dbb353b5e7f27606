"""Checks what a free retelling loses: the rival told as the field, the few told as all, harm told as merit.

For statements that came without evidence. All is DOUBTFUL: the sentences looked up may not be those meant.
"""

import re
from collections.abc import Iterator

from digest.core.fold_marks import fold_marks
from digest.core.relations.read_comparisons import Comparison, comparisons_en
from digest.core.retrieving.fold_words import runs
from digest.core.retrieving.read_lexicon import TermZh, terms_zh
from digest.domain.examined import Examined
from digest.domain.finding import Check, Finding, Severity

# 在 X 方面表现更好, without a word for what it is better than.
_FIELD = re.compile(
    r"在(?P<field>[^,，。;；比]{3,24}?)(?:方面|[上中里时]|任务上|领域)?的?(?:表现|效果|性能)[得也都]?[更较最](?:好|佳|优|强|出色)"
)
_WHERE = re.compile(r"\b(?:on|in|for|at|across|with|by|when|under)\b")
_FEWEST_TERMS = 2

_SOME = re.compile(
    r"\b(?P<some>several|some|certain|a few|common)\s(?:[\w-]+\s){0,3}?"
    r"(?P<what>benchmarks?|datasets?|test sets?|tasks|settings|cases|models|domains|languages|metrics)\b",
    re.IGNORECASE,
)
_WHAT_ZH = {
    "benchmark": "基准|测试集|评测|榜单",
    "dataset": "数据集|测试集",
    "test set": "测试集",
    "task": "任务",
    "setting": "设置|设定|条件|情形",
    "case": "情况|案例|情形",
    "model": "模型",
    "domain": "领域",
    "language": "语言|语种",
    "metric": "指标",
}
_LIMITED = re.compile(
    r"多[个种项数]|几|一些|部分|若干|许多|某|常见|不少|有[些的]|\d|[两三四五六七八九十]|各|不同|系列|等"
)
_OUTCOME = re.compile(r"超[过越]|优于|领先|胜过|击败|提[高升]|下降|降低|达到|最[佳好优强]")
_ALL = re.compile(
    r"(?P<before>[^,，。;；]*)(?P<all>都|均|皆)(?:不会|没有|不|能|会|可以|优于|超过|下降|提[高升]|得到)"
)
_LISTED = re.compile(r"[、和与及每各]|两|三|二者")

_RAISED_HARM = re.compile(
    r"(?:提高|提升|增强|增加)了(?:[^,，。;；]{0,30}的)?"
    r"(?P<harm>损失|延迟|时延|困惑度|错误率|误差|幻觉率?|开销|能耗)(?=[,，。;；]|$)"
)
_RISES_EN = re.compile(r"\b(?:increas|rais|rise|higher|more|larger|grow|wors|slow)", re.IGNORECASE)


def check_retelling(claim: Examined) -> tuple[Finding, ...]:
    """Return a doubt for each thing that a retelling seems to have lost on the way."""
    return (*_rivals(claim), *_few_as_all(claim), *_harms(claim))


def _rivals(claim: Examined) -> Iterator[Finding]:
    """Yield a doubt where the paper beats something, and the claim does well in it: 在 B 方面表现更好."""
    for match in _FIELD.finditer(claim.text_zh):
        terms = terms_zh(match["field"], claim.ground.glossary)
        for sentence in claim.cited:
            beaten = next((each for each in comparisons_en(sentence.text) if each.sign > 0), None)
            if beaten and _is_meant(terms, sentence.text, beaten):
                words = sentence.text[slice(*beaten.right)].strip(" .")
                message = f"{match[0]!r}: by sentence [{sentence.number}] {words!r} is what was beaten."
                yield Finding(Check.COMPARISON, Severity.DOUBTFUL, (match["field"],), message)
                break


def _is_meant(terms: tuple[TermZh, ...], sentence: str, beaten: Comparison) -> bool:
    """Whether what a sentence compares with is what these words of a claim mean."""
    rival = runs(_WHERE.split(fold_marks(sentence)[slice(*beaten.right)])[0])
    met = sum(_is_rendered(term, rival) for term in terms)
    return met >= _FEWEST_TERMS and met == len(terms)


def _is_rendered(term: TermZh, words: list[str]) -> bool:
    return any(
        all(any(word.startswith(stem) for word in words) for stem in rendering)
        for rendering in term.renderings
    )


def _few_as_all(claim: Examined) -> Iterator[Finding]:
    """Yield a doubt where the best sentence speaks of some models or benchmarks, and the claim of all."""
    for match in _SOME.finditer(claim.cited[0].text):
        what = _WHAT_ZH[match["what"].casefold().removesuffix("s")]
        told = re.search(what, claim.text_zh)
        whole = _ALL.search(claim.text_zh)
        is_bare = told is not None and _OUTCOME.search(claim.text_zh) is not None
        is_whole = told is None and whole is not None and not _LISTED.search(whole["before"])
        if (is_bare and not _LIMITED.search(claim.text_zh)) or is_whole:
            words = told[0] if told else whole["all"] if whole else ""
            message = f"Sentence [{claim.cited[0].number}] says {match[0]!r}; the claim sets no such limit."
            yield Finding(Check.HEDGES, Severity.DOUBTFUL, (words,), message)
            return


def _harms(claim: Examined) -> Iterator[Finding]:
    """Yield a doubt for what a claim calls raised that is better when it is low, unless it did rise."""
    if any(_RISES_EN.search(sentence.text) for sentence in claim.cited[:1]):
        return
    for match in _RAISED_HARM.finditer(claim.text_zh):
        message = (
            f"{match[0]!r}: less of {match['harm']!r} is better, and the best sentence speaks of no rise."
        )
        yield Finding(Check.WORDING, Severity.DOUBTFUL, (match[0],), message)
