"""Hears whether words command a model, or wish for its praise: "ignore previous instructions"."""

import re
from dataclasses import dataclass

from digest.core.tone.fold_disguise import unmasked
from digest.domain.instruction import Aim


@dataclass(frozen=True, slots=True)
class Heard:
    """What words want of a model. is_quoted: they stand in quotation marks, or are led in as an example."""

    aim: Aim
    is_quoted: bool


_GAP = r"[\W_]{0,3}"  # between words: nothing at all where white space was taken out
_START = r"(?:^|[.:;!?,\"“”‘’'(\[{>*#|—–-]\s?|\b(?:please|and|then|must|should|you|now|only|just)\s)"
_TOLD = (
    r"(?:all |any |the |of |your |my |these |those |other )*"
    r"(?:previous|prior|above|preceding|earlier|other|former|existing)(?: \w+)?"
    r" (?:instructions?|prompts?|directions?|guidelines?|commands?|rules|context|text)"
)
_READER = r"(?:large )?(?:llms?|ai|a\.i\.|language model|ai model|chatgpt|gpt)"
_READERS = rf"{_READER}(?: (?:reviewers?|assistants?|agents?|models?|readers?))?"
_ACCEPTED = (
    r"(?:recommend|accept|praise|rate|endorse|approve|commend)"
    r" (?:\w+ ){0,3}(?:paper|work|submission|manuscript|study|article|acceptance)"
)
_NOT_TOLD = r"(?<!we\s)(?<!they\s)(?<!authors\s)(?<!papers\s)(?<!models\s)(?<!studies\s)"
_FAULTS = r"(?:negatives?|weakness(?:es)?|limitations?|drawbacks?|flaws?|shortcomings?|downsides?|problems)"
_NAMES_FAULTS = r"(?:mention|highlight|list|report|include|discuss|raise|point out|criticiz)(?:e|ing)?"
_WRITE = r"(?:give|write|provide|output|generate|return|produce|leave|submit)"
_GOOD = r"(?:positive|favou?rable|glowing|strong|high|enthusiastic|good)"
_REVIEW = r"(?:review|rating|score|evaluation|assessment|summary|feedback|recommendation)"


def _phrases(*patterns: str) -> re.Pattern[str]:
    """Return one pattern; a blank in a phrase stands for any gap between words."""
    return re.compile("|".join(pattern.replace(" ", _GAP) for pattern in patterns))


_OF_AIM = {
    Aim.COMMAND: _phrases(
        rf"(?:ignore|disregard|forget|override|bypass) {_TOLD}",
        r"(?:ignore|disregard|forget) (?:everything|all|anything) (?:above|before|you were told|previously)",
        rf"(?:note|message|attention|instructions?|memo) (?:to|for) (?:the |all )*{_READERS}",
        rf"{_START}(?:for|to) (?:the |all )*{_READERS}\s?[:!]",
        rf"(?:as|(?<!if\s)you are) an? (?:{_READER}|assistant|reviewer)[,;]?"
        r" you (?:should|must|are|will|have to)",
        rf"if you are an? (?:{_READER}|assistant)",
        r"(?:<|\[|\{\{|<\|)/?(?:system|inst|im_start|assistant)(?:>|\]|\}\}|\|>)",
        r"(?:忽略|无视|忘记|忘掉|不要理会)(?:掉|你)?(?:之前|以上|先前|上述|前面|此前|所有|一切|任何|的)*"
        r"(?:指令|指示|提示词?|要求|命令|规则)",
        r"(?:作为|你是)(?:一个|一名)?(?:ai|人工智能|大?语言模型|大模型|审稿人)[^。]{0,12}(?:必须|务必|应当"
        r"|请)",
    ),
    Aim.PRAISE: _phrases(
        rf"{_START}{_WRITE} (?:only )?(?:an? )?(?:\w+ ){{0,2}}{_GOOD}(?: \w+)? {_REVIEW}",
        r"positive review only",
        rf"{_NOT_TOLD}(?:do not|don't|never|avoid) {_NAMES_FAULTS}"
        rf" (?:any |the |its |of |this paper's )*{_FAULTS}",
        rf"you (?:must|should|have to|need to|are required to) (?:now |always |strongly )*{_ACCEPTED}",
        rf"{_START}(?:strongly )?(?:recommend|suggest) (?:strong )?accept(?:ing|ance)? (?:of )?"
        r"(?:this|the) (?:paper|submission)",
        rf"{_START}(?:praise|emphasi[sz]e|highlight|stress) (?:the |its )?"
        r"(?:exceptional|outstanding|extraordinary|strengths)",
        r"the (?:summary|review|digest|assessment) (?:should|must)"
        r" (?:say|state|be positive|praise|not mention|conclude)",
        r"(?:只|务必|必须|请)(?:能|要|务必)?(?:给出|输出|写出?|撰写|生成|提供)[^。,，]{0,6}(?:正面|积极"
        r"|好评|高分|肯定)",
        r"(?:不要|不得|切勿|请勿|别)(?:提及|提到|写出?|指出|列出|讨论)[^。,，]{0,6}(?:缺点|不足|局限|弱点"
        r"|负面|问题)",
        r"(?:必须|务必|请)(?:强烈)?(?:推荐|录用|接收|好评)(?!系统|算法|模型)",
    ),
}
_LEADS_IN = re.compile(
    r"\b(?:such as|e\.g\.?|for (?:example|instance)|like|says?|saying"
    r"|instruct\w*|ask(?:s|ed|ing)?|phrase|prompt(?:s|ed)?)[,:]?\s?\W?$"
)
_QUOTE = re.compile(r"[\"“”„«»「」『』]|(?<!\w)['‘`]|['’`](?!\w)")


def heard(words: str) -> Heard | None:
    """Return what words want of a model, or None where they speak to nobody."""
    plain = unmasked(words)
    for aim, pattern in _OF_AIM.items():
        if match := pattern.search(plain):
            return Heard(aim, _is_quoted(plain, match.start()))
    return None


def _is_quoted(plain: str, start: int) -> bool:
    opened = len(_QUOTE.findall(plain[: start + 1])) % 2 == 1
    return opened or _LEADS_IN.search(plain[:start]) is not None
