"""Under a ceiling a request leaves only when the worst it may cost still fits."""

from decimal import Decimal

import pytest

from digest.core.estimate_tokens import most_tokens
from digest.core.money.admit_call import Admission, admission, most_usage
from digest.domain.writing import Usage


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


@pytest.mark.parametrize("text", ["word " * 3000, "论文" * 3000, "𝑥 кот " * 3000])
def test_the_most_is_a_whole_prompt_of_the_costliest_words_and_an_answer_up_to_the_cap(text: str) -> None:
    assert most_usage(text, 8192) == Usage(1, most_tokens(text), 0, 8192)
