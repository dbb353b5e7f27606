"""Sections that say again what an earlier one has said."""

from digest.core.checking.leave_out_repeats import without_repeats
from digest.domain.digest import PaperKind, Section
from digest.domain.finding import CheckedClaim, CheckedDigest, Fate

SAID = "该方法先按论文自己的词汇拼接断开的单词，再按页面位置重排各行。"
OTHER = "阅读一页在单核上需要三十毫秒，内存不超过四十兆字节。"


def fates(*claims: tuple[Section, str]) -> list[Fate]:
    checked = tuple(CheckedClaim(section, text_zh, ()) for section, text_zh in claims)
    done = without_repeats(CheckedDigest("标题", PaperKind.METHOD, checked, (), ()))
    return [claim.fate for claim in done.claims]


def test_the_later_of_two_like_claims_is_left_out() -> None:
    assert fates((Section.METHOD, SAID), (Section.EXPERIMENTS, OTHER), (Section.EXPERIMENTS, SAID)) == [
        Fate.PASSED,
        Fate.PASSED,
        Fate.REPEATED,
    ]


def test_a_section_keeps_its_last_claim() -> None:
    assert fates((Section.METHOD, SAID), (Section.INNOVATIONS, SAID)) == [Fate.PASSED, Fate.PASSED]
