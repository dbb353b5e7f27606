"""Claims that say again what another section has said."""

import pytest

from digest.core.checking.check_repetition import check_repetition
from digest.domain.digest import Section
from digest.domain.finding import Check, CheckedClaim, Fate, Severity

FIRST = "论文提出 RouterNet，用可学习的路由器为每个词元选择两个专家。"


def claim(section: Section, text_zh: str, fate: Fate = Fate.PASSED) -> CheckedClaim:
    return CheckedClaim(section, text_zh, (), fate=fate)


REPEATS = """
论文提出 RouterNet，用可学习的路由器为每个词元选择两个专家。
RouterNet 用可学习的路由器，为每个词元选择两个专家
作者提出了用可学习的路由器为每个词元选择专家
"""

NEW = """
用可学习的路由器为每个词元选择 4 个专家。
用可学习的路由器为每个词元选择三个专家
路由器不为每个词元选择两个专家。
用 TopK 路由器为每个词元选择两个专家。
路由器
路由器按专家的负载分配词元，避免个别专家过载
RouterNet selects two experts for each token.
"""


@pytest.mark.parametrize("text_zh", REPEATS.strip().splitlines())
def test_a_claim_that_adds_nothing_is_found(text_zh: str) -> None:
    findings = check_repetition([claim(Section.METHOD, FIRST), claim(Section.INNOVATIONS, text_zh)])
    ((index, (finding,)),) = findings.items()
    assert (index, finding.check, finding.severity) == (1, Check.REPETITION, Severity.STYLE)
    assert FIRST in finding.message


@pytest.mark.parametrize("text_zh", NEW.strip().splitlines())
def test_a_claim_with_anything_new_is_let_through(text_zh: str) -> None:
    assert not check_repetition([claim(Section.METHOD, FIRST), claim(Section.INNOVATIONS, text_zh)])


def test_a_longer_claim_after_a_short_one_is_let_through() -> None:
    longer = FIRST + "路由器与专家一起训练，损失中加入负载均衡项，推理时只激活被选中的专家。"
    assert not check_repetition([claim(Section.METHOD, FIRST), claim(Section.INNOVATIONS, longer)])


def test_one_line_one_section_and_what_is_held_back_do_not_count() -> None:
    assert not check_repetition([claim(Section.ONE_LINE, FIRST), claim(Section.ABSTRACT, FIRST)])
    assert not check_repetition([claim(Section.METHOD, FIRST), claim(Section.METHOD, FIRST)])
    held_back = claim(Section.ABSTRACT, FIRST, Fate.HELD_BACK)
    assert not check_repetition([held_back, claim(Section.METHOD, FIRST)])


def test_of_three_the_first_stays() -> None:
    sections = (Section.ABSTRACT, Section.METHOD, Section.INNOVATIONS)
    assert list(check_repetition([claim(section, FIRST) for section in sections])) == [1, 2]
