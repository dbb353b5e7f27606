"""How well a sentence serves a section of the digest: by part, wording, place and the words it shares."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from digest.core.excerpting.find_parts import Part
from digest.core.excerpting.spot_cues import Cue
from digest.domain.paper_text import Sentence


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence with all that its score depends on.

    depth: its place within its section, from 0.
    weight: how much of title and abstract it speaks of, 0 to 1.
    is_whole: it reads well on its own; else it is merely readable.
    is_named: it names what the paper is about, as the title does ("PaSa").
    is_listed: it stands soon after the words "our contributions".
    is_late: the authors have spoken of their own work before it, under the same heading.
    """

    sentence: Sentence
    part: Part
    cues: frozenset[Cue]
    words: frozenset[str]
    depth: int
    weight: float
    is_whole: bool
    is_named: bool
    is_listed: bool
    is_late: bool

    @property
    def number(self) -> int:
        return self.sentence.number


@dataclass(frozen=True, slots=True)
class Wish:
    """What a section looks for. All figures are points, set by reading drafts of about thirty papers.

    parts: where it looks, and how gladly; nowhere else.
    cues, weight, named, listed, late: what each adds to a sentence that has it.
    needs: of each set, one cue at least has to be there.
    follows: for a sentence right behind one that was taken.
    depth: for each sentence that stands before it under its heading, up to eight.
    floor: the points a sentence needs.
    below: a wish after the first counts only while the section holds fewer sentences than this.
    is_content_with_less: sentences that are merely readable will do.
    is_prose: the sentences are printed as one paragraph, not as bullets.
    """

    at_most: int
    parts: Mapping[Part, float]
    cues: Mapping[Cue, float]
    needs: tuple[frozenset[Cue], ...] = ()
    floor: float = 2.0
    is_prose: bool = True
    weight: float = 2.0
    named: float = 0.0
    listed: float = 0.0
    late: float = 0.0
    depth: float = 0.0
    follows: float = 0.0
    below: int = 2
    is_content_with_less: bool = False


# Costs that hold everywhere.
_BURDENS: Mapping[Cue, float] = {
    Cue.ASKS: -2.0,
    Cue.POINTS: -1.6,
    Cue.LEANS: -2.2,
    Cue.TIES: -0.6,
    Cue.GOES_ON: -0.6,
    Cue.COUNTS_OFF: -0.6,
    Cue.HEADED: -0.8,
    Cue.ANNOUNCES: -3.0,
}
_ALONE = -1.6  # more for a bullet that leans or goes on: nothing stands before it
_SAME_HEADING = -0.4  # for each sentence already taken from this heading: a section tells of the whole


def score(candidate: Candidate, wish: Wish, taken: Collection[Candidate]) -> float:
    """Return how gladly the section takes the sentence beside those it has taken."""
    follows = any(candidate.number == other.number + 1 for other in taken) and wish.is_prose
    total = wish.parts.get(candidate.part, 0.0) + wish.weight * candidate.weight
    total += sum(wish.cues.get(cue, 0.0) + _burden(cue, wish, follows=follows) for cue in candidate.cues)
    total += wish.depth * min(candidate.depth, 8)
    total += (
        wish.named * candidate.is_named + wish.listed * candidate.is_listed + wish.late * candidate.is_late
    )
    total += _SAME_HEADING * sum(candidate.sentence.section == other.sentence.section for other in taken)
    return total + (wish.follows if follows else 0.0)


def fits(candidate: Candidate, wish: Wish, taken: Collection[Candidate]) -> bool:
    """Return whether the section may take the sentence at all beside those it has taken."""
    if candidate.part not in wish.parts or not (candidate.is_whole or wish.is_content_with_less):
        return False
    needs_one_before = {Cue.GOES_ON, Cue.COUNTS_OFF} if wish.is_prose else {Cue.GOES_ON}
    if candidate.cues & needs_one_before and not any(other.number < candidate.number for other in taken):
        return False
    return all(candidate.cues & need for need in wish.needs)


def _burden(cue: Cue, wish: Wish, *, follows: bool) -> float:
    if cue in {Cue.LEANS, Cue.GOES_ON}:
        if follows:
            return 0.0
        return _BURDENS[cue] + (0.0 if wish.is_prose else _ALONE)
    return _BURDENS.get(cue, 0.0)
