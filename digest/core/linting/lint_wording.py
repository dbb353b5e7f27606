"""Lints words: changes that cannot be, harm told as a merit, units that slip, doubled words, hype, filler."""

import re
from collections.abc import Iterator

from digest.core.checking.check_wording import HARM, impossible_changes
from digest.core.fold_marks import fold_marks
from digest.core.linting.find_prose import Prose
from digest.core.quantities.parse_numeral_zh import parse_numeral_zh
from digest.core.tone.find_strong_words import Strength, strong_words
from digest.core.typeset_zh import DOUBLED
from digest.domain.han import HAN
from digest.domain.lint import Rule, Slip

_RAISED = re.compile(
    rf"(?<![“「『])(?:提高|提升|增强)了?[^，。；：？！,;:、降减缩低少]{{0,24}}?(?P<harm>{HARM})(?!函数|[^，。；,;]{{0,8}}(?:降|减|低))"
)
# 把损失提高了, but not 把损失函数提高, 没有把损失提高 nor 把误差的上界提高.
_RAISED_IT = re.compile(
    rf"(?<![“「『没])(?<!没有)(?<!不会)(?:把|将)[^，。；：？！,;:、降减缩低少]{{0,16}}?(?P<harm>{HARM})值?"
    r"(?:从[^，。；：？！,;:]{1,12}?)?(?:也|都|又|再|大幅|大大|显著|明显|进一步|有效|平均|成功)*地?(?:提高|提升|增强)"
)
# A letter that scales, and Chinese that says the same number beside it: 7B（70 亿）, 70 亿（7B）.
_SCALED = r"(?<![A-Za-z0-9.-])\d+(?:\.\d+)?\s?[KMBT](?![A-Za-z0-9])"
_SPELLED = r"\d+(?:\.\d+)?\s?(?:万亿|百亿|十亿|亿|千万|百万|万)"
_GLOSS = r"\s?[（(](?:即|约|合|也就是)?\s?"
_TWO_SIZES = re.compile(
    rf"(?P<one>{_SCALED}){_GLOSS}(?P<other>{_SPELLED})|(?P<other2>{_SPELLED})[^（(，。]{{0,4}}{_GLOSS}(?P<one2>{_SCALED})"
)
_SAME_SIZE = 0.15  # relative: 6.7B may be called 70 亿

_TWICE = re.compile(rf"(?P<word>[{HAN}]{{2,6}})(?P=word)")
# A particle said twice, but not 目的的, 的的确确, 为了了解, 受不了了.
_TWICE_PARTICLE = re.compile("(?<![目标打中])的的(?![确士])|(?<![为除不受得临罢])了了(?![解然之断结却])")
# 一步一步, 研究研究 (a verb said twice is mild), and nouns that meet: 学习学习率, 模型模型库.
_MAY_BE_DOUBLED = re.compile(
    "[一].{1,2}|研究|讨论|考虑|学习|尝试|思考|比较|交流|了解|分析|模型|数据|层层|常常|往往|仅仅|渐渐|哈哈"
)
_HYPE = re.compile(
    r"史诗级|炸裂|王炸|吊打|碾压|封神|逆天|惊艳|重磅|最强(?![^，。；]{0,12}(?:基线|对手|竞争))|首个|一骑绝尘|天花板"
)
_STRONG = frozenset({Strength.FIRST, Strength.HYPE})
_EMPTY = re.compile(
    r"具有(?:重要|重大|深远)的?(?:理论|现实|实际|研究|指导)?意义|值得(?:注意|一提)的是|众所周知|不言而喻|毋庸置疑|综上所述|总而言之"
    r"|不难看出|可以说|在当今(?:时代|社会)|随着[^，。]{2,12}的(?:快速|飞速|迅猛|蓬勃|不断)发展"
)
_WE = re.compile("我们(?!会(?:更正|改正|修正))")  # 发现错误请指出，我们会更正
_MISSPELLED = {"HuggingFace": "Hugging Face", "Huggingface": "Hugging Face", "huggingface": "Hugging Face"}
_NAME = re.compile(rf"(?<![A-Za-z0-9_./@-])(?:{'|'.join(_MISSPELLED)})(?![A-Za-z0-9_/@.-])")


def lint_wording(prose: Prose) -> Iterator[Slip]:
    """Yield the slips in the words of a line; all but a name's spelling are for a person to decide."""
    text = fold_marks(prose.words)
    if not re.search(f"[{HAN}]", text):
        return
    for match, why in impossible_changes(text):
        yield _slip(Rule.IMPOSSIBLE_CHANGE, prose, *match.span(), f"{why[0].upper()}{why[1:]}.")
    for match in (*_RAISED.finditer(text), *_RAISED_IT.finditer(text)):
        message = f"Less {match['harm']} is better: did it not fall? Say so, or say what it costs."
        yield _slip(Rule.PRAISED_HARM, prose, *match.span(), message)
    yield from _units(prose, text)
    yield from _doubled(prose)
    yield from _voice(prose)
    for match in _NAME.finditer(prose.words):
        name = _MISSPELLED[match[0]]
        yield Slip(Rule.NAME, prose.start + match.start(), match[0], f"Its makers write {name}.", name)


def _units(prose: Prose, text: str) -> Iterator[Slip]:
    for match in _TWO_SIZES.finditer(text):
        one, other = match["one"] or match["one2"], match["other"] or match["other2"]
        sizes = [numeral.value for words in (one, other) if (numeral := parse_numeral_zh(words))]
        if len(sizes) == 2 and abs(sizes[0] - sizes[1]) > _SAME_SIZE * float(max(sizes)):
            message = f"{one} and {other} are not the same: 1M is 百万, 1B 十亿, 1T 万亿."
            yield _slip(Rule.UNIT_SLIP, prose, *match.span(), message)


def _doubled(prose: Prose) -> Iterator[Slip]:
    for match in _TWICE.finditer(prose.words):
        # Those that typesetting takes out have their slip already.
        if not _MAY_BE_DOUBLED.fullmatch(match["word"]) and not DOUBLED.fullmatch(match[0]):
            yield _slip(Rule.DOUBLED_WORD, prose, *match.span(), f"Is {match['word']} meant twice?")
    for match in _TWICE_PARTICLE.finditer(prose.words):
        yield _slip(Rule.DOUBLED_WORD, prose, *match.span(), f"Is {match[0][0]} meant twice?")


def _voice(prose: Prose) -> Iterator[Slip]:
    for match in _WE.finditer(prose.words):
        message = "A digest speaks of the paper, not as its authors: 本文, 作者."
        yield _slip(Rule.FIRST_PERSON, prose, *match.span(), message)
    found = {(match.start(), match[0]) for match in _HYPE.finditer(prose.words)}
    found |= {(word.start, word.words) for word in strong_words(prose.words) if word.strength in _STRONG}
    for start, words in sorted(found):
        message = "Such praise needs a source: say what was measured, or leave it away."
        yield _slip(Rule.HYPE, prose, start, start + len(words), message)
    for match in _EMPTY.finditer(prose.words):
        yield _slip(Rule.EMPTY_PHRASE, prose, *match.span(), "The phrase says nothing: leave it away.")


def _slip(rule: Rule, prose: Prose, start: int, end: int, message: str) -> Slip:
    return Slip(rule, prose.start + start, prose.text[start:end], message)
