"""Claims of this paper, and claims that came from another paper of the post."""

from digest.core.checking.check_leaks import check_leaks
from digest.domain.digest import Section, SpeaksOf
from digest.domain.examined import Examined, Ground
from digest.domain.finding import Check, Severity
from tests.core.paper_texts import paper_text
from tests.fakes import paper

RIVERS = Ground(
    paper(1, title="Rivers in Dry Years"),
    paper_text(
        "Rivers in the catchments lost a third of their flow.",
        "Droughts explain the losses.",
        "A model predicts the losses.",
    ),
)
PATIENTS = Ground(
    paper(2, title="Asking Patients"),
    paper_text(
        "A survey asked twelve patients of a hospital about symptoms of diabetes.",
        "ClinBERT classifies their answers.",
    ),
)
FROM_PATIENTS = "调查询问了医院十二名患者的糖尿病症状"


def claim(text_zh: str, ground: Ground) -> Examined:
    return Examined(text_zh, Section.EXPERIMENTS, SpeaksOf.OWN, ground.text.sentences[:1], ground)


def test_a_leak_is_wrong_and_names_its_source() -> None:
    (finding,) = check_leaks(claim(FROM_PATIENTS, RIVERS), [PATIENTS])
    assert (finding.check, finding.severity) == (Check.LEAK, Severity.WRONG)
    assert "2410.00002v1 ('Asking Patients')" in finding.message
    assert all(word in FROM_PATIENTS for word in finding.words)


def test_a_claim_of_this_paper_is_let_through() -> None:
    assert check_leaks(claim(FROM_PATIENTS, PATIENTS), [RIVERS]) == ()
    assert check_leaks(claim("流域内的河流因干旱失去了流量", RIVERS), [PATIENTS]) == ()


def test_words_that_both_papers_have_prove_nothing() -> None:
    twin = Ground(paper(3), PATIENTS.text)
    assert check_leaks(claim(FROM_PATIENTS, PATIENTS), [twin]) == ()


def test_a_claim_of_few_words_proves_nothing() -> None:
    assert check_leaks(claim("患者的症状", RIVERS), [PATIENTS]) == ()


def test_a_paper_alone_has_no_leaks() -> None:
    assert check_leaks(claim(FROM_PATIENTS, RIVERS), []) == ()


def test_an_english_excerpt_is_left_alone() -> None:
    assert check_leaks(claim("ClinBERT classifies answers of patients.", RIVERS), [PATIENTS]) == ()
