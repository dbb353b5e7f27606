"""One request to a writer, over real HTTP, in good and in bad days."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest

from digest.adapters.http import client_for_writer
from digest.adapters.writers.openai_compatible import CallLimits, OpenAiCompatible
from digest.adapters.writers.providers import provider
from digest.domain.digest import MendedClaims, PaperDigest
from digest.domain.errors import (
    BadAnswerError,
    ConfigError,
    DigestError,
    KeyMissingError,
    KeyRejectedError,
    QuotaError,
    TooLongError,
    WriterDownError,
)
from digest.domain.writing import Step, Usage
from tests.adapters.writers.tasks import DIGEST, REPAIR
from tests.stand_ins.writer import ALL_FORMS, WriterStandIn
from tests.stand_ins.writer_faults import Fault

ROOT = Path(__file__).parents[3]
KEY = "sk-proj-QWERTYUIOPasdfghjklz"  # letters at both ends: logs are full of digits

NewWriter = Callable[..., OpenAiCompatible]


@pytest.fixture(scope="module")
def http_client() -> Iterator[httpx.Client]:
    with client_for_writer(20) as client:
        yield client


@pytest.fixture
def server() -> Iterator[WriterStandIn]:
    with WriterStandIn() as server:
        yield server


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def new_writer(server: WriterStandIn, http_client: httpx.Client, slept: list[float]) -> NewWriter:
    def new(name: str = "openai", timeout_s: float = 20, retries: int = 0, **more: Any) -> OpenAiCompatible:
        here = replace(provider(name), base_url=server.base_url)
        waits: dict[str, Any] = {"sleep": slept.append, "clock": lambda: sum(slept)}
        limits = CallLimits(timeout_s, retries=retries, **waits | more)
        return OpenAiCompatible(here, "", KEY, http_client, limits=limits)

    return new


def forms(server: WriterStandIn) -> list[str]:
    return [call.form for call in server.calls]


def test_a_digest_comes_back_as_json(new_writer: NewWriter) -> None:
    answer = new_writer().answer(DIGEST)
    assert PaperDigest.model_validate_json(answer.content).claims()


def test_a_repair_comes_back_as_json(new_writer: NewWriter) -> None:
    mended = MendedClaims.model_validate_json(new_writer().answer(REPAIR).content)
    assert [(claim.number, claim.claim is None) for claim in mended.claims] == [(1, False), (2, True)]


def test_tokens_and_their_price_are_recorded(new_writer: NewWriter) -> None:
    writer = new_writer("qwen")
    usage = writer.answer(DIGEST).usage
    assert usage.calls == 1
    assert usage.output_tokens > 100
    expected = (usage.input_tokens * Decimal("0.15") + usage.output_tokens * Decimal("0.47")) / 1_000_000
    assert usage.cost_usd == expected


def test_what_the_provider_had_kept_is_recorded(new_writer: NewWriter) -> None:
    writer = new_writer()
    writer.answer(DIGEST)
    usage = writer.answer(REPAIR).usage
    assert 0 < usage.cached_tokens < usage.input_tokens


def test_tokens_can_be_priced_before_anything_is_asked(http_client: httpx.Client) -> None:
    planned = Usage(input_tokens=1_000_000, output_tokens=100_000)
    writer = OpenAiCompatible(provider("qwen"), "", KEY, http_client)
    assert writer.price(planned) == Decimal("0.197")


def test_no_sdk_is_loaded_before_a_request() -> None:
    lines = (
        "import sys",
        "from digest.adapters.http import client_for_writer",
        "from digest.adapters.writers.openai_compatible import OpenAiCompatible",
        "from digest.adapters.writers.providers import provider",
        "OpenAiCompatible(provider('openai'), '', 'key', client_for_writer(1))",
        "assert 'openai' not in sys.modules",
    )
    subprocess.run([sys.executable, "-c", "\n".join(lines)], check=True, cwd=ROOT)


def test_a_price_elsewhere_is_unknown(server: WriterStandIn, http_client: httpx.Client) -> None:
    writer = OpenAiCompatible(provider("openai"), "", KEY, http_client, base_url=server.base_url)
    assert writer.answer(DIGEST).usage.cost_usd is None


def test_a_writer_of_ones_own_costs_nothing(server: WriterStandIn, http_client: httpx.Client) -> None:
    writer = OpenAiCompatible(provider("vllm"), "qwen3", "", http_client, base_url=server.base_url)
    assert writer.answer(DIGEST).usage.cost_usd == 0


@pytest.mark.parametrize(
    ("grants", "asked"),
    [
        ({"json_schema", "json_object", "text"}, ["json_schema"]),
        ({"json_object", "text"}, ["json_schema", "json_object"]),
        ({"text"}, ["json_schema", "json_object", "text"]),
    ],
)
def test_a_form_that_is_not_granted_leads_one_rung_down(
    http_client: httpx.Client, grants: set[str], asked: list[str]
) -> None:
    with WriterStandIn(grants=grants) as server:
        writer = OpenAiCompatible(provider("custom"), "any", KEY, http_client, base_url=server.base_url)
        writer.answer(DIGEST)
        assert forms(server) == asked


def test_the_rung_is_remembered(http_client: httpx.Client) -> None:
    with WriterStandIn(grants={"text"}) as server:
        writer = OpenAiCompatible(provider("custom"), "any", KEY, http_client, base_url=server.base_url)
        writer.answer(DIGEST)
        writer.answer(DIGEST)
        assert forms(server) == ["json_schema", "json_object", "text", "text"]


def test_threads_do_not_push_each_other_off_the_ladder(http_client: httpx.Client) -> None:
    with WriterStandIn(grants={"json_object", "text"}, delay_s=0.05) as server:
        writer = OpenAiCompatible(provider("custom"), "any", KEY, http_client, base_url=server.base_url)
        with ThreadPoolExecutor(4) as threads:
            list(threads.map(writer.answer, [DIGEST] * 4))
        assert server.peak > 1
        assert set(forms(server)) == {"json_schema", "json_object"}


def test_the_schema_that_is_sent_is_strict(new_writer: NewWriter, server: WriterStandIn) -> None:
    new_writer().answer(DIGEST)
    form = server.calls[0].body["response_format"]["json_schema"]
    assert (form["name"], form["strict"]) == ("PaperDigest", True)
    claim = form["schema"]["$defs"]["Claim"]
    assert claim["required"] == ["t", "e", "k"]
    assert claim["additionalProperties"] is False


@pytest.mark.parametrize("name", ["deepseek", "openai"])
def test_each_provider_is_asked_in_its_own_words(
    new_writer: NewWriter, server: WriterStandIn, name: str
) -> None:
    new_writer(name, output_tokens=1234).answer(DIGEST)
    body = server.calls[0].body
    assert body[provider(name).cap_parameter] == 1234
    assert body.get("thinking") == ({"type": "disabled"} if name == "deepseek" else None)
    assert "temperature" not in body


def test_an_answer_among_thoughts_and_fences_is_taken_out(
    new_writer: NewWriter, server: WriterStandIn
) -> None:
    server.order(Fault.FENCED, 1)
    PaperDigest.model_validate_json(new_writer().answer(DIGEST).content)


@pytest.mark.parametrize(
    "fault",
    [Fault.HTML, Fault.NO_CHOICES, Fault.NULL_CONTENT, Fault.CUT_JSON, Fault.CUT_BY_LENGTH],
)
def test_a_reply_without_an_answer_is_asked_for_once_more(
    new_writer: NewWriter, server: WriterStandIn, fault: Fault
) -> None:
    server.order(fault, 1)
    answer = new_writer().answer(DIGEST)
    assert PaperDigest.model_validate_json(answer.content)
    assert answer.usage.calls == len(server.calls) == 2


def test_the_second_request_may_answer_at_greater_length(
    new_writer: NewWriter, server: WriterStandIn
) -> None:
    server.order(Fault.CUT_BY_LENGTH, 1)
    usage = new_writer(output_tokens=100).answer(DIGEST).usage
    assert [call.body["max_completion_tokens"] for call in server.calls] == [100, 200]
    assert usage.input_tokens > 0
    assert usage.cost_usd


def test_the_cost_of_a_reply_that_was_cut_is_unknown(new_writer: NewWriter, server: WriterStandIn) -> None:
    server.order(Fault.CUT_JSON, 1)
    assert new_writer().answer(DIGEST).usage.cost_usd is None


@pytest.mark.parametrize(
    ("fault", "error", "words"),
    [
        (Fault.HTML, WriterDownError, "<!DOCTYPE html>"),
        (Fault.CUT_JSON, WriterDownError, "no whole JSON"),
        (Fault.NO_CHOICES, WriterDownError, "without an answer"),
        (Fault.ERROR_OBJECT, WriterDownError, "Provider returned error"),
        (Fault.NULL_CONTENT, BadAnswerError, "empty answer"),
        (Fault.CUT_BY_LENGTH, BadAnswerError, "within 16000 tokens; raise"),
        (Fault.REFUSAL, BadAnswerError, "I cannot help"),
        (Fault.FILTERED, BadAnswerError, "content_filter"),
        (Fault.TOO_LONG, TooLongError, "longer than the writer"),
        (Fault.BAD_KEY, KeyRejectedError, "OPENAI_API_KEY"),
        (Fault.FLAGGED, BadAnswerError, "content filter"),
        (Fault.NO_MONEY, QuotaError, "top it up"),
        (Fault.NO_QUOTA, QuotaError, "top it up"),
        (Fault.NO_MODEL, ConfigError, "no model 'gpt-5.4-mini' at 'http://127.0.0.1"),
        (Fault.RATE_LIMIT, WriterDownError, "fewer requests; run again later"),
        (Fault.RATE_LIMIT_LONG, WriterDownError, "run again in 3600 s"),
        (Fault.SERVER_ERROR, WriterDownError, "status 500"),
        (Fault.CUT_BODY, WriterDownError, "did not end its answer"),
        (Fault.CUT_CONNECTION, WriterDownError, "did not end its answer"),
        (Fault.ECHO_KEY, BadAnswerError, "status 400"),
    ],
)
def test_what_stays_wrong_becomes_an_error_of_ours(
    http_client: httpx.Client, fault: Fault, error: type[DigestError], words: str
) -> None:
    with WriterStandIn(always=fault) as server:
        here = replace(provider("openai"), base_url=server.base_url)
        writer = OpenAiCompatible(here, "", KEY, http_client, limits=CallLimits(retries=0))
        with pytest.raises(error) as caught:
            writer.answer(DIGEST)
    assert type(caught.value) is error
    assert words in str(caught.value)
    assert len(server.calls) <= 2


@pytest.mark.parametrize(
    "fault",
    [
        *(Fault.RATE_LIMIT, Fault.RATE_LIMIT_SHORT, Fault.SERVER_ERROR, Fault.OVERLOADED),
        *(Fault.CUT_CONNECTION, Fault.ERROR_OBJECT),
    ],
)
def test_a_failure_on_the_way_is_tried_again(
    new_writer: NewWriter, server: WriterStandIn, slept: list[float], fault: Fault
) -> None:
    server.order(fault, 1, 2)
    new_writer(retries=2).answer(DIGEST)
    assert len(server.calls) == 3
    assert len(slept) == 2


def test_a_short_wait_that_is_asked_for_is_kept(
    new_writer: NewWriter, server: WriterStandIn, slept: list[float]
) -> None:
    server.order(Fault.RATE_LIMIT_SHORT, 1)
    new_writer(retries=1).answer(DIGEST)
    assert 0.05 <= slept[0] < 0.1


def test_tries_end_with_their_number(new_writer: NewWriter, server: WriterStandIn) -> None:
    server.order(Fault.SERVER_ERROR, *range(1, 9))
    with pytest.raises(WriterDownError, match="status 500"):
        new_writer(retries=3).answer(DIGEST)
    assert len(server.calls) == 4


def test_no_try_begins_after_the_time_is_over(
    new_writer: NewWriter, server: WriterStandIn, slept: list[float]
) -> None:
    server.order(Fault.SERVER_ERROR, *range(1, 99))
    with pytest.raises(WriterDownError):
        new_writer(retries=98, timeout_s=20).answer(DIGEST)
    assert sum(slept) < 20
    assert len(server.calls) == len(slept) + 1


class SlowPurse:
    """A purse at which each request waits. slept: the test's clock, see `new_writer`."""

    def __init__(self, slept: list[float], wait_s: float) -> None:
        self._slept, self._wait_s = slept, wait_s

    def reserve(self, most_usd: Decimal | None) -> None:
        self._slept.append(self._wait_s)

    def settle(self, most_usd: Decimal | None, paid_usd: Decimal | None) -> None:
        """There is always enough."""

    def shut(self) -> None:
        """Nobody waits for long."""


@pytest.mark.parametrize("asked", [1, 3])
def test_waiting_at_the_purse_takes_nothing_of_a_requests_time(
    http_client: httpx.Client, slept: list[float], asked: int
) -> None:
    """asked: so many rungs of the ladder, each of which waits longer than a request may take."""
    with WriterStandIn(grants={"text"} if asked == 3 else ALL_FORMS) as server:
        purse = SlowPurse(slept, wait_s=400)
        limits = CallLimits(timeout_s=300, retries=0, clock=lambda: sum(slept), purse=purse)
        writer = OpenAiCompatible(
            provider("custom"), "any", KEY, http_client, base_url=server.base_url, limits=limits
        )
        writer.answer(DIGEST)
        assert len(server.calls) == asked
    assert slept == [400] * asked


def test_nothing_is_sent_when_a_wait_took_longer_than_was_left(
    new_writer: NewWriter, server: WriterStandIn, slept: list[float]
) -> None:
    server.order(Fault.SERVER_ERROR, 1)
    writer = new_writer(retries=1, timeout_s=20, sleep=lambda _: slept.append(20))
    with pytest.raises(WriterDownError, match="time was over before"):
        writer.answer(DIGEST)
    assert len(server.calls) == 1


def test_nothing_is_sent_after_an_answer_was_given_up(
    new_writer: NewWriter, server: WriterStandIn, slept: list[float]
) -> None:
    server.order(Fault.STALL, 1)
    with pytest.raises(WriterDownError, match="did not end its answer") as caught:
        new_writer(retries=6, timeout_s=0.2).answer(DIGEST)
    assert slept == []
    assert len(server.calls) == 1
    assert caught.value.spent == Usage(calls=1, cost_usd=None)


def test_a_try_whose_answer_was_lost_may_be_billed(new_writer: NewWriter, server: WriterStandIn) -> None:
    server.order(Fault.CUT_BODY, 1)
    usage = new_writer(retries=1).answer(DIGEST).usage
    assert usage.calls == 2
    assert usage.cost_usd is None


def test_a_try_that_was_refused_is_not_billed(new_writer: NewWriter, server: WriterStandIn) -> None:
    server.order(Fault.SERVER_ERROR, 1)
    usage = new_writer(retries=1).answer(DIGEST).usage
    assert usage.calls == 1
    assert usage.cost_usd is not None


def test_an_empty_account_is_not_asked_again(new_writer: NewWriter, server: WriterStandIn) -> None:
    server.order(Fault.NO_QUOTA, 1)
    with pytest.raises(QuotaError):
        new_writer(retries=3).answer(DIGEST)
    assert len(server.calls) == 1


def test_a_wait_beyond_two_minutes_is_not_waited_for(new_writer: NewWriter, server: WriterStandIn) -> None:
    server.order(Fault.RATE_LIMIT_LONG, 1)
    with pytest.raises(WriterDownError, match="3600 s"):
        new_writer(retries=2).answer(DIGEST)
    assert len(server.calls) == 1


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Fault.STALL, r"did not end its answer \("),
        (Fault.DRIP, r"did not end its answer \(No whole answer within 1 s"),
    ],
)
def test_an_answer_that_never_ends_is_given_up(
    new_writer: NewWriter, server: WriterStandIn, fault: Fault, words: str
) -> None:
    server.order(fault, 1)
    with pytest.raises(WriterDownError, match=words):
        new_writer(timeout_s=1).answer(DIGEST)


def test_a_server_that_is_not_there_is_an_error_of_ours_after_a_few_tries(
    http_client: httpx.Client, slept: list[float]
) -> None:
    writer = OpenAiCompatible(
        *(provider("vllm"), "any", "", http_client),
        base_url="http://127.0.0.1:9/v1",
        limits=CallLimits(sleep=slept.append),
    )
    with pytest.raises(WriterDownError, match=r"at 'http://127\.0\.0\.1:9/v1' cannot be reached") as caught:
        writer.answer(DIGEST)
    assert len(slept) == 3
    assert caught.value.spent == Usage()


@pytest.mark.parametrize("fault", list(Fault))
def test_the_key_is_in_no_error_log_or_repr(
    http_client: httpx.Client, caplog: pytest.LogCaptureFixture, fault: Fault
) -> None:
    caplog.set_level("DEBUG")
    with WriterStandIn(always=fault) as server:
        here = replace(provider("openai"), base_url=server.base_url)
        limits = CallLimits(timeout_s=1, retries=0)
        writer = OpenAiCompatible(here, "", KEY, http_client, limits=limits)
        shown = [repr(writer), repr(here), writer.name]
        try:
            shown.append(repr(writer.answer(DIGEST)))
        except DigestError as error:
            shown += chain(error)
        assert server.calls[0].headers["authorization"] == f"Bearer {KEY}"
    told = "\n".join([*shown, caplog.text])
    for piece in (KEY, KEY[:8], KEY[-4:]):
        assert piece not in told


def chain(error: BaseException | None) -> list[str]:
    """Return the texts of an error and of all that led to it."""
    texts = []
    while error is not None:
        texts += [str(error), repr(error)]
        error = error.__cause__ or error.__context__
    return texts


def test_the_name_says_provider_model_and_a_base_url_of_ones_own(http_client: httpx.Client) -> None:
    deepseek = provider("deepseek")
    assert OpenAiCompatible(deepseek, "", KEY, http_client).name == "deepseek/deepseek-flash"
    elsewhere = OpenAiCompatible(deepseek, "m", KEY, http_client, base_url="https://me:pw@host/v1?token=1")
    assert elsewhere.name == "deepseek/m@https://host/v1"


def test_a_key_is_needed_where_the_provider_wants_one(http_client: httpx.Client) -> None:
    with pytest.raises(KeyMissingError, match="DEEPSEEK_API_KEY"):
        OpenAiCompatible(provider("deepseek"), "", "", http_client)


def test_a_key_that_cannot_be_sent_is_named_but_not_shown(http_client: httpx.Client) -> None:
    with pytest.raises(KeyRejectedError) as caught:
        OpenAiCompatible(provider("deepseek"), "", "“sk-0042”", http_client)
    assert "0042" not in str(caught.value)


@pytest.mark.parametrize(
    "base_url",
    ["localhost:8000/v1", "ftp://host/v1", "http://", "http://[::1/v1", "http://host:99999/v1", "http://h:x"],
)
def test_a_base_url_that_is_none_is_named(http_client: httpx.Client, base_url: str) -> None:
    with pytest.raises(ConfigError, match="begins with http:// or https://"):
        OpenAiCompatible(provider("custom"), "any", KEY, http_client, base_url=base_url)


@pytest.mark.parametrize(
    "base_url",
    ["me:s3cret@host/v1", "htp://me:s3cret@host/v1?token=s3cret", "http://me:s3/cret@[::1/v1", "//:s3cret@"],
)
def test_a_base_url_that_is_none_does_not_show_its_password(http_client: httpx.Client, base_url: str) -> None:
    with pytest.raises(ConfigError, match="is none") as caught:
        OpenAiCompatible(provider("custom"), "any", KEY, http_client, base_url=base_url)
    assert "cret" not in str(caught.value)


@pytest.mark.parametrize(("model", "base_url"), [("", "http://127.0.0.1/v1"), ("any", "")])
def test_a_server_of_ones_own_has_to_be_named(http_client: httpx.Client, model: str, base_url: str) -> None:
    with pytest.raises(ConfigError, match="custom"):
        OpenAiCompatible(provider("custom"), model, KEY, http_client, base_url=base_url)


def test_only_openai_hears_of_the_users_organization(
    server: WriterStandIn, http_client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_ORG_ID", "org-0042")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-0042")
    OpenAiCompatible(provider("custom"), "m", KEY, http_client, base_url=server.base_url).answer(DIGEST)
    assert "0042" not in json.dumps(dict(server.calls[0].headers)).replace(KEY, "")


def test_every_step_has_a_schema_name() -> None:
    from digest.adapters.writers.openai_compatible import _SCHEMA_NAMES

    assert set(_SCHEMA_NAMES) == set(Step)
