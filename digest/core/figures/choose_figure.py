"""Which figure shows best what a paper does: the overview if there is one, told from the captions."""

import re
from collections.abc import Iterable

from digest.core.reading.split_sentences import spans
from digest.domain.figure import Box, Caption, FigureKind

LABEL = re.compile(
    r"^(?:figure|fig\.?|图)\s*(?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,2})?\s*[:.|：—–]?\s*", re.IGNORECASE
)

_WORDS = {
    FigureKind.OVERVIEW: re.compile(
        r"""
        \b(?:over-?views?(?!\ of\ (?:the\ |our\ )?(?:user\ )?(?:stud|experiment|result|evaluation))
            | frameworks? | architectures? | pipelines? | work-?flows? | schematic\w* | high-level
            | at\ a\ glance
            | (?:block|flow|system|conceptual)\ diagrams? | flow-?charts? | paradigms? | model\ structure
            | (?:illustrat|depict)\w+\ (?:of\ )?(?:our|the\ proposed) | (?:main|key)\ idea
            | (?:our|the\ proposed)\ (?:\w+\ )?(?:method|approach|model|system)
        )\b | 总览 | 框架 | 架构 | 流程
        """,
        re.IGNORECASE | re.VERBOSE,
    ),
    FigureKind.RESULTS: re.compile(
        r"""
        \b(?:results? | accurac\w+ | performances? | compar\w+ | ablat\w+ | loss(?:es)? | curves? | scores?
            | plots? | distributions? | histograms? | scaling | rates? | errors? | trade-?offs? | versus | vs
            | correlat\w+ | effects?\ of | number\ of | percentage | frequency | as\ a\ function\ of
            | spectr\w+ | convergence | evolution\ of
        )\b | 结果 | 对比
        """,
        re.IGNORECASE | re.VERBOSE,
    ),
    FigureKind.EXAMPLE: re.compile(
        r"""
        \b(?:examples? | case\ stud\w+ | qualitative | screenshots? | prompts? | transcripts? | samples?
            | snippets? | templates? | listing | interface
        )\b | 示例 | 案例
        """,
        re.IGNORECASE | re.VERBOSE,
    ),
}
# The licence of a paper does not cover what the paper took from elsewhere.
_BORROWED = re.compile(
    r"""
    \b(?:re-?produced|re-?printed|adapted|adopted|modified|taken|borrowed|excerpted|redrawn|copied)
        \ (?:\w+\ )?(?:from|with|by\ permission)(?!\ (?:our|the\ same)\b)
    | \b(?:figure|image|photo|picture|illustration|diagram)s?
        (?:\ (?:is|are|was|were))?\ (?:from|by|source|credits?)\b
    | \bcourtesy\b | \b(?:source|credits?): | \bpermission\b | \bcopyright | \ball\ rights\ reserved\b | ©
    """,
    re.IGNORECASE | re.VERBOSE,
)

_WORTH = {
    FigureKind.OVERVIEW: 4.0,
    FigureKind.OTHER: 1.5,
    FigureKind.EXAMPLE: 1.0,
    FigureKind.RESULTS: 0.0,
}
LATER_OVERVIEW = 0.5  # a sentence after the first one speaks of the whole
FIRST_FIGURE = 1.0
A_PAGE = -0.2  # the overview stands early
MOST_FOR_PAGES = -3.0
APPENDIX = -3.0  # "Figure A.3", "Figure S1"

LEAST_HEIGHT_PT, LEAST_WIDTH_PT = 45.0, 110.0  # smaller ones tell nothing in a post
LONGEST_SHAPE = 9.0  # width to height, or height to width: strips are unreadable in a post


def ranked(captions: Iterable[Caption]) -> list[Caption]:
    """Return the captions of the paper's own figures, the best first; none that was taken from elsewhere."""
    own = [caption for caption in captions if not is_borrowed(caption.text)]
    return sorted(own, key=_worth, reverse=True)


def is_borrowed(text: str) -> bool:
    """Say whether a caption hints that others hold the rights: "reproduced from", "courtesy of", "©"."""
    return _BORROWED.search(text) is not None


def kind_of(text: str) -> FigureKind:
    """Return what a caption says its figure shows: the word that its first sentence uses first decides."""
    found = {kind: words.search(_first_sentence(text)) for kind, words in _WORDS.items()}
    at = {kind: match.start() for kind, match in found.items() if match}
    return min(at, key=at.__getitem__) if at else FigureKind.OTHER


def is_showable(area: Box) -> bool:
    """Say whether a figure is large enough, and no strip."""
    if area.height < LEAST_HEIGHT_PT or area.width < LEAST_WIDTH_PT:
        return False
    return max(area.width / area.height, area.height / area.width) <= LONGEST_SHAPE


def words_of(text: str) -> str:
    """Return a caption without its label."""
    return LABEL.sub("", text, count=1)


def _worth(caption: Caption) -> float:
    worth = _WORTH[kind_of(caption.text)]
    rest = words_of(caption.text)[len(_first_sentence(caption.text)) :]
    if _WORDS[FigureKind.OVERVIEW].search(rest):
        worth += LATER_OVERVIEW
    if caption.number == "1":
        worth += FIRST_FIGURE
    if not caption.number[0].isdigit():
        worth += APPENDIX
    return worth + max(MOST_FOR_PAGES, A_PAGE * (caption.page - 1))


def _first_sentence(text: str) -> str:
    words = words_of(text)
    return next((words[start:end] for start, end in spans(words)), words)
