"""Claims of one paper that were told of another."""

from digest.core.checking.hold_back_leaks import NEIGHBOURS, without_leaks
from digest.domain.digest import PaperKind, Section
from digest.domain.digested import DigestedPaper
from digest.domain.examined import Ground
from digest.domain.finding import Check, CheckedClaim, CheckedDigest, Cited, Fate
from digest.domain.paper_text import PaperText
from digest.domain.writing import Usage
from tests.core.paper_texts import paper_text
from tests.fakes import paper
from tests.posts import SOURCE

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


def digested(number: int, *claims: CheckedClaim) -> DigestedPaper:
    checked = CheckedDigest("标题", PaperKind.METHOD, claims, (), ())
    return DigestedPaper(paper(number), SOURCE, checked, "fake", Usage())


class Shelf:
    """The texts of papers, in the order of their numbers. Remembers what was asked for."""

    def __init__(self, *texts: PaperText) -> None:
        self.asked: list[int] = []
        self._texts = texts

    def ground(self, done: DigestedPaper) -> Ground:
        number = int(done.paper.id.base[-5:])
        self.asked.append(number)
        return Ground(done.paper, self._texts[number - 1])


def claim(text_zh: str, text: PaperText) -> CheckedClaim:
    sentence = text.sentences[1]
    return CheckedClaim(Section.METHOD, text_zh, (Cited(sentence.number, 1, "", sentence.text),))


def test_a_claim_of_another_paper_is_held_back_and_its_source_named() -> None:
    rivers = digested(1, claim(LEAK, RIVERS), claim(OWN, RIVERS))
    compared, _ = without_leaks([rivers, digested(2)], Shelf(RIVERS, BRIDGES).ground)
    leaked, own = compared.checked.claims
    assert leaked.fate is Fate.HELD_BACK
    assert leaked.findings[-1].check is Check.LEAK
    assert "2410.00002v1" in leaked.findings[-1].message
    assert own.fate is Fate.PASSED


def test_a_paper_alone_is_compared_with_nothing() -> None:
    rivers, shelf = digested(1, claim(LEAK, RIVERS)), Shelf(RIVERS)
    assert without_leaks([rivers], shelf.ground) == (rivers,)
    assert not shelf.asked


def test_a_leak_is_found_as_far_as_the_window_reaches_and_no_farther() -> None:
    texts = [RIVERS, *[RIVERS] * (NEIGHBOURS - 1), BRIDGES]
    papers = [digested(1, claim(LEAK, RIVERS)), *(digested(n) for n in range(2, len(texts) + 1))]
    assert without_leaks(papers, Shelf(*texts).ground)[0].checked.held_back()
    farther = [papers[0], *(digested(n) for n in range(2, len(texts) + 2))]
    assert not without_leaks(farther, Shelf(*texts[:-1], RIVERS, BRIDGES).ground)[0].checked.held_back()


def test_of_a_long_post_each_text_is_read_once() -> None:
    texts = [RIVERS] * (5 * NEIGHBOURS)
    shelf = Shelf(*texts)
    without_leaks([digested(number) for number in range(1, len(texts) + 1)], shelf.ground)
    assert shelf.asked == list(range(1, len(texts) + 1))
