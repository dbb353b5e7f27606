"""The stand-in writer itself: its answers are true where they should be, and wrong where ordered."""

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from digest.domain.digest import MendedClaims, PaperDigest, Ruling, Verdicts
from tests.adapters.writers.tasks import PROMPT, REPAIR_REQUEST
from tests.stand_ins.writer import WriterStandIn
from tests.stand_ins.writer_answers import INVENTED, PLANTED, PRAISE, UNSURE, claims_of, digest_of, numbered
from tests.stand_ins.writer_faults import Fault

TEXTS = {sentence.number: sentence.text for sentence in numbered(PROMPT)}


def asked(server: WriterStandIn, *user: str) -> dict[str, Any]:
    """Return the reply to a conversation."""
    messages = [{"role": "user", "content": content} for content in user]
    body = {"model": "stand-in", "messages": messages}
    reply = httpx.post(f"{server.base_url}/chat/completions", json=body).json()
    assert isinstance(reply, dict)
    return reply


def answered(server: WriterStandIn, *user: str) -> dict[str, Any]:
    """Return the answer that stands in the reply."""
    answer = json.loads(asked(server, *user)["choices"][0]["message"]["content"])
    assert isinstance(answer, dict)
    return answer


def evidence_holds(claims: Sequence[dict[str, Any]]) -> list[bool]:
    return [TEXTS.get(e["s"], "").startswith(e["w"]) for claim in claims for e in claim["e"]]


def test_its_digest_is_valid_and_its_evidence_true() -> None:
    with WriterStandIn() as server:
        digest = answered(server, PROMPT)
    assert PaperDigest.model_validate(digest)
    assert all(evidence_holds(claims_of(digest)))


def test_its_numbers_stand_in_the_cited_sentence() -> None:
    figures = [(c["f"]["value"], TEXTS[c["e"][0]["s"]]) for c in digest_of(PROMPT)["conclusions"] if c["f"]]
    assert figures
    assert all(value in text for value, text in figures)


def test_no_claim_comes_twice() -> None:
    texts = [claim["t"] for claim in claims_of(digest_of(PROMPT))]
    assert len(texts) == len(set(texts))


def test_a_repair_is_answered_with_mended_claims() -> None:
    with WriterStandIn() as server:
        mended = MendedClaims.model_validate(answered(server, PROMPT, REPAIR_REQUEST))
        assert server.calls[0].is_repair
    assert [claim.number for claim in mended.claims] == [1, 2]


def test_a_repair_asked_for_again_is_still_a_repair() -> None:
    with WriterStandIn() as server:
        assert "claims" in answered(server, PROMPT, REPAIR_REQUEST, "上一个回答不符合 schema")


def test_a_stubborn_one_mends_nothing() -> None:
    with WriterStandIn(is_stubborn=True) as server:
        mended = claims_of(answered(server, PROMPT, REPAIR_REQUEST))
    assert mended
    assert all(PLANTED in claim["t"] for claim in mended)


def test_as_a_judge_it_supports_all_but_what_was_invented() -> None:
    request = (
        f"## 1\n论断：甲，{UNSURE}。\n原句：A.\n\n## 2\n论断：乙，{INVENTED}。\n原句：B.\n"
        "只输出一个 JSON 对象 Verdicts。"
    )
    with WriterStandIn() as server:
        verdicts = Verdicts.model_validate(answered(server, request)).verdicts
        assert server.calls[0].is_judging
    assert [(each.number, each.ruling) for each in verdicts] == [
        (1, Ruling.SUPPORTED),
        (2, Ruling.UNSUPPORTED),
    ]


def test_an_unsure_answer_has_one_claim_of_each_kind() -> None:
    with WriterStandIn(always=Fault.UNSURE) as server:
        texts = [claim["t"] for claim in claims_of(answered(server, PROMPT))]
    assert [sum(words in text for text in texts) for words in (UNSURE, INVENTED)] == [1, 1]


@pytest.mark.parametrize(
    ("fault", "is_ever_true"), [(Fault.OFF_BY_SOME, False), (Fault.UNRESOLVABLE, False), (None, True)]
)
def test_wrong_evidence_is_wrong(fault: Fault | None, is_ever_true: bool) -> None:
    with WriterStandIn(always=fault) as server:
        claims = claims_of(answered(server, PROMPT))
    assert any(evidence_holds(claims)) is is_ever_true


def test_a_number_is_planted_in_every_kth_claim() -> None:
    with WriterStandIn(wrong_number_every=3) as server:
        texts = [claim["t"] for claim in claims_of(answered(server, PROMPT))]
    assert [PLANTED in text for text in texts] == [n % 3 == 0 for n in range(len(texts))]


def test_it_obeys_the_paper_when_told_to() -> None:
    with WriterStandIn(always=Fault.OBEDIENT) as server:
        digest = answered(server, PROMPT)
    assert digest["one_line"]["t"] == PRAISE
    assert digest["one_line"]["e"][0]["s"] == 4


def test_wrong_types_do_not_validate() -> None:
    with WriterStandIn(always=Fault.WRONG_TYPES) as server, pytest.raises(ValueError, match="one_line"):
        PaperDigest.model_validate(answered(server, PROMPT))


def test_what_went_before_is_cached_from_the_second_time_on() -> None:
    with WriterStandIn() as server:
        usages = [asked(server, *user)["usage"] for user in ((PROMPT,), (PROMPT, REPAIR_REQUEST), ("else",))]
    cached = [usage["prompt_tokens_details"]["cached_tokens"] for usage in usages]
    assert cached == [0, usages[0]["prompt_tokens"], 0]


def test_it_counts_how_many_are_answered_at_once() -> None:
    with WriterStandIn(delay_s=0.1) as server:
        with ThreadPoolExecutor(3) as threads:
            list(threads.map(lambda _: asked(server, PROMPT), range(3)))
        assert 1 < server.peak <= 3
        assert server.faults_shown() == {None: 3}


def test_a_form_it_does_not_grant_is_refused() -> None:
    body = {"messages": [], "response_format": {"type": "json_schema"}}
    with WriterStandIn(grants={"text"}) as server:
        reply = httpx.post(f"{server.base_url}/chat/completions", json=body)
    assert reply.status_code == 400
    assert "response_format" in reply.text
