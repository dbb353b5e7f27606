"""One claim of a post, held against its paper."""

import pytest

from digest.core.splitting.split_digest import Statement
from digest.domain.digest import Section
from digest.domain.examined import Ground
from digest.domain.report import Basis, Rating
from digest.pipeline.find_grounds import Footing
from digest.pipeline.report_claims import looked_up, unchecked
from tests.core.paper_texts import paper_text
from tests.fakes import paper

GROUND = Ground(paper(), paper_text("The router needs labels.", "It leads in several zero-shot benchmarks."))


def rating(text_zh: str, basis: Basis) -> Rating:
    own = Footing(GROUND.paper, GROUND, GROUND, basis)
    return looked_up(Statement(text_zh, Section.METHOD, ""), own, ()).rating


@pytest.mark.parametrize(
    ("text_zh", "basis", "expected"),
    [
        ("路由器不需要标签。", Basis.FULL_TEXT, Rating.WRONG),
        ("路由器不需要标签。", Basis.ABSTRACT, Rating.WRONG),
        ("路由器不需要标签，用 COMET 评估。", Basis.ABSTRACT, Rating.DOUBTFUL),
        ("路由器不需要标签。", Basis.NOTHING, Rating.NOT_CHECKED),
    ],
)
def test_an_abstract_that_does_not_speak_of_all_denies_with_doubt(
    text_zh: str, basis: Basis, expected: Rating
) -> None:
    assert rating(text_zh, basis) is expected


def test_what_a_retelling_loses_is_looked_for() -> None:
    assert rating("该方法在零样本基准上领先。", Basis.FULL_TEXT) is Rating.DOUBTFUL
    assert rating("该方法在多个零样本基准上领先。", Basis.FULL_TEXT) is Rating.CLEAN


def test_what_cannot_be_checked_says_so() -> None:
    claim = unchecked(Statement("路由器不需要标签。", Section.METHOD, "算法模型"))
    assert (claim.rating, claim.label, claim.cited) == (Rating.NOT_CHECKED, "算法模型", ())
