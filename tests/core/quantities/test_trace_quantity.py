"""How a quantity follows from a sentence."""

import pytest

from digest.core.checking.check_numbers import reading_of
from digest.core.quantities.read_quantities_zh import read_quantities_zh
from digest.core.quantities.trace_quantity import How, source_of
from tests.core.paper_texts import paper_text


@pytest.mark.parametrize(
    ("text_zh", "sentence", "how"),
    [
        ("3.5 万条", "35k queries", How.SAME),
        ("三分之一", "one-third", How.SAME),
        ("67.6%", "67.58%", How.ROUNDED),
        ("68%", "67.6%", How.ROUNDED),
        ("3.5 万条", "35,123 queries", How.ROUNDED),
        ("约 4 万条", "39,812 queries", How.APPROXIMATE),
        ("约 39,800 条", "39,812 queries", How.APPROXIMATE),
        ("超过 50 万次", "512,345 calls", How.APPROXIMATE),
        ("提升 2.3 个百分点", "from 65.3% to 67.6%", How.DERIVED),
        ("降低 50%", "from 0.34 to 0.17", How.DERIVED),
        ("快 2.5 倍", "50 seconds against 20 seconds", How.DERIVED),
        ("三种方法", "We use pruning, distillation, and quantization.", How.COUNTED),
    ],
)
def test_the_surest_way_is_named(text_zh: str, sentence: str, how: How) -> None:
    (quantity,) = read_quantities_zh(text_zh)
    trace = source_of(quantity, [reading_of(paper_text(sentence).sentences[0])])
    assert trace is not None
    assert (trace.how, trace.sentence) == (how, 1)


@pytest.mark.parametrize(
    ("text_zh", "sentence"),
    [
        ("8%", "8.4%"),
        ("4 万条", "39,812 queries"),
        ("约 39,900 条", "39,812 queries"),
        ("2.3 个百分点", "from 65.3% to 67.6%"),
        ("四种方法", "We use two methods, with pruning, distillation, sparsity, and quantization."),
        ("三个模型", "It was trained, and then tested."),
    ],
)
def test_what_does_not_follow_has_no_trace(text_zh: str, sentence: str) -> None:
    (quantity,) = read_quantities_zh(text_zh)
    trace = source_of(quantity, [reading_of(paper_text(sentence).sentences[0])])
    assert trace is None
