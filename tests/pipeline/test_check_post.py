"""The story of a check, between fakes."""

from dataclasses import replace

import pytest

from digest.core.checking.hold_back_leaks import NEIGHBOURS
from digest.domain.digest import Section
from digest.domain.errors import DigestError, NoPdfError, OfflineError, ThrottledError
from digest.domain.finding import Check, CheckedClaim, Cited, Fate
from digest.domain.paper import PaperId
from digest.domain.report import Basis, Rating, Report
from digest.pipeline.check_post import Printing, check_foreign, check_own
from digest.pipeline.find_grounds import GroundTools
from tests.core.paper_texts import paper_text
from tests.fakes import FakeProgress, FakeSource, paper
from tests.posts import digested, issue

TEXT = paper_text("We propose a router.", "The router has 12 layers.", "Accuracy rises from 65.3% to 67.6%.")
ONE = paper(1, title="Routing Queries", abstract="We propose a router. The router has 12 layers.")
TWO = paper(
    2,
    title="Seeing Bridges",
    abstract="Drones photograph bridges, and a neural network finds cracks in images.",
)


def tools(pdf: bytes | DigestError = b"%PDF") -> GroundTools:
    source = FakeSource([ONE, TWO], {ONE.id: pdf, TWO.id: NoPdfError("arXiv has no PDF of it.")})
    return GroundTools(source, lambda _: TEXT, ())


LAYERS = CheckedClaim(Section.METHOD, "路由器有 12 层。", (Cited(2, 1, "", "The router has 12 layers."),))
RISE = CheckedClaim(
    Section.EXPERIMENTS,
    "准确率从 65.3% 升至 67.6%。",
    (Cited(3, 1, "", "Accuracy rises from 65.3% to 67.6%."),),
)
HELD = CheckedClaim(Section.METHOD, "路由器有 99 层。", (), fate=Fate.HELD_BACK)
OURS = issue(digested(LAYERS, RISE, HELD, of=ONE))
MARKDOWN = (
    "# 论文速递（共 1 篇）\n\n## 1. Routing Queries\n\n"
    f"### 算法模型\n\n{LAYERS.text_zh}\n\n### 实验效果\n\n{RISE.text_zh}\n"
)


def own(markdown: str | None, pdf: bytes | DigestError = b"%PDF") -> Report:
    printing = None if markdown is None else Printing(markdown, MARKDOWN)
    return check_own("post.md", OURS, printing, tools(pdf), FakeProgress())


def ratings(report: Report) -> list[Rating]:
    return [claim.rating for each in report.items for claim in each.claims]


@pytest.mark.parametrize("markdown", [None, MARKDOWN])
def test_our_post_is_proved_again_without_what_was_held_back(markdown: str | None) -> None:
    report = own(markdown)
    assert ratings(report) == [Rating.CLEAN, Rating.CLEAN]
    assert report.exit_code == 0


def test_a_changed_number_in_the_markdown_is_wrong() -> None:
    report = own(MARKDOWN.replace("12 层", "24 层"))
    (first, second) = report.items[0].claims
    assert (first.text_zh, first.rating, first.is_edited) == ("路由器有 24 层。", Rating.WRONG, True)
    assert (second.rating, second.is_edited) == (Rating.CLEAN, False)
    assert report.exit_code == 1


def test_our_post_is_not_judged_by_anything_but_the_full_text() -> None:
    report = own(MARKDOWN, OfflineError("The PDF is not in the library."))
    assert ratings(report) == [Rating.NOT_CHECKED] * 2
    assert report.items[0].why == "The PDF is not in the library."
    assert report.exit_code == 3


BRIDGES = "无人机拍摄桥梁，再由神经网络在图像中找出裂缝。"
FOREIGN = f"1. Routing Queries\n路由器有 24 层。\n2. Seeing Bridges\n{BRIDGES}\n"


def foreign(text: str = FOREIGN, pdf: bytes | DigestError = b"%PDF") -> Report:
    return check_foreign("answer.txt", text, [ONE.id, TWO.id], tools(pdf), FakeProgress())


def test_another_digest_is_held_against_what_there_is_of_each_paper() -> None:
    report = foreign()
    assert [each.basis for each in report.items] == [Basis.FULL_TEXT, Basis.ABSTRACT]
    assert ratings(report)[0] is Rating.WRONG
    assert report.items[1].why == "arXiv has no PDF of it."
    assert report.exit_code == 1


def test_what_leaked_from_another_paper_is_wrong_and_the_paper_named() -> None:
    report = foreign(FOREIGN.replace("路由器有 24 层。", BRIDGES))
    (claim,) = report.items[0].claims
    assert claim.rating is Rating.WRONG
    assert any(each.check is Check.LEAK and str(TWO.id) in each.message for each in claim.findings)


def test_the_passage_that_a_leak_comes_from_is_shown() -> None:
    report = foreign(FOREIGN.replace("路由器有 24 层。", BRIDGES))
    source = report.items[0].claims[0].source
    assert source is not None
    assert (source.paper, source.basis) == (str(TWO.id), Basis.ABSTRACT)
    assert source.cited.quote == TWO.abstract
    assert report.items[1].claims[0].source is None


def test_papers_far_apart_in_a_post_of_ours_are_not_compared() -> None:
    leaked = CheckedClaim(Section.METHOD, BRIDGES, LAYERS.cited)
    between = [paper(n, title=f"Paper {n}") for n in range(3, NEIGHBOURS + 3)]
    pdfs: dict[PaperId, bytes | DigestError] = {each.id: b"%PDF" for each in (ONE, *between)}
    texts = iter([*([TEXT] * (1 + len(between))), paper_text(TWO.abstract)])
    tools = GroundTools(
        FakeSource([ONE, *between, TWO], {**pdfs, TWO.id: b"%PDF"}), lambda _: next(texts), ()
    )
    post = issue(digested(leaked, of=ONE), *(digested(of=each) for each in between), digested(of=TWO))
    report = check_own("post.json", post, None, tools, FakeProgress())
    assert report.items[0].claims[0].source is None


def test_a_service_that_fails_leaves_its_paper_unchecked() -> None:
    report = foreign(pdf=ThrottledError("arXiv asks to wait."))
    assert report.items[0].basis is Basis.NOTHING
    assert ratings(report)[0] is Rating.NOT_CHECKED
    assert report.exit_code == 3


def test_papers_that_no_item_speaks_of_are_named() -> None:
    report = foreign("1. Routing Queries\n路由器有 12 层。\n")
    assert [each.paper for each in report.unused] == [str(TWO.id)]


def test_a_post_that_counts_its_items_wrong_is_wrong() -> None:
    report = foreign(f"今天分享 8 篇论文。\n{FOREIGN.replace('24', '12')}")
    assert [each.words for each in report.findings] == [("8 篇",)]
    assert report.exit_code == 1


def test_an_item_that_a_person_took_out_is_missed_in_the_count() -> None:
    assert own(MARKDOWN).findings == ()
    assert own(MARKDOWN.replace("共 1 篇", "共 2 篇")).findings


def test_nothing_checked_is_not_nothing_wrong() -> None:
    unknown = foreign("1. Painting Fences (arXiv:2401.00001)\n该方法给篱笆上漆。\n")
    assert ratings(unknown) == [Rating.NOT_CHECKED]
    assert unknown.exit_code == 1
    assert foreign("Nothing in Chinese.").exit_code == 1
    assert foreign("1. Routing Queries\n路由器有 12 层。\n").exit_code == 0


def test_a_number_changed_in_a_heading_is_wrong() -> None:
    best = CheckedClaim(Section.ONE_LINE, "准确率升至 67.6%", RISE.cited)
    rendered = (
        f"# 速递（共 1 篇）\n\n## {best.text_zh}\n\n{LAYERS.text_zh}\n\n论文：{ONE.title}（{ONE.id}）\n"
    )
    post = issue(digested(best, LAYERS, of=ONE))

    def checked(markdown: str) -> Report:
        return check_own("post.md", post, Printing(markdown, rendered), tools(), FakeProgress())

    assert ratings(checked(rendered)) == [Rating.CLEAN, Rating.CLEAN]
    changed = checked(rendered.replace("67.6%", "97.6%"))
    assert ratings(changed) == [Rating.WRONG, Rating.CLEAN]
    assert changed.items[0].claims[0].is_edited


def test_a_number_changed_in_a_table_is_wrong() -> None:
    table = f"{MARKDOWN}\n| 67.6% | 准确率 |\n"
    report = check_own(
        "post.md", OURS, Printing(table.replace("67.6% |", "97.6% |"), table), tools(), FakeProgress()
    )
    assert report.exit_code == 1


def test_a_claim_that_a_person_edited_in_the_json_is_checked_as_it_stands_now() -> None:
    edited = replace(LAYERS, text_zh="路由器有 16 层。", fate=Fate.EDITED)
    report = check_own("post.json", issue(digested(edited, of=ONE)), None, tools(), FakeProgress())
    ((claim,),) = (each.claims for each in report.items)
    assert (claim.rating, claim.is_edited) == (Rating.WRONG, True)


def test_evidence_is_looked_up_for_a_claim_that_a_person_added() -> None:
    added = replace(LAYERS, cited=(), fate=Fate.EDITED)
    report = check_own("post.json", issue(digested(added, of=ONE)), None, tools(), FakeProgress())
    ((claim,),) = (each.claims for each in report.items)
    assert (claim.rating, claim.is_edited) == (Rating.CLEAN, True)
    assert claim.cited[0].number == 2
