"""An excerpt holds the paper's own sentences, each under the heading it serves."""

from datetime import UTC, datetime

import pytest

from digest.core.excerpting.choose_sentences import excerpt
from digest.domain.digest import Claim, PaperDigest, PaperKind, SpeaksOf
from digest.domain.errors import BadAnswerError
from digest.domain.paper import Paper, PaperId
from digest.domain.paper_text import PaperText, Sentence, SentenceKind

NOW = datetime(2026, 1, 2, tzinfo=UTC)

ASKED = "Long documents make question answering slow because readers attend to every page."
DONE = "We propose LampNet, a reader that ranks all pages with a small index and opens only a few."
FOUND = "Experiments on two collections show that LampNet answers faster than full readers and loses nothing."
GROWING = "Question answering over long documents has become a common need of offices and courts."
COSTLY = "Attention over every page remains costly, and most pages hold nothing that the question needs."
LISTED = "We introduce a page index that fits into the cache of an ordinary processor."
FIRST_STEP = "LampNet first encodes each page into a short vector and stores the vectors in an index."
SECOND_STEP = "The reader then takes the question as input and opens the pages that are ranked highest."
SET_UP = "We evaluate LampNet on the QuillQA and CourtQA datasets against three baselines."
NUMBERS = "LampNet improves F1 from 68.9 to 71.4 on QuillQA compared to the full reader."
ADMITTED = "Our study is limited to English documents, and scanned pages remain an open problem."

STORY = (
    ("Abstract", ASKED),
    ("Abstract", DONE),
    ("Abstract", FOUND),
    ("1 Introduction", GROWING),
    ("1 Introduction", COSTLY),
    ("1 Introduction", LISTED),
    ("2 Method", FIRST_STEP),
    ("2 Method", SECOND_STEP),
    ("3 Experiments", SET_UP),
    ("3.1 Results", NUMBERS),
    ("4 Conclusion", ADMITTED),
)


def text_of(*story: tuple[str, str], kind: SentenceKind = SentenceKind.PROSE) -> PaperText:
    sentences = tuple(
        Sentence(number=number, text=text, page=1, section=section, kind=kind)
        for number, (section, text) in enumerate(story, start=1)
    )
    return PaperText(sentences, (), (), (), (), pages=1, reader="by hand")


def paper_of(title: str = "LampNet: Reading Few Pages", abstract: str = f"{ASKED} {DONE} {FOUND}") -> Paper:
    return Paper(
        id=PaperId("2401.00001", 1),
        title=title,
        authors=("A Nobody",),
        abstract=abstract,
        categories=("cs.CL", "cs.IR"),
        published=NOW,
        updated=NOW,
        abs_url="",
        pdf_url="",
    )


def digest_with(*more: tuple[str, str]) -> PaperDigest:
    """Return the excerpt of the story with more sentences, each right behind the last one of its section."""
    story = list(STORY)
    for section, text in more:
        place = max((i for i, (title, _) in enumerate(story) if title == section), default=len(story) - 1)
        story.insert(place + 1, (section, text))
    return excerpt(paper_of(), text_of(*story))


def texts(claims: tuple[Claim, ...]) -> list[str]:
    return [claim.text_zh for claim in claims]


def all_texts(digest: PaperDigest) -> list[str]:
    return [claim.text_zh for _, claim in digest.claims()]


def test_each_sentence_stands_under_the_heading_it_serves() -> None:
    digest = digest_with()
    assert digest.one_line.text_zh == DONE
    assert texts(digest.abstract) == [ASKED, FOUND]
    assert texts(digest.background) == [GROWING, COSTLY]
    assert texts(digest.method)[:2] == [FIRST_STEP, SECOND_STEP]
    assert texts(digest.innovations) == [LISTED]
    assert texts(digest.experiments) == [SET_UP]
    assert texts(digest.conclusions) == [NUMBERS]
    assert texts(digest.limitations) == [ADMITTED]


def test_a_claim_is_its_sentence_word_for_word_and_cites_it() -> None:
    claim = digest_with().conclusions[0]
    assert claim.text_zh == NUMBERS
    assert claim.evidence[0].sentence == 10
    assert claim.evidence[0].words == "LampNet improves F1"
    assert claim.figure is None


def test_title_and_categories_are_taken_over() -> None:
    digest = digest_with()
    assert digest.title_zh == "LampNet: Reading Few Pages"
    assert digest.tags == ("cs.CL", "cs.IR")
    assert digest.terms == ()


def test_no_sentence_stands_twice_in_a_post() -> None:
    repeated = "We propose LampNet, a reader that ranks pages with a small index and opens only a few pages."
    found = all_texts(digest_with(("1 Introduction", repeated), ("4 Conclusion", FOUND)))
    assert len(found) == len(set(found))
    assert repeated not in found


def test_a_section_is_in_reading_order() -> None:
    for claims in (digest_with().abstract, digest_with().background, digest_with().method):
        numbers = [claim.evidence[0].sentence for claim in claims]
        assert numbers == sorted(numbers)


@pytest.mark.parametrize(
    "damaged",
    [
        "LampNet improves by 3.2 points.",
        "improves F1 from 50.1 to 60.2 over the baseline on the whole of CourtQA.",
        "LampNet improves F1 from 50.1 to 60.2 over the baseline on",
        "LampNet improves F1 (from 50.1 to 60.2 over the baseline on the whole of CourtQA.",
        "LampNet improves x_i = { y | ∑ α_j ≤ 50.1 } ∈ R over z ∀ k by 60.2 points.",
        "Figure 3: LampNet improves F1 from 50.1 to 60.2 over the baseline on CourtQA.",
        "4.1 Main LampNet improves F1 from 50.1 to 60.2 over the baseline on CourtQA.",
        "LampNet improves F1 from 50.1 to 60.2, " + "and so on and on, " * 15 + "over the baseline.",
    ],
)
def test_damaged_sentences_are_passed_over(damaged: str) -> None:
    assert damaged not in all_texts(digest_with(("3.1 Results", damaged)))


def test_table_rows_and_captions_are_never_quoted() -> None:
    story = text_of(*STORY).sentences
    row = Sentence(
        12, "LampNet improves F1 from 50.1 to 60.2 on CourtQA.", 1, "3.1 Results", SentenceKind.TABLE
    )
    text = PaperText((*story, row), (), (), (), (), pages=1, reader="by hand")
    assert row.text not in all_texts(excerpt(paper_of(), text))


def test_no_section_begins_in_the_middle_of_something() -> None:
    digest = digest_with(("2 Method", "However, LampNet computes each index only once by merging its pages."))
    assert not any(claims[0].startswith("However") for claims in map(texts, (digest.method, digest.abstract)))


def test_a_number_without_a_comparison_is_no_conclusion() -> None:
    setting = "We set the learning rate to 0.001 and train for 3.5 epochs with dropout 0.1."
    assert setting not in texts(digest_with(("3.1 Results", setting)).conclusions)


def test_addresses_and_guides_through_the_paper_are_left_out() -> None:
    found = all_texts(
        digest_with(
            (
                "Abstract",
                "We release our code, which is available at https://example.org/lampnet for everyone.",
            ),
            ("1 Introduction", "The rest of this paper is organized as the reader of such papers expects."),
        )
    )
    assert not any("example.org" in text or "organized" in text for text in found)


def test_announcing_limitations_is_not_naming_them() -> None:
    announced = "Our present study has several important limitations."
    assert announced not in texts(digest_with(("4 Conclusion", announced)).limitations)


def test_sections_without_fitting_sentences_stay_empty() -> None:
    story = [(section, text) for section, text in STORY if text not in {SET_UP, NUMBERS, ADMITTED, LISTED}]
    digest = excerpt(paper_of(), text_of(*story))
    assert digest.experiments == digest.limitations == digest.conclusions == ()


def test_what_others_did_is_told_as_theirs() -> None:
    prior = (
        "Earlier systems rank the passages of a collection, but they fail on single files (Doe et al., 2020)."
    )
    claims = excerpt(paper_of(), text_of(*STORY[:4], ("1 Introduction", prior), *STORY[5:])).background
    assert {claim.text_zh: claim.speaks_of for claim in claims}[prior] is SpeaksOf.PRIOR


def test_a_letter_without_headings_gives_a_draft() -> None:
    digest = excerpt(paper_of(), text_of(*(("", text) for _, text in STORY)))
    assert digest.one_line.text_zh == DONE
    assert digest.background
    assert digest.method


def test_a_paper_without_an_abstract_gives_a_draft() -> None:
    digest = excerpt(paper_of(), text_of(*STORY[3:]))
    assert digest.abstract
    assert digest.background


def test_a_chinese_paper_gives_a_draft() -> None:
    digest = excerpt(
        paper_of("长文档问答的少页阅读方法", "本文提出一种只读少数页面的长文档问答方法。"),
        text_of(
            ("摘要", "长文档问答需要读取每一页，因此速度很慢，成本也很高。"),
            ("摘要", "本文提出一种只读少数页面的长文档问答方法，称为灯网。"),
            ("1 引言", "随着电子文档不断增多，长文档问答成为办公场景的常见需求。"),
            ("1 引言", "然而，已有模型对所有页面计算注意力，存在开销过大的问题。"),
            ("2 方法", "该模型首先把每一页编码为一个短向量，然后存入索引之中。"),
            ("2 方法", "灯网由索引模块和阅读模块组成，输入为问题和全部页面。"),
            ("3 实验", "我们在两个公开数据集上进行了实验，并与三个基线方法对比。"),
            ("3 实验", "实验结果表明，与全文阅读相比，灯网的准确率提高了 2.5%。"),
            ("4 结论", "本研究只考虑了中文文档，对扫描文档的处理有待未来研究。"),
        ),
    )
    assert digest.one_line.text_zh.startswith("本文提出")
    assert "2.5%" in digest.conclusions[0].text_zh
    assert "索引" in digest.method[0].text_zh


def test_a_paper_with_hardly_a_sentence_says_what_is_missing() -> None:
    with pytest.raises(BadAnswerError, match=r"2401\.00001v1.*too few for an excerpt.*Choose a writer"):
        excerpt(paper_of(), text_of(("", "Scanned page."), ("", DONE)))


@pytest.mark.parametrize(
    ("title", "abstract", "kind"),
    [
        ("A Survey of Page Readers", "", PaperKind.SURVEY),
        ("LampBench: Measuring Page Readers", "", PaperKind.BENCHMARK),
        ("Page Readers", "We introduce a new benchmark for page readers.", PaperKind.BENCHMARK),
        ("Position: Pages Should Be Read", "", PaperKind.POSITION),
        ("LampKit: An Open-Source Toolkit", "", PaperKind.SYSTEM),
        ("Pages", "We prove that a lower bound holds and establish an upper bound.", PaperKind.THEORY),
        ("Improving Automated Peer Review", "We propose a method.", PaperKind.METHOD),
    ],
)
def test_the_kind_is_read_off_title_and_abstract(title: str, abstract: str, kind: PaperKind) -> None:
    assert excerpt(paper_of(title, abstract), text_of(*STORY)).kind is kind
