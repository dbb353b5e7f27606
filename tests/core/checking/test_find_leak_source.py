"""The sentence that a leaked claim comes from."""

from digest.core.checking.check_statement import check_statement
from digest.core.checking.find_leak_source import leak_source
from digest.domain.digest import Section
from digest.domain.examined import Ground
from tests.core.paper_texts import paper_text
from tests.fakes import paper

OWN = Ground(paper(1), paper_text("We propose a router.", "The router has 12 layers."))
BRIDGES = Ground(
    paper(11),
    paper_text(
        "We thank our hosts.", "Drones photograph bridges, and a neural network finds cracks in images."
    ),
)
OTHER = Ground(paper(111), paper_text("Rivers carry sand.", "Sand settles where rivers slow down."))
LEAKED = "无人机拍摄桥梁，再由神经网络在图像中找出裂缝。"


def test_the_sentence_of_the_other_paper_is_named() -> None:
    others = [OTHER, BRIDGES]
    found = leak_source(check_statement(LEAKED, Section.METHOD, OWN, others), others)
    assert found is not None
    ground, sentence = found
    assert ground is BRIDGES
    assert sentence.number == 2


def test_a_claim_that_did_not_leak_has_no_source() -> None:
    others = [OTHER, BRIDGES]
    assert leak_source(check_statement("路由器有 12 层。", Section.METHOD, OWN, others), others) is None
