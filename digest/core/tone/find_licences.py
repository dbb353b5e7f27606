"""Says whether English sentences allow a strong Chinese word: 首次 needs "the first", 所有 needs "all"."""

import re
from collections.abc import Sequence
from enum import IntEnum

from digest.core.quantities.read_quantities_en import read_quantities_en
from digest.core.tone.find_strong_words import Strength
from digest.domain.quantity import Kind, Quantity


class Licence(IntEnum):
    NONE = 0
    WEAK = 1  # near in meaning: a judge has to say
    FULL = 2


WANTED: dict[Strength, str] = {
    Strength.FIRST: "the first",
    Strength.BEST: "the best or the state of the art",
    Strength.ALL: "all, every or each",
    Strength.ANY: "any, or denies it of all",
    Strength.WHOLLY: "completely, fully or solely",
    Strength.ONLY: "the only or unique",
    Strength.ALWAYS: "always, consistently or necessarily",
    Strength.GREATLY: "significantly, substantially or by far",
    Strength.HYPE: "a breakthrough or without precedent",
}


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})", re.IGNORECASE)


_FULL: dict[Strength, re.Pattern[str]] = {
    Strength.FIRST: _words(
        r"(?:the|an?|our|its|their|this|very|as|is|are|was|were|world'?s|among)\s(?:very\s)?first\b"
        r"|first[- ]ever|for the first time|first (?:use|visit|time|attempt|demonstration|open|large|public"
        r"|work|study|release)|pioneer|unprecedented|never (?:before|been)|not been|no (?:prior|previous"
        r"|existing|other)"
    ),
    Strength.BEST: _words(
        r"state[- ]of[- ]the[- ]arts?\b|sota\b|best\b|strongest\b|optim[aiu]|record\b|leading\b(?! to)"
        r"|(?<!on )top\b|highest\b|lowest\b|cutting[- ]edge|frontier|most (?:advanced|powerful|capable"
        r"|effective|competitive|accurate|robust|efficient|successful)|premier|greatest\b|flagship"
        r"|world[- ]class|unrivall?ed"
        r"|(?:outperform|surpass|exceed|beat)\w* (?:all|every|any|others?)\b"
    ),
    Strength.ALL: _words(
        r"all\b|every|each\b|any\b|anything|anyone|entire|whole\b|full|throughout|total|universal"
        r"|consistent|uniform|regardless|none\b|never\b|without exception|always|everything|100\s?%"
        r"|complete|exhaustive|comprehensive|irrespective|whichever|whatever|except"
        r"|exclud|other than|remaining|rest of|unanimous|across (?:the|these|our|tasks|datasets|models)"
        r"|invariabl"
    ),
    Strength.ANY: _words(
        r"any|all\b|every|each\b|no\b|not\b|\w*n't\b|cannot|without|never|none\b|nor\b|neither|zero|free\b"
        r"|\w+-free|nothing|regardless|arbitrar|irrespective|whatever|whichever|wherever|\w+less\b|un(?!der"
        r"|til|it|iv|ique|less|like)\w+|avoid|eliminat|instead of|rather than|alone\b|solely|only\b|fully"
        r"|universal|dispens|remov|absence|lack"
    ),
    Strength.WHOLLY: _words(
        r"complete|full|entire|total|whol|sole|pure|exclusively|all\b|perfect|absolute|strict|altogether"
        r"|100\s?%|100 percent|no longer|at all\b|exact|identical|thorough|radical|only\b|never\b"
        r"|without any|no\b|zero\b|eliminat|every|none\b|nothing\b|intact|fundamental|irreversibl"
        r"|self-contained|dispens|from scratch|\w+ alone\b|end[- ]to[- ]end"
    ),
    Strength.ONLY: _words(
        r"only\b|sole|unique|single\b|alone\b|exclusive|no other|one\b|unparalleled|unmatched|the first\b"
    ),
    Strength.ALWAYS: _words(
        r"always|by construction|consistent|invariabl|never|constant|throughout|every|all\b|each\b|remain"
        r"|necessar|inevit|must\b|guarantee|regardless|persist|continu|any\b|uniform|inherent|certain"
        r"|steadi|maintain|keeps?\b|kept\b|stays?\b|unavoidabl|has to\b|have to\b|bound to|forced|provabl"
        r"|invariant|fixed|permanent|forever|irrespective|will\b|no (?:doubt|matter|longer)|undoubted"
        r"|unquestion|not (?:yet|been)|stable|stably|across|unchang|at no\b|no\b"
    ),
    Strength.GREATLY: _words(
        r"significan|substantial|dramatic|marked|considerabl|remarkabl|large|much\b|far\b|great(?:ly)?\b"
        r"|huge|strong|notabl|striking|drastic|sharp|impressive|vast|massive|enormous|profound|severe"
        r"|sizeable|sizable|pronounced|clear|obvious|noticeabl|noteworth|heav|steep|exponential"
        r"|orders? of magnitude|doubl|tripl|quadrupl|halv|soar|surg|plummet|collaps|rapid|superior"
        r"|outstanding|excel|extreme|major|big\b|wide(?:ly)?\b|deep(?:ly)?\b|tremend|distinct|excessive"
        r"|compelling|well (?:above|below|beyond)|evident|visibl|prominent|high(?:ly)?\b|overwhelm|dominat"
        r"|intens|material(?:ly)?\b|surpris|spectacular|catastroph|meaningful|appreciabl|apparent|ample"
        r"|blow-?up|explo[ds]|conspicuous|critical"
    ),
    Strength.HYPE: _words(
        r"breakthrough|revolution|milestone|transform(?:ative|s|ing)\b|disrupt|paradigm|overturn"
        r"|unprecedented|landmark|ground-?breaking|pioneer|beyond\b|overcom|perfect|flawless|never before"
        r"|subver|upend|challeng\w+ the|foundational|seminal|reshap|game-chang|the first\b"
    ),
}
_WEAK: dict[Strength, re.Pattern[str]] = {
    Strength.FIRST: _words(
        r"first\b|novel|new\b|newly|unlike|unexplored|underexplored|original|innovat|early|initial"
    ),
    Strength.BEST: _words(
        r"outperform|superior|surpass|record|excellent|strong|exceed|better than|competitive|beats?\b"
    ),
    Strength.ALL: _words(
        r"both\b|either\b|neither\b|across|various|general|overall|wide|broad|diverse|range of|multiple"
        r"|no\b|not\b|without\b|\w*n't\b"
    ),
    Strength.ANY: _words(r"general|various|diverse|wide|broad"),
    Strength.WHOLLY: _words(
        r"not\b|cannot|\w*n't\b|remov|replac|solv|substantial|largely|independen|free\b|alone\b|avoid"
        r"|un(?!der|til|it|iv|ique|less|like)\w+|\w+less\b"
    ),
    Strength.ONLY: _words(r"first\b|novel|unlike|distinct|special"),
    Strength.ALWAYS: _words(r"still\b|general|typical|usual|often|long|robust|not\b|cannot"),
    Strength.GREATLY: _words(
        r"outperform|surpass|exceed|more than|less than|more\b|times\b|only\b|promis|effective|well\b|good"
    ),
    Strength.HYPE: _words(r"novel|new\b|outperform|surpass|exceed|significan|remarkabl|break"),
}
# "not only" says nothing of "only", DeepSeek-R1 nothing of "deep", AllenNLP nothing of "all".
_NO_WORDS = re.compile(r"\b[Nn]ot only\b|\b[\w-]*(?:[a-z][A-Z]|[A-Za-z]-?\d)[\w-]*")
# Words of degree that stand in names of things say nothing of how much: large language models, deep learning.
_IN_NAMES = re.compile(
    r"large(?:[- ]scale| language| vision| multimodal| pre-?trained| foundation)"
    r"|deep(?:er)?[- ](?:\w+ )?(?:learning|neural|network|research)|strong(?:est)? baselines?"
    r"|high(?:er)?[- ](?:level|quality|resolution|dimension\w*|resource|school|fidelity|\w+ing)|wide(?:ly"
    r"| range)|clear(?:ly)? (?:defined|stated)|major(?:ity| categor\w+| part)|critical(?:ly)? (?:step"
    r"|component)|much of|how much|as much as|so far|far from|great(?:er)? than",
    re.IGNORECASE,
)
# Who says 达到最佳水平 by itself must say it of the result, not of the models that others made.
_OF_OTHERS = re.compile(
    r"(?:state[- ]of[- ]the[- ]art|sota|best|strongest|leading|optimal)\s(?:[\w-]+\s){0,4}?(?:models?"
    r"|methods?|llms?|approaches|systems?|baselines?|techniques|networks|algorithms|practices?"
    r"|solutions?)\b",
    re.IGNORECASE,
)
_REACHED = _words(
    r"state[- ]of[- ]the[- ]arts?\b|sota\b|best\b|strongest\b|record\b|leading\b(?! to)|highest\b|lowest\b"
    r"|optimal"
)
_REACHED_BY_BEATING = _words(
    r"(?:outperform|surpass|exceed|beat|better than|superior to|improv\w+ (?:over"
    r"|up)on)\w*\s(?:[\w-]+\s){0,4}?(?:all\b|every|any\b|previous|prior|existing|state[- ]of[- ]the[- ]art"
    r"|sota\b)"
)
_LARGE_FACTOR = 2
_LARGE_POINTS = 20  # per cent or points
_BY = re.compile(r"\bby\s(?:\w+\s){0,3}$", re.IGNORECASE)
_GAIN = re.compile(
    r"\S{0,2}\s(?:\w+\s){0,2}(?:improve|gain|increas|reduc|decreas|drop|declin|fewer|less|more|higher|lower"
    r"|faster|better)"
)


def licence(strength: Strength, sentences: Sequence[str]) -> Licence:
    """Return how far English sentences carry a word of that strength."""
    text = _NO_WORDS.sub(" ", " ".join(sentences))
    if strength is Strength.GREATLY:
        if any(_holds_a_leap(sentence) for sentence in sentences):
            return Licence.FULL
        text = _IN_NAMES.sub(" ", text)
    if _FULL[strength].search(text):
        return Licence.FULL
    return Licence.WEAK if _WEAK[strength].search(text) else Licence.NONE


def licence_to_be_best(sentences: Sequence[str]) -> Licence:
    """Return how far sentences say that the best is reached, which is more than that it is spoken of."""
    text = " ".join(sentences)
    if _REACHED.search(_OF_OTHERS.sub(" ", text)) or _REACHED_BY_BEATING.search(text):
        return Licence.FULL
    return Licence.WEAK if _WEAK[Strength.BEST].search(text) else Licence.NONE


def _holds_a_leap(sentence: str) -> bool:
    """Whether the numbers of a sentence speak for themselves: threefold, by 35 points, from 80 % to 22 %."""
    quantities = read_quantities_en(sentence)
    if any(_is_leap(quantity, sentence) for quantity in quantities):
        return True
    shares = [each.value for each in quantities if each.kind is Kind.PERCENT]
    scores = [each.value for each in quantities if each.kind is Kind.NUMBER and each.decimals]
    return (len(shares) > 1 and max(shares) - min(shares) >= _LARGE_POINTS) or (
        len(scores) > 1 and max(scores) >= _LARGE_FACTOR * min(scores)
    )


def _is_leap(quantity: Quantity, sentence: str) -> bool:
    if quantity.kind is Kind.TIMES:
        return quantity.value >= _LARGE_FACTOR
    if quantity.kind not in (Kind.POINTS, Kind.PERCENT) or quantity.value < _LARGE_POINTS:
        return False
    end = quantity.start + len(quantity.words)
    return _BY.search(sentence[: quantity.start]) is not None or _GAIN.match(sentence, end) is not None
