"""The writer: who it is, what it costs, how it answered."""

from decimal import Decimal

from digest.core.doctor.judge_writer import judge_answer, judge_cost, judge_local_writer, judge_writer
from digest.domain.health import State
from digest.domain.writing import Usage

USAGE = Usage(8, 112_000, 0, 24_000, Decimal("0.0312"))


def test_a_writer_is_named_with_the_variable_of_its_key() -> None:
    sign = judge_writer("deepseek/flash", "DEEPSEEK_API_KEY", "json_object", is_asked=False)
    assert sign.found == "deepseek/flash, key in DEEPSEEK_API_KEY, asked for json_object"
    assert "--ask" in sign.advice
    assert "no key" in judge_writer("ollama/x", "", "json_schema", is_asked=True).found


def test_no_writer_is_a_warning_unless_it_was_wished() -> None:
    assert judge_local_writer("extractive", "No key is set.", may_appear=False).state is State.WARNING
    assert judge_local_writer("extractive", "", may_appear=False).state is State.OK


def test_that_no_weekly_issue_is_made_without_a_writer_is_told() -> None:
    sign = judge_local_writer("extractive", "No key is set.", may_appear=False)
    assert "allow_excerpts" in sign.advice
    assert judge_local_writer("extractive", "No key is set.", may_appear=True).advice == ""


UNPRICED = Usage(8, 112_000, 0, 24_000, None)


def test_an_issue_is_priced_and_an_unknown_price_is_unknown() -> None:
    assert judge_cost(USAGE, 8, "").found.startswith("about $0.0312 for 8 papers")
    unknown = judge_cost(UNPRICED, 8, "")
    assert unknown.found.startswith("unknown")
    assert "with its provider" in unknown.advice


def test_a_price_list_that_lacks_the_model_is_what_is_told() -> None:
    assert judge_cost(UNPRICED, 8, "No entry.").advice == "No entry."
    assert judge_cost(USAGE, 8, "").advice == ""


def test_an_answer_out_of_form_is_a_warning() -> None:
    assert judge_answer(USAGE, "text", is_in_form=True).state is State.OK
    sign = judge_answer(USAGE, "text", is_in_form=False)
    assert sign.state is State.WARNING
    assert sign.advice
