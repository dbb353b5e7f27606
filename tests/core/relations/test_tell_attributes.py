"""Words that describe the next one."""

import pytest

from digest.core.relations.tell_attributes import is_attribute

ATTRIBUTES = """
复杂 任务 | complex | on complex tasks
引用 关系 | cited | it has not been cited
阅读 能力 | reads | nobody reads
医学 论文 | medical | without medical training
"""

PREDICATES = """
复杂 任务 | complex | tasks are complex.
阅读 论文 | read | nobody read papers
影响 性能 | affect | it affects
"""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


def is_said_of_another(claim: str, printed: str, english: str) -> bool:
    """Return whether the first word of a claim of two is an attribute."""
    first, second = claim.split()
    start = english.index(printed)
    place, words = (0, len(first)), frozenset({0, len(first)})
    return is_attribute(first + second, place, words, english, (start, start + len(printed)))


@pytest.mark.parametrize(("claim", "printed", "english"), cases(ATTRIBUTES))
def test_a_word_before_its_noun_is_an_attribute(claim: str, printed: str, english: str) -> None:
    assert is_said_of_another(claim, printed, english)


@pytest.mark.parametrize(("claim", "printed", "english"), cases(PREDICATES))
def test_a_predicate_is_none(claim: str, printed: str, english: str) -> None:
    assert not is_said_of_another(claim, printed, english)
