"""Bodies under status 200, whole and broken."""

import json

import pytest

from digest.adapters.writers.reply import Fault, read_reply


def body(**fields: object) -> str:
    return json.dumps({"id": "1", "object": "chat.completion", **fields})


def choice(content: object = "{}", finish_reason: str | None = "stop", **message: object) -> list[object]:
    return [{"index": 0, "finish_reason": finish_reason, "message": {"content": content, **message}}]


@pytest.mark.parametrize(
    ("sent", "fault"),
    [
        (body(choices=choice()), None),
        (body(choices=choice(finish_reason=None)), None),
        (body(choices=choice(reasoning_content="hm")), None),
        (body(choices=choice(None)), Fault.EMPTY),
        (body(choices=choice(" \n ")), Fault.EMPTY),
        (body(choices=choice(None, refusal="No.")), Fault.REFUSED),
        (body(choices=choice("", "content_filter")), Fault.REFUSED),
        (body(choices=choice("", "sensitive")), Fault.REFUSED),
        (body(choices=choice('{"a', "length")), Fault.CUT),
        (body(choices=[]), Fault.NO_CHOICES),
        (body(choices=None), Fault.NO_CHOICES),
        (body(error={"message": "busy", "code": 502}), Fault.ERROR),
        (body(error="busy"), Fault.ERROR),
        (body(choices=choice(), error=""), None),
        (body(choices=choice(), error={}), None),
        (body(choices=choice(), error={"message": "", "code": None}), None),
        (body(choices=choice(), error=False), None),
        (body(error={"message": None, "code": 502}), Fault.ERROR),
        (body(error={"message": None, "type": "overloaded_error"}), Fault.ERROR),
        (body(choices=choice(["a", "list"])), Fault.NOT_JSON),
        (body(choices={"0": {}}), Fault.NOT_JSON),
        (body(choices=choice())[:-9], Fault.NOT_JSON),
        ("<!DOCTYPE html>", Fault.NOT_JSON),
        ("", Fault.NOT_JSON),
        ("[]", Fault.NOT_JSON),
        ("null", Fault.NOT_JSON),
    ],
)
def test_each_body_is_an_answer_or_a_fault(sent: str, fault: Fault | None) -> None:
    assert read_reply(sent).fault is fault


def test_blank_lines_that_keep_a_connection_open_are_no_fault() -> None:
    assert read_reply("\n\n\n" + body(choices=choice('{"a": 1}'))).content == '{"a": 1}'


@pytest.mark.parametrize(
    "kept", [{"prompt_tokens_details": {"cached_tokens": 30}}, {"prompt_cache_hit_tokens": 30}]
)
def test_cached_tokens_are_read_under_both_names(kept: dict[str, object]) -> None:
    usage = read_reply(
        body(choices=choice(), usage={"prompt_tokens": 40, "completion_tokens": 5, **kept})
    ).usage
    assert (usage.input_tokens, usage.cached_tokens, usage.output_tokens) == (40, 30, 5)


@pytest.mark.parametrize(
    "usage",
    [
        *(None, {}, "free", [], {"prompt_tokens": 0, "completion_tokens": 0}),
        *({"prompt_tokens": 900, "completion_tokens": None}, {"prompt_tokens": 900}),
        *({"prompt_tokens": "many", "completion_tokens": 5}, {"prompt_tokens": -900, "completion_tokens": 5}),
    ],
)
def test_a_bill_that_does_not_say_both_counts_leaves_the_answer_and_its_price_open(usage: object) -> None:
    reply = read_reply(body(choices=choice(), usage=usage))
    assert (reply.content, reply.fault) == ("{}", None)
    assert not reply.is_metered
    assert min(reply.usage.input_tokens, reply.usage.output_tokens) >= 0


def test_where_nothing_was_written_the_prompt_is_the_bill() -> None:
    assert read_reply(body(choices=[], usage={"prompt_tokens": 1})).is_metered


@pytest.mark.parametrize("details", [None, [], {"cached_tokens": None}, {"cached_tokens": "some"}])
def test_what_is_said_of_cached_tokens_may_be_unreadable(details: object) -> None:
    sent = {"prompt_tokens": 40.0, "completion_tokens": 5, "prompt_tokens_details": details}
    reply = read_reply(body(choices=choice(), usage=sent))
    assert reply.is_metered
    assert (reply.usage.input_tokens, reply.usage.cached_tokens, reply.usage.output_tokens) == (40, 0, 5)


def test_a_web_page_is_quoted_by_its_beginning() -> None:
    assert read_reply("<html>\n  <h1>Log in</h1>" + "x" * 500).note.startswith("<html> <h1>Log in</h1>xxx")
