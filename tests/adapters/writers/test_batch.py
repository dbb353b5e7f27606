"""A batch over real HTTP: handed in, found again, collected at half the price."""

from collections.abc import Iterator
from decimal import Decimal

import httpx
import pytest

from digest.adapters.http import ANSWER_BYTES, client_for_writer
from digest.adapters.writers.batch import OpenAiBatches
from digest.adapters.writers.openai_compatible import CallLimits, OpenAiCompatible
from digest.adapters.writers.price_list import with_listed_price
from digest.adapters.writers.providers import provider, providers
from digest.domain.batch import BatchResult
from digest.domain.digest import PaperDigest
from digest.domain.errors import ConfigError, KeyRejectedError, QuotaError, WriterDownError
from tests.adapters.writers.tasks import DIGEST
from tests.stand_ins.writer import WriterStandIn
from tests.stand_ins.writer_batch import BatchStandIn
from tests.stand_ins.writer_faults import Fault

KEY = "k" * 64
PRICES = {"custom/m": {"input_cost_per_token": Decimal("1e-5"), "output_cost_per_token": Decimal("1e-4")}}


@pytest.fixture(scope="module")
def http_client() -> Iterator[httpx.Client]:
    with client_for_writer(20) as client:
        yield client


@pytest.fixture
def server() -> Iterator[BatchStandIn]:
    with BatchStandIn(WriterStandIn()) as server:
        yield server


def writer_at(server: BatchStandIn, http_client: httpx.Client, name: str = "qwen") -> OpenAiCompatible:
    limits = CallLimits(20, 8000, 0)
    ours = with_listed_price(provider(name), "m", PRICES)
    return OpenAiCompatible(ours, "m", "secret-key", http_client, base_url=server.base_url, limits=limits)


@pytest.fixture
def batches(server: BatchStandIn, http_client: httpx.Client) -> OpenAiBatches:
    return OpenAiBatches(writer_at(server, http_client))


def test_a_line_is_the_whole_request_under_our_key(server: BatchStandIn, batches: OpenAiBatches) -> None:
    batches.upload({KEY: DIGEST})
    ((line,),) = server.uploads
    assert (line["custom_id"], line["method"], line["url"]) == (KEY, "POST", "/v1/chat/completions")
    assert line["body"]["messages"][0]["content"] == DIGEST.messages[0].content
    assert line["body"]["enable_thinking"] is False
    assert "extra_body" not in line["body"]


def test_a_batch_goes_from_in_work_to_its_answers(server: BatchStandIn, batches: OpenAiBatches) -> None:
    batch_id = batches.begin(batches.upload({KEY: DIGEST}))
    assert not batches.result(batch_id).is_done
    server.finish()
    result = batches.result(batch_id)
    assert result.is_done
    assert PaperDigest.model_validate_json(result.answers[KEY].content).claims()
    assert not result.refused


def test_an_answer_costs_half(server: BatchStandIn, http_client: httpx.Client) -> None:
    writer = writer_at(server, http_client, "custom")
    batches = OpenAiBatches(writer)
    batch_id = batches.begin(batches.upload({KEY: DIGEST}))
    server.finish()
    usage = batches.result(batch_id).answers[KEY].usage
    whole = writer.price(usage)
    assert whole
    assert usage.cost_usd == whole / 2
    most, most_at_once = batches.most_usd(DIGEST), writer.tariff.most_usd(writer.body(DIGEST), 0)
    assert most is not None
    assert most_at_once is not None
    assert most == most_at_once / 2


def test_an_unknown_price_stays_unknown(server: BatchStandIn, batches: OpenAiBatches) -> None:
    batch_id = batches.begin(batches.upload({KEY: DIGEST}))
    server.finish()
    assert batches.result(batch_id).answers[KEY].usage.cost_usd is None
    assert batches.most_usd(DIGEST) is None


def test_a_batch_is_found_by_its_file(server: BatchStandIn, batches: OpenAiBatches) -> None:
    file_id = batches.upload({KEY: DIGEST})
    assert batches.begun(file_id) is None
    assert batches.begin(file_id) == batches.begun(file_id)


def test_a_line_that_expired_is_in_neither_map_and_another_error_is_refused(
    server: BatchStandIn, batches: OpenAiBatches
) -> None:
    server.errors = {1: "batch_expired", 2: "invalid_request"}
    batch_id = batches.begin(batches.upload({"a": DIGEST, "b": DIGEST, "c": DIGEST}))
    server.finish("expired")
    result = batches.result(batch_id)
    assert result.is_done
    assert (list(result.answers), list(result.refused)) == (["c"], ["b"])


def test_an_answer_that_was_cut_is_refused_with_what_it_cost(http_client: httpx.Client) -> None:
    with BatchStandIn(WriterStandIn(always=Fault.CUT_BY_LENGTH)) as server:
        batches = OpenAiBatches(writer_at(server, http_client, "custom"))
        batch_id = batches.begin(batches.upload({KEY: DIGEST}))
        server.finish()
        result = batches.result(batch_id)
    assert not result.answers
    assert result.refused[KEY].cost_usd


def test_a_batch_that_is_not_accepted_says_why(server: BatchStandIn, batches: OpenAiBatches) -> None:
    batch_id = batches.begin(batches.upload({KEY: DIGEST}))
    server.fail("The model m takes no batches.")
    found = batches.result(batch_id)
    assert (found.is_refused, found.why) == (True, "The model m takes no batches.")


def test_a_forgotten_batch_is_done_without_answers(server: BatchStandIn, batches: OpenAiBatches) -> None:
    batch_id = batches.begin(batches.upload({KEY: DIGEST}))
    server.forget()
    result = batches.result(batch_id)
    assert result.is_done
    assert not result.answers


def test_answers_that_are_gone_are_those_of_requests_that_nobody_worked_on(
    server: BatchStandIn, batches: OpenAiBatches
) -> None:
    batch_id = batches.begin(batches.upload({KEY: DIGEST}))
    server.finish()
    server.forget_answers()
    assert batches.result(batch_id) == BatchResult(is_done=True)


def test_a_separator_of_lines_within_an_answer_ends_no_line(
    server: BatchStandIn, batches: OpenAiBatches
) -> None:
    batch_id = batches.begin(batches.upload({KEY: DIGEST}))
    server.finish()
    server.alter_answers(lambda text: text.replace('"content": "{', '"content": "\u2028{'))
    assert list(batches.result(batch_id).answers) == [KEY]


def test_a_file_of_answers_may_be_larger_than_one_answer(
    server: BatchStandIn, batches: OpenAiBatches
) -> None:
    batch_id = batches.begin(batches.upload({KEY: DIGEST}))
    server.finish()
    server.alter_answers(lambda text: text + "\n" + " " * ANSWER_BYTES)
    assert list(batches.result(batch_id).answers) == [KEY]


@pytest.mark.parametrize(
    ("status", "words", "error", "cure"),
    [
        (400, "batches are not for you", ConfigError, "without --batch"),
        (404, "not found", ConfigError, "without --batch"),
        (413, "the file is too large", ConfigError, "without --batch"),
        (403, "Your input was flagged", ConfigError, "without --batch"),
        (401, "no such key", KeyRejectedError, "DASHSCOPE_API_KEY"),
        (400, "Arrearage Access denied", QuotaError, "top it up"),
        (503, "overloaded", WriterDownError, "run again later"),
    ],
)
def test_what_is_not_taken_is_told_with_its_cure(
    server: BatchStandIn, batches: OpenAiBatches, status: int, words: str, error: type[Exception], cure: str
) -> None:
    server.refusal, server.refusal_status = words, status
    with pytest.raises(error, match=cure) as caught:
        batches.begin("file-1")
    assert type(caught.value) is error
    assert words in str(caught.value)


def test_a_lost_reply_is_a_service_error(server: BatchStandIn, batches: OpenAiBatches) -> None:
    server.losing_begins = 1
    with pytest.raises(WriterDownError):
        batches.begin(batches.upload({KEY: DIGEST}))
    assert len(server.batches) == 1


def test_only_those_with_a_batch_api_of_this_form_have_an_endpoint() -> None:
    found = {known.name: known.batch_endpoint for known in providers() if known.batch_endpoint}
    assert found.keys() == {"openai", "qwen", "glm", "kimi"}
    assert found["glm"] == "/v4/chat/completions"
