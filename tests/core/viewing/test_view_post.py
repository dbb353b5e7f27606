"""A post laid out for its readers."""

import pytest

from digest.core.viewing.view_post import SUMMARY_CHARS, shown_post
from digest.domain.digest import Section
from digest.domain.finding import Cited, Fate
from digest.domain.look import EvidenceForm, Show, Style
from digest.domain.view import ShownItem
from tests.fakes import paper
from tests.posts import digested, issue, says

NOTES = Show(evidence=EvidenceForm.FOOTNOTES)


def texts(item: ShownItem, section: Section) -> list[str]:
    (found,) = [part for part in item.sections if part.section is section]
    return [claim.text_zh for claim in found.claims]


def test_prose_ends_in_a_mark_and_bullets_stay_as_written() -> None:
    claims = [says(Section.METHOD, "先读"), says(Section.METHOD, "再写。"), says(Section.INNOVATIONS, "其一")]
    (item,) = shown_post(issue(digested(*claims))).items
    assert texts(item, Section.METHOD) == ["先读。", "再写。"]
    assert texts(item, Section.INNOVATIONS) == ["其一"]


def test_english_sentences_of_a_paragraph_stand_apart() -> None:
    claims = [says(Section.METHOD, "We read."), says(Section.METHOD, "We write")]
    (item,) = shown_post(issue(digested(*claims), is_excerpt_draft=True)).items
    (method,) = [part for part in item.sections if part.section is Section.METHOD]
    assert "".join(claim.lead + claim.text_zh for claim in method.claims) == "We read. We write."


def test_what_is_held_back_is_counted_and_not_shown() -> None:
    claims = [says(Section.METHOD, "对。"), says(Section.METHOD, "错。", Fate.HELD_BACK)]
    (item,) = shown_post(issue(digested(*claims))).items
    (method,) = [part for part in item.sections if part.section is Section.METHOD]
    assert ([claim.text_zh for claim in method.claims], method.held_back) == (["对。"], 1)
    assert (item.standing, item.held_back) == (1, 1)


def test_limitations_can_be_switched_off() -> None:
    done = digested(says(Section.LIMITATIONS, "只测英文。"))
    shown = [part.section for part in shown_post(issue(done)).items[0].sections]
    hidden = [
        part.section for part in shown_post(issue(done, show=Show(limitations=False))).items[0].sections
    ]
    assert Section.LIMITATIONS in shown
    assert Section.LIMITATIONS not in hidden


def test_footnotes_are_numbered_over_the_post_one_for_each_passage() -> None:
    one, two = (Cited(number, number, "3 Method", f"Sentence {number}.") for number in (1, 2))
    first = digested(
        says(Section.ABSTRACT, "甲。", cited=(two,)),
        says(Section.METHOD, "乙。", cited=(two, one)),
        of=paper(1),
    )
    second = digested(says(Section.ABSTRACT, "丙。", cited=(one,)), of=paper(2))
    view = shown_post(issue(first, second, show=NOTES))
    assert [(note.number, note.paper, note.page) for note in view.notes] == [(1, 1, 2), (2, 1, 1), (3, 2, 1)]
    method = next(part for part in view.items[0].sections if part.section is Section.METHOD)
    assert method.claims[0].notes == (1, 2)


@pytest.mark.parametrize("style", Style)
def test_every_footnote_is_called_in_the_style_that_is_printed(style: Style) -> None:
    claims = [
        says(section, "话。", cited=(Cited(n, 1, "", "S."),)) for n, section in enumerate(Section, start=1)
    ]
    view = shown_post(issue(digested(*claims), show=NOTES, style=style))
    (item,) = view.items
    story = (*item.story.problem, *item.story.answer, *item.story.result)
    numbered = (*item.one_line, *(claim for part in item.sections for claim in part.claims))
    printed = story if style is Style.ROUNDUP else numbered
    assert {number for claim in printed for number in claim.notes} == {note.number for note in view.notes}


def test_there_are_no_footnotes_unless_wanted() -> None:
    assert shown_post(issue(digested(says(Section.ABSTRACT, "甲。")))).notes == ()


def test_topics_are_the_tags_the_commonest_first() -> None:
    papers = [digested(tags=("检索", "问答"), of=paper(1)), digested(tags=("问答", "问答"), of=paper(2))]
    assert shown_post(issue(*papers)).topics == ("问答", "检索")


def test_a_summary_holds_as_many_headlines_as_fit() -> None:
    papers = [digested(says(Section.ONE_LINE, f"{n}" * 50 + "。"), of=paper(n)) for n in (1, 2, 3)]
    assert shown_post(issue(*papers)).summary == "1" * 50 + "｜" + "2" * 50


def test_a_summary_of_one_long_headline_is_cut() -> None:
    view = shown_post(issue(digested(says(Section.ONE_LINE, "长" * 200))))
    assert len(view.summary) == SUMMARY_CHARS
    assert view.summary.endswith("…")


def test_a_headline_is_the_one_sentence_without_its_mark_else_the_title() -> None:
    said, unsaid = digested(says(Section.ONE_LINE, "更快。")), digested(title_zh="标题", of=paper(2))
    assert [item.headline for item in shown_post(issue(said, unsaid)).items] == ["更快", "标题"]


def test_a_story_tells_problem_answer_and_result_and_falls_back_on_the_next_best() -> None:
    claims = [
        says(Section.BACKGROUND, "慢。"),
        says(Section.METHOD, "改。"),
        says(Section.EXPERIMENTS, "快了。"),
        says(Section.CONCLUSIONS, "快一倍。", Fate.HELD_BACK),
    ]
    story = shown_post(issue(digested(*claims), style=Style.ROUNDUP)).items[0].story
    told = [[claim.text_zh for claim in part] for part in (story.problem, story.answer, story.result)]
    assert told == [["慢。"], ["改。"], ["快了。"]]


def test_reading_takes_a_minute_at_least_and_grows_with_the_text() -> None:
    short, long = digested(says(Section.METHOD, "短。")), digested(says(Section.METHOD, "字" * 900))
    assert shown_post(issue(short)).minutes == 1
    assert shown_post(issue(long)).minutes == 2


def test_numbers_are_announced_where_the_result_tells_some() -> None:
    for result, has_numbers in (
        ("F1 达到 71.4。", True),
        ("速度快了两倍。", True),
        ("作者主张谨慎。", False),
    ):
        (item,) = shown_post(issue(digested(says(Section.CONCLUSIONS, result)))).items
        assert item.story.has_numbers is has_numbers


def test_an_answer_leads_on_from_a_problem_when_it_says_whose_it_is() -> None:
    problem = says(Section.BACKGROUND, "问题难。")
    for claims, leads_on in (
        ((problem, says(Section.METHOD, "本文分类。")), True),
        ((problem, says(Section.METHOD, "先分类。")), False),
        ((says(Section.METHOD, "本文分类。"),), False),
        ((problem,), False),
    ):
        (item,) = shown_post(issue(digested(*claims))).items
        assert item.story.leads_on is leads_on


def test_papers_that_a_person_numbered_alike_keep_their_own_passages() -> None:
    papers = [
        digested(says(Section.METHOD, "一。", cited=(Cited(3, 1, "", quote),)), of=paper(number))
        for number, quote in enumerate(("One.", "Two."), start=1)
    ]
    post = issue(*papers, show=NOTES)
    items = tuple(item.model_copy(update={"number": 1}) for item in post.items)
    notes = shown_post(post.model_copy(update={"items": items})).notes
    assert [note.quote for note in notes] == ["One.", "Two."]
