"""Under a ceiling a request leaves only when the worst it may cost still fits."""

from decimal import Decimal

import pytest

from digest.core.estimate_tokens import estimate_tokens
from digest.core.money.admit_call import Admission, admission, most_usage


@pytest.mark.parametrize(
    ("most", "spent", "reserved", "expected"),
    [
        ("0.4", "0.6", "0", Admission.GO),
        ("0.41", "0.6", "0", Admission.REFUSE),
        ("0.4", "0.3", "0.3", Admission.GO),
        ("0.4", "0.3", "0.4", Admission.WAIT),
        ("0.4", "0.7", "0.3", Admission.REFUSE),
    ],
)
def test_what_fits_goes_and_what_may_fit_later_waits(
    most: str, spent: str, reserved: str, expected: Admission
) -> None:
    found = admission(Decimal(most), spent=Decimal(spent), reserved=Decimal(reserved), ceiling=Decimal(1))
    assert found is expected


def test_the_most_is_a_whole_prompt_a_third_longer_than_it_looks_and_an_answer_up_to_the_cap() -> None:
    text = "word " * 3000
    usage = most_usage(text, 8192)
    assert (usage.calls, usage.cached_tokens, usage.output_tokens) == (1, 0, 8192)
    assert 1.33 < usage.input_tokens / estimate_tokens(text) < 1.34
