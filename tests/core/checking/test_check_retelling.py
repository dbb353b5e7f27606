"""What a free retelling loses on the way."""

import pytest

from digest.core.checking.check_retelling import check_retelling
from digest.domain.digest import Section, SpeaksOf
from digest.domain.examined import Examined, Ground
from digest.domain.finding import Check, Severity
from digest.domain.glossary import GlossaryEntry
from tests.core.paper_texts import paper_text
from tests.fakes import paper

GLOSSARY = (GlossaryEntry(en="dense model", zh="稠密模型"), GlossaryEntry(en="training", zh="训练"))


def found(text_zh: str, sentence: str) -> list[Check]:
    text = paper_text(sentence)
    claim = Examined(text_zh, Section.ABSTRACT, SpeaksOf.OWN, text.sentences, Ground(paper(), text, GLOSSARY))
    findings = check_retelling(claim)
    assert all(finding.severity is Severity.DOUBTFUL for finding in findings)
    return [finding.check for finding in findings]


BEATS = "We find that upcycling outperforms continued dense model training on GSM8K."


@pytest.mark.parametrize(
    ("text_zh", "is_found"),
    [
        ("升级改造后的模型在继续训练稠密模型方面表现更好。", True),
        ("升级改造的表现比继续训练稠密模型更好。", False),
        ("升级改造在 GSM8K 上的表现更好。", False),
    ],
)
def test_a_rival_is_not_the_field_in_which_the_paper_does_well(text_zh: str, is_found: bool) -> None:
    assert (Check.COMPARISON in found(text_zh, BEATS)) is is_found


def test_a_field_that_the_sentence_names_as_one_is_one() -> None:
    sentence = "Our schedule outperforms all baselines on dense model training."
    assert not found("该方案在稠密模型训练方面表现更好。", sentence)


SOME = "It leads in several zero-shot benchmarks and surpasses the private systems."


@pytest.mark.parametrize(
    ("text_zh", "is_found"),
    [
        ("在零样本测试集上超过了私有系统。", True),
        ("在多个零样本测试集上超过了私有系统。", False),
        ("在 3 个测试集上超过了私有系统。", False),
        ("零样本测试集由作者收集。", False),
        ("性能都不会下降。", True),
        ("准确率和速度都不会下降。", False),
        ("性能不会下降。", False),
    ],
)
def test_some_benchmarks_are_not_all(text_zh: str, is_found: bool) -> None:
    assert (Check.HEDGES in found(text_zh, SOME)) is is_found


@pytest.mark.parametrize(
    ("text_zh", "sentence", "is_found"),
    [
        ("该方法提高了细粒度混合专家模型的损失。", "Weight scaling improves the loss.", True),
        ("该方法提高了损失函数的稳定性。", "Weight scaling improves the loss.", False),
        ("该方法降低了模型的损失。", "Weight scaling improves the loss.", False),
        ("去掉它增加了模型的延迟。", "Removing it increases latency.", False),
    ],
)
def test_a_harm_is_not_raised_for_the_better(text_zh: str, sentence: str, is_found: bool) -> None:
    assert (Check.WORDING in found(text_zh, sentence)) is is_found
