"""Claims of one paper that were told of another."""

from digest.core.checking.hold_back_leaks import without_leaks
from digest.domain.digest import PaperKind, Section
from digest.domain.digested import DigestedPaper
from digest.domain.finding import Check, CheckedClaim, CheckedDigest, Cited, Fate
from digest.domain.paper_text import PaperText
from digest.domain.writing import Usage
from tests.core.paper_texts import paper_text
from tests.fakes import paper

BRIDGES = paper_text(
    "Drones photograph bridges, and a neural network finds cracks in the images.",
    "CrackNet detects cracks in concrete with a recall of 91.2%.",
)
RIVERS = paper_text(
    "We model the flow of rivers after forests were planted.",
    "Planting forests reduces the flow of rivers in dry years.",
)
LEAK = "CrackNet 用神经网络在无人机拍摄的桥梁图像中检测裂缝，召回率为 91.2%。"
OWN = "植树造林后，河流的流量在干旱年份减少。"


def digested(number: int, text: PaperText, *claims: CheckedClaim) -> DigestedPaper:
    checked = CheckedDigest("标题", PaperKind.METHOD, claims, (), ())
    return DigestedPaper(paper(number), text, checked, "fake", Usage())


def claim(text_zh: str, text: PaperText) -> CheckedClaim:
    sentence = text.sentences[1]
    return CheckedClaim(Section.METHOD, text_zh, (Cited(sentence.number, 1, "", sentence.text),))


def test_a_claim_of_another_paper_is_held_back_and_its_source_named() -> None:
    rivers = digested(1, RIVERS, claim(LEAK, RIVERS), claim(OWN, RIVERS))
    compared, _ = without_leaks([rivers, digested(2, BRIDGES)], ())
    leaked, own = compared.checked.claims
    assert leaked.fate is Fate.HELD_BACK
    assert leaked.findings[-1].check is Check.LEAK
    assert "2410.00002v1" in leaked.findings[-1].message
    assert own.fate is Fate.PASSED


def test_a_paper_alone_is_compared_with_nothing() -> None:
    rivers = digested(1, RIVERS, claim(LEAK, RIVERS))
    assert without_leaks([rivers], ()) == (rivers,)
