"""Near-duplicates: nearly the same title over nearly the same abstract, whatever else is listed."""

from hypothesis import given
from hypothesis import strategies as st

from digest.core.picking.fold_duplicates import ALIKE_TITLE, Worded, twins
from digest.core.picking.split_terms import terms

ABSTRACT = "we measure how drafts speed decoding on three tasks and find gains"


def worded(title: str, abstract: str = ABSTRACT) -> Worded:
    return Worded(frozenset(terms(title)), abstract)


def test_a_title_with_another_hyphen_or_plural_is_the_same() -> None:
    papers = [worded("Tool-Using Agents Plan Ahead"), worded("Other"), worded("Tool Using Agent Plans Ahead")]
    assert twins(papers) == {2: 0}


def test_a_third_one_is_folded_into_the_first_too() -> None:
    assert twins([worded("A Tree of Drafts")] * 3) == {1: 0, 2: 0}


def test_parts_of_a_series_stand_each_for_itself() -> None:
    first = worded("Foundations of Draft Decoding Part I", "we prove that trees of drafts converge")
    second = worded("Foundations of Draft Decoding Part II", "experiments on long contexts follow here")
    assert twins([first, second]) == {}


def test_the_same_title_over_another_abstract_is_another_paper() -> None:
    assert twins([worded("Technical Report"), worded("Technical Report", "a model of ten languages")]) == {}


TITLES = st.lists(st.frozensets(st.sampled_from("abcdefgh"), min_size=1), max_size=12)


@given(TITLES)
def test_no_pair_is_missed_for_looking_at_few(titles: list[frozenset[str]]) -> None:
    found = twins([Worded(title, ABSTRACT) for title in titles])
    kept = [place for place in range(len(titles)) if place not in found]
    for at, place in enumerate(kept):
        for earlier in kept[:at]:
            one, other = titles[place], titles[earlier]
            assert len(one & other) / len(one | other) < ALIKE_TITLE
