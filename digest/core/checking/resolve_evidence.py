"""Finds the sentences that a claim cites: by number, with their first three words as the check digit."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from digest.domain.digest import Evidence
from digest.domain.finding import Check, Cited, Finding, Severity
from digest.domain.paper_text import PaperText, Sentence

MOST_CITED = 3  # sentences for one claim
NEAR = 5  # sentences; writers that miscount miss by few (facts: 91 % of wrong numbers within 6)
_CHECK_WORDS = 3
_START_CHARS = 200  # three words, and a citation or two between them
_SHORTEST_KEY = 8  # letters; "in our" starts too many sentences to prove one

_CITATION = re.compile(r"\[[\d,;\s–-]+\]|\((?:[^()]*?\b(?:19|20)\d\d[a-z]?)\)|^\s*\[\d+\]")


@dataclass(frozen=True, slots=True)
class Resolved:
    """The sentences that stand behind a claim, at most MOST_CITED, in the writer's order.

    findings: WRONG for evidence that cannot be found, STYLE for each pointer that was put right.
    """

    sentences: tuple[Sentence, ...]
    findings: tuple[Finding, ...]

    @property
    def is_mended(self) -> bool:
        return any(finding.severity is Severity.STYLE for finding in self.findings)


def resolve(evidence: Sequence[Evidence], text: PaperText) -> Resolved:
    """Return the sentences that a claim's evidence points at, mended where number and words disagree."""
    if not evidence:
        return Resolved((), (_finding(Severity.WRONG, (), "The claim cites no sentence."),))
    body = (*text.sentences, *text.appendix)
    sentences: dict[int, Sentence] = {}
    findings: list[Finding] = []
    for pointer in evidence:
        sentence = _sentence(pointer, body)
        if sentence is None:
            findings.append(_not_found(pointer))
            continue
        sentences.setdefault(sentence.number, sentence)
        if sentence.number != pointer.sentence:
            findings.append(_put_right(pointer, sentence))
    return Resolved(tuple(sentences.values())[:MOST_CITED], tuple(findings))


def cited(sentences: Sequence[Sentence]) -> tuple[Cited, ...]:
    """Return what is shown as evidence: the paper's own words, never the writer's."""
    return tuple(Cited(each.number, each.page, each.section, each.text) for each in sentences)


def _sentence(pointer: Evidence, body: Sequence[Sentence]) -> Sentence | None:
    """Return the sentence of that number if the words agree, else the nearest or only one with them."""
    key = _key(_first_words(pointer.words))
    named = next((sentence for sentence in body if sentence.number == pointer.sentence), None)
    if named and (_starts(named, key) or (_is_telling(key) and key in _key(named.text))):
        return named
    if not _is_telling(key):
        return None
    matches = [sentence for sentence in body if _starts(sentence, key)]
    near = sorted(matches, key=lambda sentence: abs(sentence.number - pointer.sentence))
    if len(near) == 1:
        return near[0]
    distances = [abs(sentence.number - pointer.sentence) for sentence in near[:2]]
    return near[0] if distances and distances[0] <= NEAR and distances[0] < distances[1] else None


def _starts(sentence: Sentence, key: str) -> bool:
    """Whether a sentence starts with the key, citation marks read or skipped.

    A key too short to tell one sentence from another must be the whole of its first words.
    """
    start = sentence.text[:_START_CHARS]
    for text in (start, _CITATION.sub(" ", start)):
        if _is_telling(key) and _key(text).startswith(key):
            return True
        if key and key == _key(_first_words(text)):
            return True
    return False


def _first_words(text: str) -> str:
    return " ".join(text.split()[:_CHECK_WORDS])


def _is_telling(key: str) -> bool:
    return len(key) >= _SHORTEST_KEY


def _key(text: str) -> str:
    """Return letters and digits alone: case, accents, ligatures, hyphens and white space are folded."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain.casefold() if char.isalnum())


def _not_found(pointer: Evidence) -> Finding:
    message = (
        f"Sentence [{pointer.sentence}] does not begin with {pointer.words!r}, and no other can be meant."
    )
    return _finding(Severity.WRONG, (pointer.words,), message)


def _put_right(pointer: Evidence, sentence: Sentence) -> Finding:
    message = (
        f"{pointer.words!r} begins sentence [{sentence.number}], not [{pointer.sentence}]: taken as meant."
    )
    return _finding(Severity.STYLE, (pointer.words,), message)


def _finding(severity: Severity, words: tuple[str, ...], message: str) -> Finding:
    return Finding(Check.EVIDENCE, severity, words, message)
