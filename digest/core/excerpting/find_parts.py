"""Which part of a paper each sentence stands in, by the headings, else by the place."""

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import groupby

from digest.core.excerpting.spot_cues import Cue, cues
from digest.core.excerpting.weigh_words import shared
from digest.domain.paper import Paper
from digest.domain.paper_text import Sentence, SentenceKind


class Part(StrEnum):
    ABSTRACT = "abstract"
    INTRODUCTION = "introduction"
    RELATED = "related"  # earlier work, background, preliminaries
    METHOD = "method"
    EXPERIMENTS = "experiments"
    RESULTS = "results"
    DISCUSSION = "discussion"
    CONCLUSION = "conclusion"
    LIMITATIONS = "limitations"
    OTHER = "other"  # thanks, ethics, who did what


# The first pattern that a title fits says its part: "Experimental Results" are results, not experiments.
_TITLES: tuple[tuple[Part, re.Pattern[str]], ...] = tuple(
    (part, re.compile(pattern, re.IGNORECASE))
    for part, pattern in (
        (Part.ABSTRACT, r"^(abstract|摘\s*要|内容提要)"),
        (
            Part.OTHER,
            r"acknowledg|contributor|author contribution|ethic|impact statement|broader impact|funding|"
            r"competing|conflicts? of|availability|reproducibility statement|declaration|references|"
            r"^key ?words|ccs concepts|index terms|supplement|appendi|致\s*谢|关键词|参考文献|附录",
        ),
        (Part.INTRODUCTION, r"introduction|motivation|contributions?$|引\s*言|绪\s*论|前\s*言|研究背景"),
        (Part.CONCLUSION, r"conclu|concluding|^summary|outlook|final remarks|结\s*论|总\s*结|结\s*语|结束语"),
        (
            Part.LIMITATIONS,
            r"limitation|threats to|future (work|direction|research)|open (problem|question|challenge|"
            r"issue)|局限|不足|未来|展望|开放问题",
        ),
        (
            Part.RELATED,
            r"related|background|preliminar|prior work|previous work|literature|notation|相关|背景|预备|基础",
        ),
        (Part.METHOD, r"construction|collection|curation|annotation process|pipeline|构建|采集"),
        (Part.RESULTS, r"result|finding|ablation|performance|comparison|结果|消融|对比|性能|分析"),
        (
            Part.EXPERIMENTS,
            r"experiment|evaluat|empirical|set-?up|\bdata\b|datasets?|benchmark|baseline|implementation|"
            r"training details|training data|hardware|optimi[sz]er|case stud|user study|metrics|实验|评测|"
            r"评估|数据集|设置",
        ),
        (Part.DISCUSSION, r"discussion|implication|analysis|讨论"),
        (
            Part.METHOD,
            r"method|approach|model|architecture|algorithm|framework|design|system|proposed|formulation|"
            r"方法|模型|算法|框架|系统|设计",
        ),
    )
)

# A subsection takes what its own title says where its chapter leaves room for it, else its chapter's part.
_ROOM: dict[Part, frozenset[Part]] = {
    Part.METHOD: frozenset({Part.EXPERIMENTS}),
    Part.EXPERIMENTS: frozenset({Part.RESULTS, Part.LIMITATIONS, Part.DISCUSSION}),
    Part.RESULTS: frozenset({Part.EXPERIMENTS, Part.LIMITATIONS, Part.DISCUSSION}),
    Part.DISCUSSION: frozenset({Part.LIMITATIONS, Part.CONCLUSION}),
    Part.CONCLUSION: frozenset({Part.LIMITATIONS}),
    Part.INTRODUCTION: frozenset({Part.RELATED}),
}

_NUMBERED = re.compile(
    r"^(?:(?:section|chapter)\s+)?(?P<number>(?:\d{1,2}|[IVX]{1,5}|"
    r"[A-Z])(?:\.\d{1,2})*)[.:)]?\s+(?P<title>\S.*)$",
    re.IGNORECASE,
)
_LONGEST_ABSTRACT = 16  # sentences; more under "Abstract" means that the next heading was not seen
_FIRST_PAGES = 60  # sentences among which the abstract is looked for when it has no heading
_SAME_WORDS = 0.8
_RESULTS_SHARE, _RELATED_SHARE = 0.15, 0.5  # of the sentences under a heading
# Where nothing tells the parts, their usual shares of a paper: up to this place, from 0 to 1.
_USUAL = ((0.18, Part.INTRODUCTION), (0.55, Part.METHOD), (0.88, Part.RESULTS), (1.01, Part.CONCLUSION))


def parts_of(paper: Paper, sentences: Sequence[Sentence]) -> tuple[Part, ...]:
    """Return the part of each sentence, in order. paper: its abstract tells one that has no heading."""
    parts = _by_headings(sentences)
    if len(set(parts) - {Part.ABSTRACT, Part.OTHER, Part.METHOD}) < 2:
        parts = _by_place(sentences, parts)
    if any(part_named(sentence.section) is Part.ABSTRACT for sentence in sentences):
        return tuple(parts)
    return tuple(
        Part.ABSTRACT if index < _FIRST_PAGES and _is_in(paper.abstract, sentence) else part
        for index, (sentence, part) in enumerate(zip(sentences, parts, strict=True))
    )


def part_named(title: str) -> Part | None:
    """Return the part that a heading without its number names, or None."""
    return next((part for part, pattern in _TITLES if pattern.search(title)), None)


def _is_in(abstract: str, sentence: Sentence) -> bool:
    return shared(sentence.text, abstract) >= _SAME_WORDS


def _by_headings(sentences: Sequence[Sentence]) -> list[Part]:
    """Return parts by section titles. Text under a long-past abstract heading is the introduction."""
    parts: list[Part] = []
    headings = _Headings(is_numbered=any(re.match(r"\d", sentence.section) for sentence in sentences))
    for section, group in groupby(sentences, key=lambda sentence: sentence.section):
        within = list(group)
        part, count = headings.part(section, within), len(within)
        if part is Part.ABSTRACT and count > _LONGEST_ABSTRACT:
            parts += [Part.ABSTRACT] * _LONGEST_ABSTRACT + [Part.INTRODUCTION] * (count - _LONGEST_ABSTRACT)
        else:
            parts += [part] * count
    return parts


class _Headings:
    """Tells the parts of headings met one after another."""

    def __init__(self, *, is_numbered: bool) -> None:
        self._is_numbered = is_numbered
        self._chapters: dict[str, Part] = {}
        self._met: dict[str, set[Part]] = {}  # by chapter
        self._last: Part | None = None

    def part(self, heading: str, sentences: Sequence[Sentence]) -> Part:
        """Return the part of the next heading. sentences: what stands under it."""
        match = _NUMBERED.match(heading)
        number = match["number"].upper() if match else ""
        own = part_named(match["title"] if match else heading)
        part = self._decide(number, own)
        if own is None and part is Part.METHOD:
            part = _by_content(sentences)
        elif number:
            self._chapters.setdefault(number, part)
        self._last = part
        self._met.setdefault(number.partition(".")[0], set()).add(part)
        return part

    def _decide(self, number: str, own: Part | None) -> Part:
        chapter = self._chapters.get(number.partition(".")[0]) if "." in number else None
        if chapter is not None:
            return own if own in _ROOM.get(chapter, frozenset()) else chapter
        return own or self._unnamed(number)

    def _unnamed(self, number: str) -> Part:
        """Return the part of a title that says nothing: what comes next in a paper, or the same still."""
        if self._last is None:
            return Part.ABSTRACT
        if self._last is Part.ABSTRACT:
            return Part.INTRODUCTION
        is_paragraph = self._is_numbered and not number
        if self._last in {Part.INTRODUCTION, Part.RELATED} and not is_paragraph:
            return Part.METHOD
        if number and self._may_tell_method(number.partition(".")[0]):
            return Part.METHOD
        if self._last is Part.EXPERIMENTS and number and "." not in number:
            return Part.RESULTS
        return self._last

    def _may_tell_method(self, chapter: str) -> bool:
        """Return whether this chapter has told the method before, or set-ups came and no chapter has."""
        if Part.METHOD in self._met.get(chapter, ()):
            return True
        is_told = any(Part.METHOD in parts for parts in self._met.values())
        return self._last is Part.EXPERIMENTS and not is_told


def _by_content(sentences: Sequence[Sentence]) -> Part:
    """Return whether text under a title that says nothing tells results, earlier work, or how things work."""
    prose = [cues(sentence.text) for sentence in sentences if sentence.kind is SentenceKind.PROSE]
    telling = sum(Cue.MEASURES in found and bool(found & {Cue.COMPARES, Cue.FINDS}) for found in prose)
    citing = sum(Cue.CITES in found and Cue.OWN not in found for found in prose)
    if telling >= max(2, _RESULTS_SHARE * len(prose)):
        return Part.RESULTS
    return Part.RELATED if citing >= max(2, _RELATED_SHARE * len(prose)) else Part.METHOD


def _by_place(sentences: Sequence[Sentence], named: Sequence[Part]) -> list[Part]:
    """Return parts by place alone, but keep what headings did name as the abstract."""
    count = len(sentences)
    return [
        part
        if part in {Part.ABSTRACT, Part.OTHER} and sentence.section
        else next(usual for end, usual in _USUAL if index / count < end)
        for index, (sentence, part) in enumerate(zip(sentences, named, strict=True))
    ]
