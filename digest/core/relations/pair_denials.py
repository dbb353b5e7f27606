"""Tells which denials of a claim its sentences do not have, and which of theirs the claim has lost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from digest.core.fold_marks import fold_marks
from digest.core.relations.denial_words import (
    AFFIX_EN,
    CONTRAST_EN,
    ELLIPSIS_EN,
    FAINT_ZH,
    HARM_ZH,
    IS_EN,
    LAST_EN,
)
from digest.core.relations.find_shared_words import Shared, shared_words
from digest.core.relations.read_denials import (
    Denial,
    Span,
    clause_at,
    clauses_zh,
    denials_en,
    denials_zh,
    may_be_denied_zh,
    mild_denials,
)
from digest.core.relations.tell_attributes import is_attribute
from digest.core.retrieving.read_lexicon import terms_zh
from digest.domain.glossary import GlossaryEntry

_REACH_ZH = 5  # characters from a "not" to what it denies
_REACH_PLAIN, _REACH_LIKE, _REACH_AFFIX = 100, 40, 15  # characters from English that denies to what it denies
_BACK, _BACK_NEVER = 25, 80  # and to what it denies before it: contains no; complies ..., versus almost never
_BACK_LAST, _MARKS = 200, 2  # and to what it denies when nothing but marks follows
_LITTLE = ("by", "with", "of", "from", "in", "for")  # which 借助 and 面对 may be: nobody denies them
_WORDS = 3  # between an English "not" and what it denies


@dataclass(frozen=True, slots=True)
class Turned:
    """A word that claim and sentence share and only one of them denies.

    denial: what denies it. place: the word, in the claim. number: of the sentence that has it, from 0.
    """

    denial: Denial
    place: Span
    number: int
    is_verb: bool


class Denials:
    """What a claim and its sentences deny, and of which of the words that they share."""

    def __init__(self, text_zh: str, sentences: Sequence[str], glossary: Sequence[GlossaryEntry]) -> None:
        self._text_zh = text_zh
        self._english = [fold_marks(sentence).casefold() for sentence in sentences]
        self._shared = [shared_words(text_zh, sentence, tuple(glossary)) for sentence in sentences]
        self._words = frozenset(term.start for term in terms_zh(text_zh, tuple(glossary)))
        self.claimed = denials_zh(text_zh)
        self.cited = [denials_en(sentence) for sentence in sentences]
        # Sentence and denial that a denial of the claim repeats; then also the place of the denied word.
        self._paired: set[tuple[int, Denial]] = set()
        self._repeated: set[tuple[int, Denial, Span]] = set()
        self.added: list[Turned] = []  # what only the claim denies
        self.loose: list[Denial] = []  # denials of the claim of nothing that both share
        for denial in self.claimed:
            self._pair(denial)

    @property
    def unpaired(self) -> int:
        """How many words of the sentences may deny what the claim's loose denials do."""
        return sum(map(len, self.cited)) - len(self._paired) + sum(map(mild_denials, self._english))

    def lost(self) -> Iterator[Turned]:
        """Yield what only the sentences deny, each denied word once."""
        seen: set[Span] = set()
        for number, denials in enumerate(self.cited):
            for denial in denials:
                turned = None if (number, denial) in self._paired else self._lost_by(number, denial)
                if turned and turned.place not in seen:
                    seen.add(turned.place)
                    yield turned

    def _pair(self, denial: Denial) -> None:
        """Note what a denial of the claim repeats, turns round, or that it does neither."""
        whole = [(n, each) for n, each in self._each_shared() if each.zh[0] <= denial.start < each.zh[1]]
        if whole:  # 不同, 避免: the word as a whole stands in the sentence
            self._paired.update(
                (n, other)
                for n, each in whole
                for other in self.cited[n]
                if any(start < other.end and other.start < end for start, end in each.en)
            )
            return
        denied = self._denied_by(denial) if denial.is_plain else []
        if not denied:
            self.loose.append(denial)
            return
        by = [
            (n, other, place) for n, each in denied for place in each.en for other in self._deniers(n, place)
        ]
        fresh = [each for each in by if each not in self._repeated]
        if fresh:
            self._repeated.add(fresh[0])
            self._paired.add(fresh[0][:2])
        elif by or self._is_contrasted(denied):
            self.loose.append(denial)
        else:
            number, word = denied[0]
            self.added.append(Turned(denial, word.zh, number, any(each.is_verb for _, each in denied)))

    def _is_contrasted(self, words: Sequence[tuple[int, Shared]]) -> bool:
        """Whether the sentences say a word of something else: unlike A, which assumes it, B ..."""
        return any(
            CONTRAST_EN.search(self._english[number], 0, start) is not None
            for number, each in words
            for start, _ in each.en
        )

    def _each_shared(self) -> Iterator[tuple[int, Shared]]:
        return chain.from_iterable(((n, each) for each in shared) for n, shared in enumerate(self._shared))

    def _denied_by(self, denial: Denial) -> list[tuple[int, Shared]]:
        """Return the nearest shared word that a plain denial of the claim speaks of, sentence by sentence."""
        harm = HARM_ZH.match(self._text_zh, denial.end)
        later = (each.start for each in self.claimed if each.start >= denial.end)
        last = min(denial.end + _REACH_ZH, denial.clause[1] - 1, *later)
        if harm:
            last = min(last, harm.end() - 1)
        following = [(n, each) for n, each in self._each_shared() if denial.end <= each.zh[0] <= last]
        first = min((each.zh[0] for _, each in following), default=0)
        return [(n, each) for n, each in following if each.zh[0] == first]

    def _deniers(self, number: int, place: Span) -> Iterator[Denial]:
        """Yield the words of a sentence that deny, or may deny, the word at a place."""
        for denial in self.cited[number]:
            if self._holds(denial, place, number) or (
                not (place[0] <= denial.start < place[1]) and _reaches(denial, place, self._english[number])
            ):
                yield denial

    def _lost_by(self, number: int, denial: Denial) -> Turned | None:
        """Return the word that a denial of a sentence speaks of, when the claim says it undenied."""
        said = self._spoken_of(number, denial) if denial.is_plain else self._within(number, denial)
        if not said or any(self._may_be_denied(each.zh) for each in said):
            return None
        is_verb = any(each.is_verb for each in said) or self._is_verb_before(number, denial)
        return Turned(denial, said[0].zh, number, denial.is_plain and is_verb)

    def _is_said_plainly(self, number: int, word: Shared) -> bool:
        """Whether a sentence has a word undenied as well, so that the claim may repeat that."""
        return any(not any(self._deniers(number, place)) for place in word.en)

    def _spoken_of(self, number: int, denial: Denial) -> list[Shared]:
        """Return the nearest word after a denial of a sentence that the claim has, at all its places."""
        following = sorted(
            (place, each.zh, each)
            for each in self._shared[number]
            for place in each.en
            if denial.end <= place[0] < denial.clause[1]
            and len(self._english[number][denial.end : place[0]].split()) <= _WORDS
            and not (denial.words == "without" and self._is_said_plainly(number, each))
            and not self._is_beside_the_point(number, each, place)
        )
        return [each for place, _, each in following if place == following[0][0]]

    def _is_beside_the_point(self, number: int, word: Shared, place: Span) -> bool:
        """Whether a denial before a word says nothing of it: "not cited by", "no worse on complex tasks"."""
        english = self._english[number]
        is_attributive = not word.is_verb and is_attribute(
            self._text_zh, word.zh, self._words, english, place
        )
        return is_attributive or english[slice(*place)] in _LITTLE

    def _within(self, number: int, denial: Denial) -> list[Shared]:
        """Return the words that a longer word denies, and that stand nowhere else: unobserved, error-free."""
        return [
            each
            for each in self._shared[number]
            if all(self._holds(denial, place, number) for place in each.en)
        ]

    def _holds(self, denial: Denial, place: Span, number: int) -> bool:
        """Whether a word that denies is made from the word at a place: unlinked, error-free."""
        if denial.start < place[0] < denial.end:
            return True
        is_without = self._english[number].startswith(("-free", "-less", "less"), place[1])
        return denial.start == place[0] and is_without

    def _may_be_denied(self, place: Span) -> bool:
        return may_be_denied_zh(self._text_zh, place) or self._may_be_told_beside(place)

    def _is_verb_before(self, number: int, denial: Denial) -> bool:
        """Whether a verb that the claim says too stands right before a denial: uses no."""
        ends = {end for each in self._shared[number] if each.is_verb for _, end in each.en}
        return denial.start - 1 in ends

    def _may_be_told_beside(self, place: Span) -> bool:
        """Whether the claim denies something freely worded in the clause of a place."""
        clauses = clauses_zh(self._text_zh)
        at = clauses.index(clause_at(clauses, place[0]))
        return any(each.is_plain and each.clause == clauses[at] for each in self.loose)


def faint_denials(text_zh: str) -> int:
    """Return how many words of a Chinese text may stand for a "not" when nothing better does."""
    return len(FAINT_ZH.findall(text_zh))


def _reaches(denial: Denial, place: Span, english: str) -> bool:
    """Whether an English word that denies speaks of the word at a place of its clause."""
    is_last = denial.is_plain and (
        denial.clause[1] - denial.end <= _MARKS or ELLIPSIS_EN.match(english, denial.start) is not None
    )
    if is_last and denial.start - _BACK_LAST <= place[0] < denial.start:
        return True  # they do, while it does not.
    if not denial.clause[0] <= place[0] < denial.clause[1]:
        return False
    if denial.end <= place[0]:
        return place[0] <= denial.end + _reach(denial)
    behind = denial.start - place[1]
    if 0 <= behind <= _BACK and IS_EN.search(english, place[1], denial.start):
        return True
    if denial.is_plain or LAST_EN.match(denial.words):
        return 0 <= behind <= (_BACK_NEVER if denial.words == "never" else _BACK)
    return english[place[1] : denial.start] == "-"  # answer-invariant


def _reach(denial: Denial) -> int:
    if denial.is_plain:
        return _REACH_PLAIN
    return _REACH_AFFIX if AFFIX_EN.match(denial.words) else _REACH_LIKE
