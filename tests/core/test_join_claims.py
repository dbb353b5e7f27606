"""Claims to paragraphs."""

import pytest

from digest.core.join_claims import paragraph


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        ([], ""),
        (["本文提出一种方法。", "它更快。"], "本文提出一种方法。它更快。"),
        (["本文提出一种方法", "它更快"], "本文提出一种方法。它更快。"),
        (["We propose a method.", "It is faster"], "We propose a method. It is faster."),
        (["真的更快吗？", "是的。"], "真的更快吗？是的。"),
    ],
)
def test_statements_run_on_as_one_paragraph(texts: list[str], joined: str) -> None:
    assert paragraph(texts) == joined
