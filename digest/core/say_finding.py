"""Says in one Chinese sentence what a finding means for a reader; its message is for the writer."""

from collections.abc import Sequence
from dataclasses import dataclass

from digest.domain.finding import Check, Finding, Severity
from digest.domain.report import Basis


@dataclass(frozen=True, slots=True)
class _Saying:
    """about: with a place for the words concerned; whole: of a finding that concerns the whole claim."""

    about: str
    whole: str


_MOST_WORDS = 6
_LONGEST = 40  # characters of the words concerned; a longer quote stands in the claim itself

_WRONG = {
    Check.EVIDENCE: _Saying("依据{}在论文里找不到，或与原文不一致。", "所附的依据在论文里找不到。"),
    Check.NUMBERS: _Saying("数字{}不在对照的原句里，也不能由它们算出。", "数字与对照的原句不符。"),
    Check.BINDING: _Saying("{}的对应关系与原句不符，张冠李戴了。", "数字与对象的对应关系与原句不符。"),
    Check.NAMES: _Saying("名称{}不在对照的原句里，前后文也没有提到。", "名称与对照的原句不符。"),
    Check.TERMS: _Saying("原句里没有与{}相应的说法。", "原句里没有这样的说法。"),
    Check.DIRECTION: _Saying("{}与原句的方向相反：升降或好坏说反了。", "升降或好坏与原句相反。"),
    Check.COMPARISON: _Saying("{}两边的高下与原句不符：说反了，或比错了对象。", "比较双方的高下与原句不符。"),
    Check.NEGATION: _Saying("{}一处，肯定与否定和原句相反。", "肯定与否定和原句相反。"),
    Check.WORDING: _Saying("{}在数量上不成立，请改写。", "这种说法在数量上不成立，请改写。"),
    Check.OVERCLAIM: _Saying("{}说得比原句满，原句没有这个意思。", "说得比原句满。"),
    Check.HEDGES: _Saying("{}丢了原句的限定（如部分、最多、约）。", "丢了原句的限定，说成了定论。"),
    Check.ATTRIBUTION: _Saying(
        "这里写{}，原句讲的却不是本文的工作。", "原句讲的是别人的工作，这里说成了本文的。"
    ),
    Check.LEAK: _Saying("串入了另一篇论文的内容：本文从未讲到{}。", "串入了另一篇论文的内容。"),
    Check.REPETITION: _Saying("{}在前面已经说过。", "前面的栏目已经说过同样的意思。"),
    Check.COUNTS: _Saying("写的是{}，句中列出的数目却不同。", "所写的数目与句中列出的不同。"),
    Check.INSTRUCTION: _Saying(
        "{}是原句里没有的夸奖，疑似照论文里的指令写的。", "所依据的句子是对模型下的指令，不是论文的内容。"
    ),
    Check.JUDGE: _Saying("复核认为原句不支持{}。", "复核认为原句不支持这句话。"),
}
_DOUBTFUL = {
    Check.NUMBERS: _Saying(
        "对照的原句里没有数字{}，论文别处可能有，请核对。", "数字可能与原句不符，请核对。"
    ),
    Check.BINDING: _Saying("{}的对应关系可能与原句不符，请核对。", "数字与对象可能配错，请核对。"),
    Check.NAMES: _Saying("对照的原句没有提到{}，请核对说的是不是它。", "名称可能与原句不符，请核对。"),
    Check.TERMS: _Saying("对照的原句里没有与{}相应的说法。", "对照的原句里没有这样的说法。"),
    Check.DIRECTION: _Saying("{}可能与原句的方向相反，请核对升降。", "升降可能与原句相反，请核对。"),
    Check.COMPARISON: _Saying("{}两边的高下可能与原句不符，请核对。", "比较可能与原句不符，请核对。"),
    Check.NEGATION: _Saying(
        "{}一处，肯定与否定可能和原句不一致，请核对。", "肯定与否定可能和原句不一致，请核对。"
    ),
    Check.WORDING: _Saying("{}把坏事说成了好事：这类指标越低越好。", "这类指标越低越好，说法可疑。"),
    Check.OVERCLAIM: _Saying("{}可能说得比原句满，请核对。", "可能说得比原句满，请核对。"),
    Check.HEDGES: _Saying(
        "{}可能丢了原句的限定（如部分、最多、约），请核对。", "原句有所保留，这里说成了定论，请核对。"
    ),
    Check.ATTRIBUTION: _Saying(
        "这里写{}，原句讲的可能不是本文的工作，请核对。", "本文与前人的工作可能混淆了，请核对。"
    ),
    Check.LEAK: _Saying("这句话更像出自另一篇论文，请核对{}。", "这句话更像出自另一篇论文，请核对。"),
    Check.COUNTS: _Saying("写的是{}，句中列出的数目可能不同，请核对。", "数目可能与句中列出的不同。"),
}
_NOT_IN_ABSTRACT = {
    Check.NUMBERS: _Saying("摘要里没有数字{}，正文里可能有。", "摘要里没有这个数字，正文里可能有。"),
    Check.NAMES: _Saying("摘要没有提到{}，正文里可能有。", "摘要没有提到这个名称，正文里可能有。"),
    Check.TERMS: _Saying("摘要里没有与{}相应的说法，正文里可能有。", "摘要里没有这样的说法，正文里可能有。"),
    Check.OVERCLAIM: _Saying("摘要里没有{}这样的说法，正文里可能有。", "摘要没有说得这样满，正文里可能有。"),
}


def finding_zh(finding: Finding, claim_zh: str, basis: Basis) -> str:
    """Return what is wrong with a claim, as a sentence for its reader, with the words concerned.

    basis: what the claim was held against; an abstract alone may leave out what the paper says.
    """
    saying = _saying(finding, basis)
    words = [each for each in finding.words if each.strip() and each != claim_zh]
    return saying.about.format(_quoted(words)) if words else saying.whole


def post_finding_zh(finding: Finding, items: int) -> str:
    """Return what is wrong with a post itself. items: how many it has."""
    words = _quoted(finding.words)
    if finding.check is Check.COUNTS:
        return f"文中写{words}，实际有 {items} 个条目。"
    if finding.severity is Severity.WRONG:
        return f"表格的数字或脚注的引文在成稿后改动过，与核对过的不同：{words}。"
    return f"表格或脚注在成稿后改动过，没有核对：{words}。"


def is_left_out(finding: Finding, basis: Basis) -> bool:
    """Whether a finding says no more than that an abstract does not hold something."""
    is_doubt = finding.severity is Severity.DOUBTFUL
    return is_doubt and basis is Basis.ABSTRACT and finding.check in _NOT_IN_ABSTRACT


def _saying(finding: Finding, basis: Basis) -> _Saying:
    if is_left_out(finding, basis):
        return _NOT_IN_ABSTRACT[finding.check]
    sayings = _DOUBTFUL if finding.severity is Severity.DOUBTFUL else _WRONG
    return sayings.get(finding.check, _WRONG[finding.check])


def _quoted(words: Sequence[str]) -> str:
    shown = "".join(f"“{_short(each)}”" for each in words[:_MOST_WORDS])
    return f"{shown}等" if len(words) > _MOST_WORDS else shown


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
