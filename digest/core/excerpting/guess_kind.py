"""What kind of paper this is, from title, abstract and categories."""

import re

from digest.domain.digest import PaperKind
from digest.domain.paper import Paper

_TITLE_SAYS: tuple[tuple[PaperKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (PaperKind.POSITION, r"^position\b|position paper|\bperspective on\b|\bmanifesto\b|we should|立场"),
        (
            PaperKind.SURVEY,
            r"\bsurvey\b(?! data)|(?<!peer )(?<!code )\breviews?\b(?=$|[:,]| of\b| and\b)|\boverview\b|"
            r"\btutorial\b|\broadmap\b|state of the art in|综述|概述|进展",
        ),
        (
            PaperKind.BENCHMARK,
            r"\bbenchmarks?\b(?! ?-?free)|\w+bench\b|\bdatasets?\b|\bcorpus\b|数据集|基准|评测集",
        ),
        (PaperKind.SYSTEM, r"\btoolkit\b|\blibrary\b|\bplatform\b|open[- ]source|\bserving\b|工具|平台"),
        (
            PaperKind.THEORY,
            r"\btheorems?\b|\bbounds? (for|on|of)\b|\bconjecture\b|\bcomplexity of\b|\basymptotic",
        ),
    )
)
_ABSTRACT_SAYS: tuple[tuple[PaperKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            PaperKind.POSITION,
            r"this position paper|in this position|\bwe (argue|recommend|advocate|call for|urge)\b",
        ),
        (
            PaperKind.SURVEY,
            r"this (survey|review|overview|tutorial)\b|in this (survey|review|overview)\b|(we|paper|"
            r"article) (survey|review|surveys|reviews)\b|(comprehensive|systematic) (survey|review)\b|"
            r"本文综述|本文回顾",
        ),
        (
            PaperKind.BENCHMARK,
            r"\b(introduce|present|propose|release|construct|create)s?\b[^.]{0,60}\b(benchmark|dataset|"
            r"corpus)\b",
        ),
        (
            PaperKind.SYSTEM,
            r"open[- ]source(d)? (\w+ ){0,3}(toolkit|library|system|platform|framework|tool)\b",
        ),
    )
)
_PROVES = re.compile(
    r"\bwe (prove|establish|derive|show) (that|the|an?|upper|lower)\b|\bprove[sd]?\b|\blower bounds?\b|"
    r"\bupper bounds?\b|\bnecessary and sufficient\b|\bconjecture|\blemma",
    re.IGNORECASE,
)
_THEORY_ARCHIVES = ("math.", "math-ph", "hep-th", "gr-qc", "quant-ph", "cs.CC", "cs.LO", "cs.IT", "stat.TH")


def guess_kind(paper: Paper) -> PaperKind:
    """Return the kind that title and abstract speak of; METHOD when they say nothing."""
    for kind, pattern in _TITLE_SAYS:
        if pattern.search(paper.title):
            return kind
    for kind, pattern in _ABSTRACT_SAYS:
        if pattern.search(paper.abstract):
            return kind
    return PaperKind.THEORY if _is_theory(paper) else PaperKind.METHOD


def _is_theory(paper: Paper) -> bool:
    at_least = 1 if paper.categories and paper.categories[0].startswith(_THEORY_ARCHIVES) else 3
    return len(_PROVES.findall(paper.abstract)) >= at_least
