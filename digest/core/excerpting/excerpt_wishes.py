"""What each section of an excerpt looks for: first wishes, and second ones for when too little is found."""

from collections.abc import Mapping
from dataclasses import replace

from digest.core.excerpting.find_parts import Part
from digest.core.excerpting.score_sentences import Wish
from digest.core.excerpting.spot_cues import Cue
from digest.domain.digest import PaperKind, Section

_ANYWHERE: Mapping[Part, float] = dict.fromkeys(Part, 0.0)
_WHATEVER = -30.0  # a floor under every score

_ONE_LINE = Wish(
    at_most=1,
    parts={Part.ABSTRACT: 2.0, Part.INTRODUCTION: 0.0, Part.CONCLUSION: 0.0},
    cues={
        Cue.PROPOSES: 2.8,
        Cue.STUDIES: 0.5,
        Cue.OWN: 1.0,
        Cue.FINDS: 1.2,
        Cue.FIRST: 0.5,
        Cue.CITES: -1.5,
        Cue.LACKS: -0.6,
        Cue.GOES_ON: -1.0,
    },
    needs=(frozenset({Cue.OWN}),),
    floor=3.0,
    is_prose=False,
    weight=4.0,
    named=2.0,
)
_ABSTRACT = Wish(
    at_most=4,
    parts={Part.ABSTRACT: 4.0},
    cues={
        Cue.PROPOSES: 1.2,
        Cue.STUDIES: 0.6,
        Cue.OWN: 0.8,
        Cue.FINDS: 1.6,
        Cue.LACKS: 0.4,
        Cue.WORKS: 0.4,
        Cue.MEASURES: 0.5,
        Cue.COMPARES: 0.5,
        Cue.CITES: -1.0,
    },
    floor=3.0,
    weight=1.0,
    follows=0.5,
)
_BACKGROUND = Wish(
    at_most=3,
    parts={Part.INTRODUCTION: 2.0},
    cues={Cue.LACKS: 1.2, Cue.OWN: -2.5, Cue.PROPOSES: -1.0, Cue.TRIES: -0.3, Cue.MEASURES: -0.5},
    floor=1.5,
    weight=3.0,
    named=-1.0,
    late=-1.2,
    depth=-0.12,
    follows=1.0,
)
_LIMITATIONS = Wish(
    at_most=3,
    parts={Part.LIMITATIONS: 3.0},
    cues={
        Cue.ADMITS: 1.5,
        Cue.DENIES: 0.5,
        Cue.OWN: 0.6,
        Cue.LACKS: 0.5,
        Cue.FINDS: -0.5,
        Cue.PROPOSES: -0.8,
        Cue.CITES: -0.5,
    },
    needs=(frozenset({Cue.ADMITS, Cue.DENIES}),),
    floor=2.2,
    is_prose=False,
    weight=1.0,
    depth=-0.05,
)
_LIMITATIONS_ELSEWHERE = replace(
    _LIMITATIONS,
    at_most=2,
    parts={Part.CONCLUSION: 0.8, Part.DISCUSSION: 0.5},
    needs=(frozenset({Cue.ADMITS}),),
)
_CONCLUSIONS = Wish(
    at_most=5,
    parts={
        Part.RESULTS: 1.5,
        Part.CONCLUSION: 1.5,
        Part.EXPERIMENTS: 0.8,
        Part.DISCUSSION: 0.8,
        Part.INTRODUCTION: 0.8,
        Part.METHOD: 0.2,
    },
    cues={
        Cue.MEASURES: 1.5,
        Cue.COMPARES: 1.5,
        Cue.FINDS: 1.0,
        Cue.OWN: 0.3,
        Cue.POINTS: 0.6,
        Cue.TUNES: -5.0,
        Cue.CITES: -0.8,
        Cue.WORKS: -0.3,
    },
    needs=(frozenset({Cue.MEASURES}), frozenset({Cue.COMPARES, Cue.FINDS})),
    floor=3.0,
    is_prose=False,
    named=0.6,
)
_CONCLUSIONS_WITHOUT_NUMBERS = replace(
    _CONCLUSIONS,
    at_most=3,
    below=3,
    parts={Part.CONCLUSION: 2.0, Part.RESULTS: 1.0, Part.DISCUSSION: 1.0, Part.INTRODUCTION: 0.5},
    cues={**_CONCLUSIONS.cues, Cue.PROPOSES: -1.0, Cue.FIRST: -1.0, Cue.ADMITS: -2.0, Cue.LACKS: -0.4},
    needs=(frozenset({Cue.FINDS}),),
    floor=3.0,
)
_INNOVATIONS = Wish(
    at_most=4,
    parts={
        Part.INTRODUCTION: 1.5,
        Part.CONCLUSION: 1.0,
        Part.ABSTRACT: 0.8,
        Part.RELATED: 0.2,
        Part.METHOD: -0.3,
    },
    cues={
        Cue.PROPOSES: 1.8,
        Cue.STUDIES: 0.8,
        Cue.FIRST: 1.2,
        Cue.OWN: 0.8,
        Cue.FINDS: 0.3,
        Cue.TRIES: -0.3,
        Cue.CITES: -1.5,
        Cue.ADMITS: -1.5,
    },
    needs=(frozenset({Cue.OWN}), frozenset({Cue.PROPOSES, Cue.STUDIES, Cue.FIRST, Cue.FINDS})),
    floor=3.2,
    is_prose=False,
    named=0.6,
    listed=2.0,
)
_METHOD = Wish(
    at_most=5,
    parts={Part.METHOD: 2.0},
    cues={
        Cue.WORKS: 1.4,
        Cue.OWN: 0.5,
        Cue.PROPOSES: 0.4,
        Cue.CITES: -0.8,
        Cue.FINDS: -0.6,
        Cue.COMPARES: -0.3,
        Cue.TUNES: -1.0,
        Cue.LACKS: -0.6,
        Cue.MEASURES: -0.5,
    },
    floor=1.6,
    weight=4.0,
    named=1.0,
    depth=-0.12,
    follows=1.0,
)
_EXPERIMENTS = Wish(
    at_most=4,
    parts={Part.EXPERIMENTS: 1.5, Part.RESULTS: 0.6},
    cues={
        Cue.TRIES: 1.8,
        Cue.OWN: 0.6,
        Cue.COUNTS: 0.3,
        Cue.TUNES: -1.2,
        Cue.FINDS: -1.2,
        Cue.COMPARES: -0.8,
        Cue.MEASURES: -0.4,
        Cue.LACKS: -0.5,
    },
    needs=(frozenset({Cue.TRIES}),),
    floor=2.5,
    weight=1.5,
    depth=-0.08,
)

_WISHES: Mapping[Section, tuple[Wish, ...]] = {
    Section.ONE_LINE: (
        _ONE_LINE,
        replace(
            _ONE_LINE,
            parts={**_ANYWHERE, Part.ABSTRACT: 2.0},
            needs=(),
            floor=_WHATEVER,
            is_content_with_less=True,
        ),
    ),
    Section.ABSTRACT: (
        _ABSTRACT,
        replace(_ABSTRACT, parts={Part.INTRODUCTION: 1.0, Part.CONCLUSION: 0.5}, floor=1.5, at_most=3),
        replace(_ABSTRACT, parts=_ANYWHERE, floor=_WHATEVER, at_most=1, below=1, is_content_with_less=True),
    ),
    Section.BACKGROUND: (
        _BACKGROUND,
        replace(_BACKGROUND, parts={Part.RELATED: 1.5, Part.ABSTRACT: 1.0}, at_most=2),
        replace(
            _BACKGROUND,
            parts={**_ANYWHERE, Part.INTRODUCTION: 1.0},
            floor=_WHATEVER,
            at_most=1,
            below=1,
            is_content_with_less=True,
        ),
    ),
    Section.LIMITATIONS: (_LIMITATIONS, _LIMITATIONS_ELSEWHERE),
    Section.CONCLUSIONS: (
        _CONCLUSIONS,
        replace(_CONCLUSIONS, parts={Part.ABSTRACT: 1.0}, at_most=3),
        _CONCLUSIONS_WITHOUT_NUMBERS,
    ),
    Section.INNOVATIONS: (_INNOVATIONS,),
    Section.METHOD: (
        _METHOD,
        replace(_METHOD, parts={Part.INTRODUCTION: 1.0, Part.RELATED: 1.0, Part.EXPERIMENTS: 1.0}, at_most=3),
        replace(_METHOD, parts=_ANYWHERE, floor=_WHATEVER, at_most=1, below=1, is_content_with_less=True),
    ),
    Section.EXPERIMENTS: (
        _EXPERIMENTS,
        replace(_EXPERIMENTS, parts={Part.METHOD: 0.5}, floor=3.2, at_most=3),
    ),
}
# Most of these have no experiments, and what their text says of data sets is no set-up of their own.
_WITHOUT_EXPERIMENTS = frozenset({PaperKind.SURVEY, PaperKind.THEORY, PaperKind.POSITION})


def wishes_of(section: Section, kind: PaperKind) -> tuple[Wish, ...]:
    """Return what a section of the digest of such a paper looks for, the first wish first."""
    wishes = _WISHES[section]
    return wishes[:1] if section is Section.EXPERIMENTS and kind in _WITHOUT_EXPERIMENTS else wishes
