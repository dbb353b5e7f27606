"""What a writer goes without when a paper is longer than it reads."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from digest.core.trim_paper import fitting_tokens, text_tokens, trimmed
from digest.domain.paper_text import LeftOutKind, PaperText, Sentence, SentenceKind
from tests.fakes import paper, text

PROSE, TABLE = SentenceKind.PROSE, SentenceKind.TABLE
CAPTION, FOOTNOTE = SentenceKind.CAPTION, SentenceKind.FOOTNOTE


def section(heading: str, *kinds: SentenceKind) -> list[tuple[str, SentenceKind]]:
    return [(heading, kind) for kind in kinds]


STORY = [
    *section("Abstract", PROSE, PROSE),
    *section("1 Introduction", PROSE, PROSE, FOOTNOTE),
    *section("3 Method", *[PROSE] * 6, CAPTION, FOOTNOTE),
    *section("4 Results", *[PROSE] * 3, CAPTION, TABLE, TABLE),
    *section("5 Conclusion", PROSE, PROSE),
]
FIRST = 11  # all numbers have two digits, so that all sentences have as many tokens
PAPER = paper(1)
WHOLE = replace(
    text(),
    sentences=tuple(
        Sentence(number, f"Sentence {number} tells of what was measured.", 1, heading, kind)
        for number, (heading, kind) in enumerate(STORY, start=FIRST)
    ),
    appendix=(Sentence(FIRST + len(STORY), "More is told here.", 9, "A Details"),),
)
ONE = text_tokens(replace(WHOLE, sentences=WHOLE.sentences[10:11]))


def without(sentences: int) -> PaperText:
    """Return the paper after so many sentences had to go."""
    found = trimmed(WHOLE, PAPER, text_tokens(WHOLE) - sentences * ONE)
    assert found is not None
    return found


def gone(found: PaperText) -> list[int]:
    return [one.number for one in WHOLE.sentences if one not in found.sentences]


def test_a_paper_that_fits_stays_whole() -> None:
    assert trimmed(WHOLE, PAPER, text_tokens(WHOLE)) is WHOLE


def test_tables_go_first_then_footnotes_then_captions() -> None:
    kinds = [{WHOLE.sentences[number - FIRST].kind for number in gone(without(some))} for some in (2, 3, 5)]
    assert kinds == [{TABLE}, {TABLE, FOOTNOTE}, {TABLE, FOOTNOTE, CAPTION}]


def test_then_the_longest_section_goes_from_its_end() -> None:
    assert gone(without(8)) == [19, 20, 21, 22, 23, 27, 28, 29]


def test_sections_that_are_as_long_go_by_turns() -> None:
    assert [number for number in gone(without(10)) if number not in gone(without(8))] == [18, 26]


def test_abstract_introduction_and_conclusion_stay() -> None:
    kept = list(without(14).sentences)
    assert [one.section for one in kept] == [
        *["Abstract"] * 2,
        *["1 Introduction"] * 3,
        *["5 Conclusion"] * 2,
    ]
    assert trimmed(WHOLE, PAPER, text_tokens(replace(WHOLE, sentences=tuple(kept))) - 1) is None


def test_what_goes_is_named_and_kept_for_checks_under_its_number() -> None:
    found = without(8)
    everything = {one.number: one for one in (*found.sentences, *found.appendix)}
    assert everything == {one.number: one for one in (*WHOLE.sentences, *WHOLE.appendix)}
    assert [one.number for one in found.appendix] == sorted(one.number for one in found.appendix)
    (note,) = found.left_out
    assert note.kind is LeftOutKind.TOO_LONG
    assert note.words == (
        "2 table rows, 1 footnote, 2 captions, 3 sentences from the ends of the longest sections"
    )


@given(st.integers(0, 500))
def test_what_is_left_fits_and_nothing_goes_in_vain(given_tokens: int) -> None:
    found = trimmed(WHOLE, PAPER, given_tokens)
    if found is not None:
        assert text_tokens(found) <= given_tokens or found is WHOLE
        assert given_tokens - text_tokens(found) < 2 * ONE or found is WHOLE


def test_what_fits_follows_the_figures_of_the_writer() -> None:
    assert fitting_tokens(10_000, room_tokens=6_000, sent_tokens=12_000) == 4_500
    assert fitting_tokens(10_000, room_tokens=6_000, sent_tokens=None) == 4_800
    assert fitting_tokens(10_000, room_tokens=None, sent_tokens=None) == 5_000


@given(st.integers(1, 10**6), st.none() | st.integers(0, 10**6), st.none() | st.integers(0, 10**6))
def test_less_is_sent_than_what_was_refused(
    estimated: int, room_tokens: int | None, sent_tokens: int | None
) -> None:
    assert fitting_tokens(estimated, room_tokens=room_tokens, sent_tokens=sent_tokens) < estimated
