"""What a paper calls its own work."""

import pytest

from digest.core.retrieving.find_own_names import own_names
from digest.domain.examined import Ground
from tests.core.paper_texts import paper_text
from tests.fakes import paper


def own(*sentences: str, title: str = "Reading Well") -> frozenset[str]:
    return own_names(Ground(paper(1, title=title), paper_text(*sentences)))


@pytest.mark.parametrize(
    "sentence",
    [
        "We propose FastRead, a reader.",
        "We build a reader called FastRead.",
        "This paper introduces FastRead.",
    ],
)
def test_a_name_that_is_proposed_is_own(sentence: str) -> None:
    assert own(sentence, "FastRead reads.", "FastRead stops.") == {"fastread"}


def test_the_name_before_the_colon_of_a_title_is_own() -> None:
    assert own("Skim reads.", "Skim stops.", title="Skim: Reading Well") == {"skim"}


@pytest.mark.parametrize(
    "sentence", ["We propose a reader based on FastRead.", "We compare with FastRead.", "We introduce LLMs."]
)
def test_a_name_that_is_used_is_not_own(sentence: str) -> None:
    assert not own(sentence, "FastRead and LLMs read.", "FastRead and LLMs stop.")


def test_a_name_that_hardly_occurs_is_not_own() -> None:
    assert not own("We propose FastRead, a reader.")
