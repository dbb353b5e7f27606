"""The JSON of an answer that is not JSON alone."""

import pytest

from digest.core.take_json import take_json

DIGEST = '{"t": "a {b} ```c```", "e": [{"s": 1}]}'


@pytest.mark.parametrize(
    "text",
    [
        DIGEST,
        f"  {DIGEST}\n",
        f"```json\n{DIGEST}\n```",
        f"```\n{DIGEST}\n```\nDone.",
        f"Here it is: {DIGEST} I hope it helps.",
        f'<think>maybe {{"t": 1}} or not</think>{DIGEST}',
        f'eaten opening {{"t": "a longer object than the answer itself, by far"}}</think>\n{DIGEST}',
        f'The form {{"s": 1}} is clear.\n{DIGEST}',
        f"Use {{braces}} well. {DIGEST}",
    ],
)
def test_the_object_is_taken_out(text: str) -> None:
    assert take_json(text) == DIGEST


@pytest.mark.parametrize("text", ["no JSON at all", '{"t": "a", "e": [{"s": 1}, {"s"', "[1, 2]", ""])
def test_without_a_whole_object_the_text_comes_back(text: str) -> None:
    assert take_json(text) == text


def test_a_deep_nest_is_no_crash() -> None:
    deep = '{"a":' * 5_000 + "1" + "}" * 5_000
    assert take_json(deep).startswith('{"a":')


def test_a_number_beyond_all_bounds_is_no_crash() -> None:
    huge = f'{{"s": {"1" * 5_000}}}'
    assert take_json(huge) == huge
    assert take_json(f"{huge} {DIGEST}") == DIGEST
