"""Judge the writer: who it is, what an issue costs, and how it answered."""

from decimal import Decimal

from digest.domain.health import Sign, State
from digest.domain.writing import Usage

NAME = "writer"


def judge_writer(name: str, key_variable: str, form: str, *, is_asked: bool) -> Sign:
    """Judge a writer that may be called.

    key_variable: the environment variable that holds its key, "" when none is needed. form: how the form of
    its answers is asked for at first, such as "json_schema". is_asked: it is about to be called.
    """
    key = f"key in {key_variable}" if key_variable else "no key"
    advice = "" if is_asked else "Ask it once: digest doctor --ask"
    return Sign(NAME, State.OK, f"{name}, {key}, asked for {form}", advice)


def judge_local_writer(name: str, why: str, *, may_appear: bool) -> Sign:
    """Judge a writer that calls nobody.

    why: the sentence that was said when it was chosen, "" by wish. may_appear: weekly issues may be its own.
    """
    if why:
        advice = "digest weekly ends without a writer, unless [weekly] says allow_excerpts = true."
        return Sign(NAME, State.WARNING, why, "" if may_appear else advice)
    return Sign(NAME, State.OK, f"{name}: nobody is called, nothing is paid")


def judge_cost(usage: Usage, papers: int, gap: str) -> Sign:
    """Say what an issue of so many papers costs.

    usage: estimated, with its cost. gap: what a price list lacks of the model, "" for nothing or no list.
    """
    if usage.cost_usd is None:
        text = f"unknown; {papers} papers take about {_tokens(usage)}"
        return Sign("cost", State.OK, text, gap or "Look up the price of the model with its provider.")
    text = f"about {_money(usage.cost_usd)} for {papers} papers, {_tokens(usage)}"
    return Sign("cost", State.OK, text, gap)


def judge_answer(usage: Usage, form: str, *, is_in_form: bool) -> Sign:
    """Judge a call that was answered. form: how it was granted. is_in_form: it is what was asked for."""
    cost = "cost unknown" if usage.cost_usd is None else _money(usage.cost_usd)
    found = f"came as {form}, {_tokens(usage)}, {cost}"
    if is_in_form:
        return Sign("answer", State.OK, found)
    advice = "It does not keep to a form: expect repairs, or choose another model with --model."
    return Sign("answer", State.WARNING, found, advice)


def _tokens(usage: Usage) -> str:
    return f"{usage.input_tokens:,} tokens in and {usage.output_tokens:,} out"


def _money(cost_usd: Decimal) -> str:
    return f"${cost_usd:.4f}"
