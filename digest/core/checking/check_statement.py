"""Checks a statement that came without evidence, against sentences that are looked up for it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from digest.core.checking.check_leaks import check_leaks
from digest.core.checking.check_numbers import reading_of
from digest.core.checking.check_quotes import check_quotes, quoted_sentences
from digest.core.checking.list_checks import CHECKS
from digest.core.checking.resolve_evidence import MOST_CITED, cited
from digest.core.quantities.read_quantities_zh import read_quantities_zh
from digest.core.quantities.trace_quantity import printed_in
from digest.core.retrieving.find_evidence import evidence_for
from digest.core.retrieving.fold_words import name_key
from digest.core.retrieving.index_paper import index_of
from digest.domain.digest import Section, SpeaksOf
from digest.domain.examined import Examined, Ground
from digest.domain.finding import Check, CheckedClaim, Cited, Finding, Severity
from digest.domain.paper_text import Sentence
from digest.domain.quantity import Kind, Quantity

# What these miss in the sentences that we found may stand in those that we did not find.
_FROM_ABSENCE = frozenset(
    {
        Check.EVIDENCE,
        Check.NUMBERS,
        Check.NAMES,
        Check.TERMS,
        Check.OVERCLAIM,
        Check.COUNTS,
        Check.ATTRIBUTION,
    }
)
# Sentences. On claims of 28 papers 12 to 30 alike ones do as well, and fewer doubt more true claims.
_MOST_ALIKE, _MOST_RANKED = 12, 36
_DERIVED = (Kind.POINTS, Kind.TIMES, Kind.FRACTION)
_TESTED = (Severity.WRONG, Severity.DOUBTFUL)


def check_statement(
    text_zh: str,
    section: Section,
    ground: Ground,
    others: Sequence[Ground] = (),
    *,
    known: Sequence[Cited] = (),
    is_whole: bool = True,
) -> CheckedClaim:
    """Return a statement with the best evidence there is for it and what all checks find.

    others: the other papers of the post. known: evidence of the claim that the statement replaces.
    is_whole: False when the ground is an abstract.
    """
    best, sentences = _evidence(text_zh, ground, known)
    examined = Examined(text_zh, section, SpeaksOf.OWN, sentences, ground)
    found = _found(examined, best) if sentences else []
    found += check_leaks(examined, others)
    # An abstract holds few of the sentences that may be quoted.
    misquoted = check_quotes(text_zh, ground.text) if is_whole else ()
    findings = (*misquoted, *(_tempered(finding, examined, is_whole=is_whole) for finding in found))
    return CheckedClaim(section=section, text_zh=text_zh, cited=cited(sentences), findings=findings)


def _evidence(
    text_zh: str, ground: Ground, known: Sequence[Cited]
) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """Return what surely belongs to a statement, and all that may: known sentences, then the most alike."""
    quotes = {each.quote for each in known}
    kept = tuple(sentence for sentence in index_of(ground).sentences if sentence.text in quotes)
    kept = tuple(dict.fromkeys((*quoted_sentences(text_zh, ground.text), *kept)))[:MOST_CITED]
    looked_up = _likely(text_zh, ground)
    most = max(MOST_CITED, len(kept) + 1)
    return kept or looked_up[:1], tuple(dict.fromkeys((*kept, *looked_up)))[:most]


def _likely(text_zh: str, ground: Ground) -> tuple[Sentence, ...]:
    """Return the sentences most like a statement, which are like it even without its numbers or hold two.

    A wrong number stands somewhere in most papers: the sentence that has it must not vouch for it.
    """
    quantities = read_quantities_zh(text_zh)
    ranked = evidence_for(text_zh, ground, at_most=_MOST_RANKED)
    if not quantities:
        return ranked[:MOST_CITED]
    most = min(_MOST_ALIKE, max(MOST_CITED, len(index_of(ground).sentences) // 2))
    alike = evidence_for(_without_numbers(text_zh, quantities), ground, at_most=most)
    likely = (each for each in ranked if each in alike or _holds_two(each, quantities))
    return tuple(islice(likely, MOST_CITED))


def _holds_two(sentence: Sentence, quantities: Sequence[Quantity]) -> bool:
    reading = [reading_of(sentence)]
    return sum(printed_in(quantity, reading) is not None for quantity in quantities) >= 2


def _without_numbers(text_zh: str, quantities: Sequence[Quantity]) -> str:
    for quantity in sorted(quantities, key=lambda each: -each.start):
        text_zh = f"{text_zh[: quantity.start]} {text_zh[quantity.start + len(quantity.words) :]}"
    return text_zh


def _found(statement: Examined, best: tuple[Sentence, ...]) -> list[Finding]:
    """Return what the checks find against all the evidence.

    What only some further sentence contradicts is left out: that sentence may speak of something else.
    """
    narrow = replace(statement, cited=best)
    against_best = {(each.check, each.words) for check in CHECKS for each in check(narrow)}
    found = (finding for check in CHECKS for finding in check(statement))
    return [each for each in found if (each.check, each.words) in against_best]


def _tempered(finding: Finding, statement: Examined, *, is_whole: bool) -> Finding:
    """Return a finding that argues from absence as a doubt, unless the whole paper lacks what is missing."""
    if finding.check not in _FROM_ABSENCE or finding.severity not in _TESTED:
        return finding
    if not is_whole:
        message = f"By the abstract alone: {finding.message}"
        return replace(finding, severity=Severity.DOUBTFUL, message=message)
    return finding if _is_nowhere(finding, statement) else replace(finding, severity=Severity.DOUBTFUL)


def _is_nowhere(finding: Finding, statement: Examined) -> bool:
    """Whether the whole paper lacks the number or the name concerned."""
    index = index_of(statement.ground)
    if finding.check is Check.NAMES:
        return not any(index.names.places(name_key(words)) for words in finding.words)
    if finding.check is not Check.NUMBERS:
        return False
    claimed = [each for each in read_quantities_zh(statement.text_zh) if each.words in finding.words]
    if any(each.is_change or each.kind in _DERIVED for each in claimed):
        return False  # it may follow from numbers of sentences that we did not find
    readings = [reading_of(sentence) for sentence in index.sentences]
    return not any(printed_in(quantity, readings) for quantity in claimed)
