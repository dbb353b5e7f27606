"""Picks the paper's own sentences for each section of a digest: no model, each sentence its own evidence."""

import re
from collections.abc import Iterable, Sequence

from digest.core.excerpting.excerpt_wishes import wishes_of
from digest.core.excerpting.guess_kind import guess_kind
from digest.core.excerpting.score_sentences import Candidate, Wish, fits, score
from digest.core.excerpting.spot_cues import Cue
from digest.core.excerpting.weigh_sentences import candidates_of
from digest.core.excerpting.weigh_words import overlap
from digest.domain.digest import (
    LONGEST_TOLD,
    Claim,
    Conclusion,
    Evidence,
    PaperDigest,
    PaperKind,
    Section,
    SpeaksOf,
    has_words,
)
from digest.domain.errors import BadAnswerError
from digest.domain.paper import Paper
from digest.domain.paper_text import PaperText

# What several sections would take goes to the first; numbers belong under the conclusions.
_ORDER = (
    Section.ONE_LINE,
    Section.CONCLUSIONS,
    Section.ABSTRACT,
    Section.BACKGROUND,
    Section.LIMITATIONS,
    Section.INNOVATIONS,
    Section.METHOD,
    Section.EXPERIMENTS,
)
_NEEDED = frozenset({Section.ONE_LINE, Section.ABSTRACT, Section.BACKGROUND, Section.METHOD})
_SAME = 0.66  # two sentences that share so much of the shorter one's words say the same
_FIRST_WORDS = re.compile(r"\S+(?:\s+\S+){0,2}")


def excerpt(paper: Paper, text: PaperText) -> PaperDigest:
    """Return a digest whose claims are sentences of the paper, word for word, none of them twice.

    Raises BadAnswerError when the paper has too few readable sentences.
    """
    kind = guess_kind(paper)
    candidates = candidates_of(paper, text.sentences)
    chosen: dict[Section, list[Candidate]] = {}
    used: list[Candidate] = []
    for section in _ORDER:
        picks = _fill(candidates, wishes_of(section, kind), used)
        if not picks and section in _NEEDED:
            raise BadAnswerError(_too_thin(paper, section, candidates))
        chosen[section] = picks
        used += picks
    return _digest(paper, kind, chosen)


def _fill(
    candidates: Sequence[Candidate], wishes: Sequence[Wish], used: Sequence[Candidate]
) -> list[Candidate]:
    """Return the sentences of a section in reading order: by its first wish, then by the next ones."""
    picks: list[Candidate] = []
    for wish in wishes:
        if len(picks) < wish.below:
            picks += _pick(candidates, wish, used, picks)
    return sorted(picks, key=lambda candidate: candidate.number)


def _pick(
    candidates: Iterable[Candidate], wish: Wish, used: Sequence[Candidate], before: Sequence[Candidate]
) -> list[Candidate]:
    """Return the best sentences by one wish. before: what the section holds already, counted in."""
    left = [candidate for candidate in candidates if not _repeats(candidate, [*used, *before])]
    taken = list(before)
    while len(taken) < wish.at_most:
        best = max(
            (candidate for candidate in left if fits(candidate, wish, taken)),
            key=lambda candidate: (score(candidate, wish, taken), -candidate.number),
            default=None,
        )
        if best is None or score(best, wish, taken) < wish.floor:
            break
        taken.append(best)
        left = [candidate for candidate in left if not _repeats(candidate, [best])]
    return taken[len(before) :]


def _repeats(candidate: Candidate, others: Iterable[Candidate]) -> bool:
    return any(
        max(overlap(candidate.words, other.words), overlap(other.words, candidate.words)) >= _SAME
        for other in others
    )


def _too_thin(paper: Paper, section: Section, candidates: Sequence[Candidate]) -> str:
    return (
        f"Paper {str(paper.id)!r} has {len(candidates)} readable sentences, too few for an excerpt: "
        f"nothing is left for {section.value!r}. Choose a writer with a model, or leave the paper out."
    )


def _digest(paper: Paper, kind: PaperKind, chosen: dict[Section, list[Candidate]]) -> PaperDigest:
    def claims(section: Section) -> tuple[Claim, ...]:
        return tuple(_claim(candidate) for candidate in chosen[section])

    return PaperDigest(
        title_zh=paper.title[:LONGEST_TOLD] if has_words(paper.title) else str(paper.id),
        kind=kind,
        one_line=claims(Section.ONE_LINE)[0],
        abstract=claims(Section.ABSTRACT),
        background=claims(Section.BACKGROUND),
        method=claims(Section.METHOD),
        innovations=claims(Section.INNOVATIONS),
        experiments=claims(Section.EXPERIMENTS),
        conclusions=tuple(Conclusion(**dict(_claim(candidate))) for candidate in chosen[Section.CONCLUSIONS]),
        limitations=claims(Section.LIMITATIONS),
        terms=(),
        tags=paper.categories,
    )


def _claim(candidate: Candidate) -> Claim:
    text = candidate.sentence.text
    words = _FIRST_WORDS.match(text)
    is_prior = Cue.CITES in candidate.cues and Cue.OWN not in candidate.cues
    return Claim(
        text_zh=text,
        evidence=(Evidence(sentence=candidate.number, words=words[0] if words else text),),
        speaks_of=SpeaksOf.PRIOR if is_prior else SpeaksOf.OWN,
    )
