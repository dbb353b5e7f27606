"""Claims whose names the evidence carries, and claims whose names it does not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.core.checking.check_names import check_names
from digest.domain.digest import Section, SpeaksOf
from digest.domain.examined import Examined, Ground
from digest.domain.finding import Check, Severity
from digest.domain.paper_text import SentenceKind
from tests.core.paper_texts import examined, paper_text
from tests.fakes import paper

CARRIED = """
在 MMLU 上达到 71.5 | reaches 71.5 on MMLU
基于 Mixtral 8x7B | based on Mixtral-8x7B
基于 Mixtral8x7B | based on Mixtral 8x7B
采用 GPT-4o 评分 | scored by GPT 4o
在 TabFact 上 | on TABFACT
在 BookSum 上 | on Book Sum
使用 LLMs 标注 | annotated by an LLM
使用 LLM 标注 | annotated by large language models
采用 RL 训练 | trained with reinforcement learning
采用 MoE 结构 | a mixture-of-experts architecture
指标为 NDCG | normalized discounted cumulative gain
缩短 KV 缓存 | the key-value cache
在 recall@20 上 | in Recall@20
F1 达到 0.8 | an F1 score of 0.8
参照 R² 指标 | the R2 value
采用 β-VAE | a beta-VAE
使用 Orăsan 的方法 | the method of Orasan
提高 efficiency 指标 | efficient and of high eﬃciency
Llama-2-13B 较好 | Llama-2 (7B, 13B) is better
占用 3TB 内存、13B 参数、20 ms | needs much memory
由 Qwen2 改进 | Qwen2-7B improves
在 CIFAR-10/100 上 | on CIFAR-10 and CIFAR-100
采用 CoT-SC 方法 | chain-of-thought with SC
减少 CO2 排放 | less CO₂
"""

NOT_CARRIED = """
在 MMLU 上达到 71.5 | reaches 71.5 on GSM8K | MMLU
采用 GPT-4 评分 | scored by GPT-4o | GPT-4
采用 GPT-4o 评分 | scored by GPT-4 | GPT-4o
采用 Llama-2-13B | uses Llama-2-7B | Llama-2-13B
规模为 X-7M | of size X-7B | X-7M
由 Qwen2 改进 | Qwen2.5 improves | Qwen2
在 BERT 上 | on RoBERTa | BERT
在 recall@50 上 | in recall@20 | recall@50
采用 β-VAE | a gamma-VAE | β-VAE
"""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text_zh", "sentence"), cases(CARRIED))
def test_a_name_that_is_cited_is_let_through(text_zh: str, sentence: str) -> None:
    text = paper_text(sentence)
    assert check_names(examined(text_zh, text.sentences, text)) == ()


@pytest.mark.parametrize(("text_zh", "sentence", "name"), cases(NOT_CARRIED))
def test_a_name_that_the_paper_does_not_know_is_wrong(text_zh: str, sentence: str, name: str) -> None:
    text = paper_text(sentence)
    (finding,) = check_names(examined(text_zh, text.sentences, text))
    assert (finding.check, finding.severity, finding.words) == (Check.NAMES, Severity.WRONG, (name,))
    assert finding.message == f"{name!r} stands nowhere in the paper."


FAR = ("We use GSM8K.", "It rises.", *["It stays."] * 6, "The score on MMLU is best.")


def test_a_name_of_another_part_of_the_paper_is_found_with_its_place() -> None:
    text = paper_text(*FAR)
    (finding,) = check_names(examined("在 MMLU 上测量", text.sentences[:1], text))
    assert finding.severity is Severity.WRONG
    assert finding.message.endswith("the paper has it in [9].")


def test_the_sentence_beside_may_hold_the_name() -> None:
    text = paper_text(*FAR)
    assert check_names(examined("在 GSM8K 上上升", text.sentences[1:2], text)) == ()


def test_the_sentence_beside_is_not_meant_by_one_that_names_its_things() -> None:
    text = paper_text("We measure on GSM8K.", "On MMLU the score rises.")
    (finding,) = check_names(examined("在 GSM8K 上得分上升", text.sentences[1:], text))
    assert finding.severity is Severity.DOUBTFUL


def test_the_heading_may_hold_the_name() -> None:
    text = paper_text("The score rises.", section="4.1 Results on MMLU")
    assert check_names(examined("在 MMLU 上得分上升", text.sentences, text)) == ()


def test_the_papers_own_system_may_be_meant_anywhere() -> None:
    text = paper_text("We propose FastRead, a reader.", "FastRead reads.", "FastRead stops.", *FAR)
    assert check_names(examined("FastRead 的得分最好", text.sentences[-1:], text)) == ()


def test_what_the_own_system_is_built_with_is_not_its_own() -> None:
    text = paper_text("We build a reader based on BERT.", "BERT reads.", "BERT stops.", *FAR)
    assert check_names(examined("BERT 的得分最好", text.sentences[-1:], text))


def test_an_abbreviation_stands_for_the_words_it_was_made_of() -> None:
    text = paper_text("We use the Sparse Page Table (SpT).", "We stop.", *FAR, "A sparse page table helps.")
    assert check_names(examined("SpT 有帮助", text.sentences[-1:], text)) == ()


def test_head_and_caption_of_a_table_speak_for_its_rows() -> None:
    rows = (
        "Coder | Recall RMSE",
        "Alpha | 0.3 0.5",
        "Beta | 0.4 0.6",
        "Gamma | 0.5 0.8",
        "Table 2: On Ohsumed.",
    )
    text = paper_text("Omega reads.", *rows)
    kinds = [SentenceKind.PROSE, *[SentenceKind.TABLE] * 4, SentenceKind.CAPTION]
    sentences = tuple(replace(each, kind=kind) for each, kind in zip(text.sentences, kinds, strict=True))
    table = replace(text, sentences=sentences)
    for name in ("RMSE", "Ohsumed"):
        assert check_names(examined(f"Beta 的 {name} 为 0.6", sentences[3:4], table)) == ()
    assert check_names(examined("Omega 的误差为 0.6", sentences[3:4], table))


def test_the_sentence_beside_is_meant_by_one_that_names_but_a_common_thing() -> None:
    text = paper_text("We compare with Ohsumed.", "Running it without PDF tools was hard.")
    assert check_names(examined("难以在 Ohsumed 上运行", text.sentences[1:], text)) == ()


def test_title_abstract_and_references_count_as_the_paper() -> None:
    text = paper_text("It rises.", "It falls.")
    ground = Ground(paper(1, abstract="We test on MMLU."), text)
    claim = Examined("在 MMLU 上测量", Section.EXPERIMENTS, SpeaksOf.OWN, text.sentences[:1], ground)
    (finding,) = check_names(claim)
    assert "nowhere" not in finding.message


@pytest.mark.parametrize("word", ["softmax", "GPU", "LLMs"])
def test_a_plain_word_is_only_doubted(word: str) -> None:
    text = paper_text("It rises.")
    (finding,) = check_names(examined(f"使用 {word} 计算", text.sentences, text))
    assert finding.severity is Severity.DOUBTFUL


def test_a_name_of_the_abstract_is_only_doubted() -> None:
    text = paper_text("It rises.", *FAR)
    ground = Ground(paper(1, abstract="We test on MMLU."), text)
    claim = Examined("在 MMLU 上升", Section.EXPERIMENTS, SpeaksOf.OWN, text.sentences[:1], ground)
    (finding,) = check_names(claim)
    assert finding.severity is Severity.DOUBTFUL


def test_an_english_excerpt_is_left_alone() -> None:
    text = paper_text("It rises.")
    assert check_names(examined("Results of MMLU rise.", text.sentences, text)) == ()


@given(st.text("A-4o@.'α²在模 ", max_size=12), st.text("A-4o@.'α²() ", max_size=12))
def test_words_are_always_those_of_the_claim(text_zh: str, sentence: str) -> None:
    text = paper_text(sentence)
    findings = check_names(examined(f"在{text_zh}", text.sentences, text))
    assert all(word in f"在{text_zh}" for finding in findings for word in finding.words)


@pytest.mark.parametrize("name", ["BERT", "LARGE"])
def test_a_subscript_that_print_runs_on_still_names_both_parts(name: str) -> None:
    text = paper_text("All other parameters are initialized from BERTLARGE.")
    assert check_names(examined(f"其余参数取自 {name}。", text.sentences, text)) == ()


def test_a_compound_unit_is_no_name() -> None:
    text = paper_text("The Hubble constant is 75 in the usual units.")
    assert check_names(examined("哈勃常数取 75 km/s/Mpc。", text.sentences, text)) == ()
