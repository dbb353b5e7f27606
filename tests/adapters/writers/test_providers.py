"""The list of providers, the choice among them, and prices."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from digest.adapters.writers.providers import Rung, cost_usd, first_with_key, provider, providers
from digest.domain.errors import ConfigError
from digest.domain.writing import Usage

FRIDAY_NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
FRIDAY_PEAK = datetime(2026, 11, 20, 7, tzinfo=UTC)
SUNDAY_AT_PEAK_HOUR = datetime(2026, 11, 22, 7, tzinfo=UTC)
MILLION = Usage(calls=1, input_tokens=1_000_000, cached_tokens=400_000, output_tokens=1_000_000)


def test_the_providers_of_the_design_are_there() -> None:
    assert {known.name for known in providers()} == {
        *("openai", "deepseek", "qwen", "kimi", "glm", "siliconflow", "ark", "openrouter"),
        *("ollama", "vllm", "custom"),
    }


def test_an_unknown_provider_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ConfigError, match=r"'opnai'; choose one of deepseek, qwen, .*custom"):
        provider("opnai")


def test_the_first_key_in_the_order_of_the_list_chooses() -> None:
    chosen = first_with_key({"OPENAI_API_KEY": "a", "MOONSHOT_API_KEY": "b"})
    assert chosen is provider("kimi")


@pytest.mark.parametrize("environment", [{}, {"OPENAI_API_KEY": " "}, {"CUSTOM_API_KEY": "a"}])
def test_no_key_chooses_nobody(environment: dict[str, str]) -> None:
    assert first_with_key(environment) is None


def test_any_of_its_variables_may_hold_the_key() -> None:
    assert provider("glm").key({"ZHIPUAI_API_KEY": "", "ZAI_API_KEY": " k\n"}) == "k"


def test_cached_tokens_have_their_own_price() -> None:
    cost = cost_usd(provider("qwen"), "qwen3.8-flash", MILLION, FRIDAY_NOON)
    assert cost == Decimal("0.15") * Decimal("0.6") + Decimal("0.016") * Decimal("0.4") + Decimal("0.47")


def test_peak_hours_double_the_price_on_working_days_alone() -> None:
    deepseek = provider("deepseek")
    noon = cost_usd(deepseek, "deepseek-flash", MILLION, FRIDAY_NOON)
    assert noon is not None
    assert cost_usd(deepseek, "deepseek-flash", MILLION, FRIDAY_PEAK) == 2 * noon
    assert cost_usd(deepseek, "deepseek-flash", MILLION, SUNDAY_AT_PEAK_HOUR) == noon


def test_an_unknown_price_is_unknown() -> None:
    assert cost_usd(provider("openai"), "gpt-9", MILLION, FRIDAY_NOON) is None
    assert cost_usd(provider("siliconflow"), "any", MILLION, FRIDAY_NOON) is None


@pytest.mark.parametrize("name", ["ollama", "vllm"])
def test_ones_own_machine_costs_nothing(name: str) -> None:
    assert cost_usd(provider(name), "any", MILLION, FRIDAY_NOON) == 0


def test_who_names_the_server_says_whether_it_wants_a_key() -> None:
    assert {known.name for known in providers() if not known.needs_key} == {"ollama", "vllm", "custom"}


def test_a_model_that_always_thinks_is_not_told_not_to() -> None:
    kimi = provider("kimi")
    assert kimi.extra_body_for("kimi-k2.6") == {"thinking": {"type": "disabled"}}
    assert kimi.extra_body_for("kimi-k3.1-pro") == {}
    assert provider("glm").extra_body_for("glm-5.3-flash")


def test_the_ladder_ends() -> None:
    assert [rung.below() for rung in Rung] == [Rung.JSON_OBJECT, Rung.TEXT, None]
