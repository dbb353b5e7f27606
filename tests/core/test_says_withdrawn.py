"""A withdrawal is told from the comment, and not from comments that speak of something else."""

import pytest

from digest.core.says_withdrawn import says_withdrawn


@pytest.mark.parametrize(
    "comment",
    [
        "This paper has been withdrawn by the authors due to an error in Section 3",
        "This paper has been withdrawn",
        "Withdrawn",
        "Paper withdrawn due to a mistake in Lemma 2",
        "withdrawn by the author",
        "This submission has been withdrawn by arXiv administrators due to inappropriate overlap",
        "12 pages. This article was temporarily withdrawn for revision",
        "The paper is being withdrawn because of a crucial sign error in equation 1",
        "This paper has been retracted",
        "This paper has been withdrawn from arXiv",
    ],
)
def test_a_withdrawal_is_seen(comment: str) -> None:
    assert says_withdrawn(comment)


@pytest.mark.parametrize(
    "comment",
    [
        "",
        "12 pages, 3 figures",
        "Accepted at NeurIPS 2024",
        "This paper was withdrawn from ICLR 2024",
        "Supersedes arXiv:2301.00001, which has been withdrawn",
        "An earlier version of this paper has been withdrawn; this one is corrected",
        "We study withdrawn consent",
    ],
)
def test_other_comments_are_no_withdrawal(comment: str) -> None:
    assert not says_withdrawn(comment)
