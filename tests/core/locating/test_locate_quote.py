"""Quotes: where they are found, and which differences are debris and which are lies."""

import pytest

from digest.core.locating.judge_differences import Change
from digest.core.locating.locate_quote import Status, located
from digest.domain.paper_text import LeftOut, LeftOutKind, PaperText, Sentence, SentenceKind
from tests.core.paper_texts import paper_text

PAPER = paper_text(
    "We show that the efficient model improves accuracy by 1.5% over BERT [12] on 118, 000 sentences.",
    "It does not increase the cost of training (Dai et al., 2019), which is a notable gain.",
    "The weight θ is set to 10^3 for all runs, and p = 0.05 is used.",
    "Sato’s naïve baseline, however, may only reach −4.2 points ... in a non-linear setting.",
    appendix=("We list all prompts of the annotators in this appendix.",),
)

SAME = {
    "line ends and hyphens": "the effi-\ncient model im-\nproves accuracy by 1.5% over BERT [12]",
    "ligatures": "the eﬃcient model improves accuracy",
    "ligatures lost": "the e cient model improves accuracy",
    "leaked glyphs": "the e\x0ecient model improves accuracy",
    "a citation dropped": "improves accuracy by 1.5% over BERT on 118,000 sentences",
    "a citation of names dropped": "does not increase the cost of training, which is a notable gain",
    "a raised citation": "improves accuracy by 1.5% over BERT12 on 118,000 sentences",
    "other quotation marks": "“Sato's naive baseline, however, may only reach -4.2 points",
    "a lone accent": "Sato’s na¨ıve baseline, however, may only reach",
    "LaTeX": r"The weight $\theta$ is set to $10^{3}$ for all runs, and $p = 0.05$ is used",
    "a power flattened": "The weight θ is set to 103 for all runs",
    "a sign lost": "The weight is set to 10^3 for all runs",
    "an article dropped": "We show that efficient model improves accuracy by 1.5%",
    "a space lost": "the efficientmodel improvesaccuracy by 1.5%",
    "two sentences": "on 118,000 sentences. It does not increase the cost of training",
    "numbered lines": "41 We show that the efficient\n42 model improves accuracy by\n43 1.5% over BERT",
    "numbered lines in one": "41 We show that the efficient model 42 improves accuracy by 1.5% 43 over BERT",
    "a glued line number": "the efficient model im-41\nproves accuracy by 1.5% over42\nBERT",
    "a page number": "We show that the efficient\n7\nmodel improves accuracy",
    "an ellipsis": "We show that the efficient model … on 118,000 sentences",
    "two ellipses in brackets": "We show that [...] improves accuracy [...] over BERT",
}

ALTERED = {
    "a number": "the efficient model improves accuracy by 1.6% over BERT",
    "a point": "the efficient model improves accuracy by 15% over BERT",
    "half a number": "The weight θ is set to 10 for all runs, and p = 05 is used",
    "a unit": "the efficient model improves accuracy by 1.5 points over BERT",
    "a sign": "and p < 0.05 is used",
    "a minus": "may only reach 4.2 points",
    "a name": "the efficient model improves accuracy by 1.5% over GPT [12]",
    "the year of a source": "the cost of training (Dai et al., 2018), which is a notable gain",
    "a first word": "Times the efficient model improves accuracy by 1.5%",
    "a last word": "We show that the efficient model improves the",
    "a name that looks little": "the efficient model improves accuracy by 1.5% over ON",
    "a direction": "the efficient model reduces accuracy by 1.5% over BERT",
    "a negation dropped": "It does increase the cost of training",
    "a negation put in": "the efficient model does not improve accuracy by 1.5%",
    "a negation split off": "of training, which is a no table gain",
    "a negation in an ellipsis": "It does ... increase the cost of training",
    "a prefix": "the inefficient model improves accuracy by 1.5%",
    "a prefix cut": "linear setting of the cost",
    "a hedge dropped": "naïve baseline, however, reach −4.2 points",
    "a word put in": "the efficient new model improves accuracy by 1.5%",
    "words dropped": "the efficient model over BERT [12] on 118,000 sentences",
    "two halves": "We show that the efficient model improves for all runs, and p = 0.05",
    "the wrong order": "It does not increase the cost of training ... We show that the efficient model",
    "an invented source": "improves accuracy by 1.5% (Roe et al., 2021) over BERT",
}


@pytest.mark.parametrize("quote", SAME.values(), ids=SAME)
def test_debris_of_reading_and_copying_is_no_difference(quote: str) -> None:
    assert located(quote, PAPER).is_true


@pytest.mark.parametrize("quote", ALTERED.values(), ids=ALTERED)
def test_another_statement_is_never_accepted(quote: str) -> None:
    assert located(quote, PAPER).status is Status.ALTERED


def test_a_verbatim_quote_is_exact() -> None:
    found = located("“may only reach −4.2 points ... in a non-linear setting”", PAPER)
    assert found.status is Status.EXACT
    assert found.differences == ()


@pytest.mark.parametrize(
    "quote",
    ["", "…", "model", "Sheep may safely graze where a good shepherd watches.", "x " * 9000],
)
def test_what_is_nowhere_near_is_missing(quote: str) -> None:
    found = located(quote, PAPER)
    assert found.status is Status.MISSING
    assert found.sentences == ()


def test_an_altered_quote_yields_the_true_words_and_their_sentence() -> None:
    found = located("the efficient model improves accuracy by 7.5% over BERT", PAPER)
    assert found.words == "the efficient model improves accuracy by 1.5% over BERT"
    assert [sentence.number for sentence in found.sentences] == [1]
    assert [(each.change, each.quoted, each.printed) for each in found.differences] == [
        (Change.REPLACED, "7.5", "1.5")
    ]


def test_the_appendix_is_searched() -> None:
    assert [each.number for each in located("all prompts of the annotators", PAPER).sentences] == [5]


def test_the_sentences_of_a_long_quote_come_in_reading_order() -> None:
    found = located("on 118,000 sentences. It does not increase … is set to 10^3 for all runs", PAPER)
    assert [sentence.number for sentence in found.sentences] == [1, 2, 3]


FLOAT = PaperText(
    sentences=(
        Sentence(1, "The encoder reads every token of the long input twice and keeps only", 1, "2 Method"),
        Sentence(2, "Figure 2: The encoder of our system.", 1, "2 Method", SentenceKind.CAPTION),
        Sentence(3, "the states that later layers ask for.", 2, "2 Method"),
    ),
    appendix=(),
    references=(),
    left_out=(LeftOut(LeftOutKind.RUNNING_HEAD, 2, "Journal of Long Inputs 310 (2005)", "it repeats"),),
    links=(),
    pages=2,
    reader="test/1",
)


@pytest.mark.parametrize(
    "between",
    [
        " ",
        " Figure 2: The encoder of our system. ",
        "\n2 Method\n",
        "\n17\nJournal of Long Inputs 310 (2005)\n",
        "\nJournal of Long Inputs 310 (2005) | 18\n",
    ],
)
def test_a_float_or_a_page_head_may_cut_a_sentence(between: str) -> None:
    assert located(
        f"of the long input twice and keeps only{between}the states that later layers", FLOAT
    ).is_true


def test_captions_are_found() -> None:
    assert located("Figure 2: The encoder of our system", FLOAT).status is Status.EXACT
