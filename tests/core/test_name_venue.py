"""Where a paper was published, told from its metadata."""

from dataclasses import replace

import pytest

from digest.core.name_venue import venue
from tests.fakes import paper


@pytest.mark.parametrize(
    ("comment", "named"),
    [
        ("Accepted at ICML 2024", "ICML 2024"),
        ("12 pages; to appear in the Proceedings of ACL", "Proceedings of ACL"),
        ("Accepted for publication in Nature", "Nature"),
        ("Accepted as a poster at NeurIPS 2024", "NeurIPS 2024"),
        ("Accepted to be published in JMLR", "JMLR"),
        ("Accepted as oral", ""),
        ("12 pages", ""),
    ],
)
def test_a_comment_names_the_venue_and_not_the_way_there(comment: str, named: str) -> None:
    assert venue(replace(paper(1), comment=comment, journal_ref="")) == named


def test_a_journal_reference_goes_before_the_comment() -> None:
    assert (
        venue(replace(paper(1), comment="Accepted at ICML", journal_ref="JMLR 25 (2024)")) == "JMLR 25 (2024)"
    )
