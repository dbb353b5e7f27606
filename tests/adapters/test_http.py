"""Every exchange ends in time and in bounds, and every failure is ours and a sentence."""

import gzip
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from digest.adapters.fetched import ENCODINGS, Bounds, Fetched, Send, retry_after_s
from digest.adapters.http import Http, client_for_writer, may_have_arrived, user_agent
from digest.domain.errors import ConfigError, NetworkError, TooLargeError
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_faults import Fault, Reply, cut, dripping, dripping_head, stalled, status
from tests.stand_ins.arxiv_feed import SMALL_PDF, StandInPaper

SHORT = Bounds(total_s=0.3)
PATH = "/pdf/2410.06338"


@pytest.fixture
def stand_in() -> Iterator[ArxivStandIn]:
    with ArxivStandIn([StandInPaper("2410.06338")]) as server:
        yield server


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def http(slept: list[float]) -> Iterator[Http]:
    client = Http("a test", sleep=slept.append, now=lambda: 0.0)
    yield client
    client.close()


def test_an_answer_comes_with_status_headers_body_and_address(stand_in: ArxivStandIn, http: Http) -> None:
    answer = http.get(stand_in.url + PATH, accept="application/pdf")
    assert (answer.status, answer.body, answer.url) == (200, SMALL_PDF, stand_in.url + PATH)
    assert answer.headers["content-type"] == "application/pdf"
    assert (stand_in.requests[0].user_agent, stand_in.requests[0].accept) == ("a test", "application/pdf")


def test_an_error_status_is_an_answer(stand_in: ArxivStandIn, http: Http, slept: list[float]) -> None:
    assert http.get(stand_in.url + "/pdf/2410.99999").status == 404
    assert slept == []


@pytest.mark.parametrize("fault", [dripping(0.1), dripping_head(0.1), stalled(1.0)])
def test_what_drips_or_stalls_is_left_in_time(http: Http, stand_in: ArxivStandIn, fault: Fault) -> None:
    stand_in.order(fault, times=9)
    with pytest.raises(NetworkError, match="try again later"):
        http.get(stand_in.url + PATH, bounds=SHORT)
    assert len(stand_in.requests) == 3


def test_after_a_time_out_the_next_request_goes_through(http: Http, stand_in: ArxivStandIn) -> None:
    stand_in.order(dripping(0.1))
    assert http.get(stand_in.url + PATH, bounds=SHORT).body == SMALL_PDF


def test_a_body_beyond_the_bound_is_not_taken(http: Http, stand_in: ArxivStandIn) -> None:
    with pytest.raises(TooLargeError, match="larger than the 50 bytes"):
        http.get(stand_in.url + PATH, bounds=Bounds(size_bytes=50))
    assert len(stand_in.requests) == 1


@pytest.mark.parametrize("layers", [1, 2])
def test_a_body_that_unpacks_without_end_is_not_taken(
    http: Http, stand_in: ArxivStandIn, layers: int
) -> None:
    packed = bytes(20_000_000)
    for _ in range(layers):
        packed = gzip.compress(packed)
    named = (("Content-Encoding", ", ".join(["gzip"] * layers)),)
    stand_in.order(lambda right: replace(right, body=packed, headers=named))
    with pytest.raises(TooLargeError if layers == 1 else NetworkError, match=r"larger than|is packed as"):
        http.get(stand_in.url + PATH, bounds=Bounds(size_bytes=1_000_000))
    assert len(stand_in.requests) == 1


def test_a_cut_body_is_fetched_again(http: Http, stand_in: ArxivStandIn, slept: list[float]) -> None:
    stand_in.order(cut())
    assert http.get(stand_in.url + PATH).body == SMALL_PDF
    assert slept == [1.0]


def test_a_server_in_trouble_is_asked_three_times_ever_more_slowly(
    http: Http, stand_in: ArxivStandIn, slept: list[float]
) -> None:
    stand_in.order(status(502), times=9)
    assert http.get(stand_in.url + PATH).status == 502
    assert len(stand_in.requests) == 3
    assert slept == [1.0, 2.0]


def test_retry_after_is_kept_to(http: Http, stand_in: ArxivStandIn, slept: list[float]) -> None:
    stand_in.order(status(429, retry_after="7"))
    assert http.get(stand_in.url + PATH).status == 200
    assert slept == [7.0]


def test_a_long_retry_after_is_the_callers_matter(
    http: Http, stand_in: ArxivStandIn, slept: list[float]
) -> None:
    stand_in.order(status(503, retry_after="3600"))
    assert http.get(stand_in.url + PATH).status == 503
    assert slept == []


@pytest.mark.parametrize("code", [400, 401, 403, 404, 500])
def test_what_cannot_succeed_next_time_is_not_asked_again(
    http: Http, stand_in: ArxivStandIn, code: int
) -> None:
    stand_in.order(status(code))
    assert http.get(stand_in.url + PATH).status == code
    assert len(stand_in.requests) == 1


def test_a_redirect_on_the_same_host_is_followed(http: Http, stand_in: ArxivStandIn) -> None:
    answer = http.get(stand_in.url + PATH + ".pdf")
    assert (answer.status, answer.url) == (200, stand_in.url + PATH)


def test_a_redirect_to_another_host_is_not_followed_unless_allowed(
    http: Http, stand_in: ArxivStandIn
) -> None:
    elsewhere = stand_in.url.replace("127.0.0.1", "localhost") + PATH
    stand_in.order(lambda _: Reply(302, b"", headers=(("Location", elsewhere),)), times=2)
    with pytest.raises(NetworkError, match="leads away to http://localhost"):
        http.get(stand_in.url + PATH)
    assert http.get(stand_in.url + PATH, bounds=Bounds(hosts=frozenset({"localhost"}))).url == elsewhere


def test_redirects_in_a_circle_end(http: Http, stand_in: ArxivStandIn) -> None:
    stand_in.order(lambda _: Reply(301, b"", headers=(("Location", PATH),)), times=99)
    with pytest.raises(NetworkError, match="more than 5 times"):
        http.get(stand_in.url + PATH)


def test_each_single_request_goes_through_the_callers_gate(http: Http, stand_in: ArxivStandIn) -> None:
    passed: list[int] = []

    def gate(send: Send) -> Fetched:
        answer = send()
        passed.append(answer.status)
        return answer

    stand_in.order(status(502))
    http.get(stand_in.url + PATH + ".pdf", through=gate)
    assert passed == [502, 301, 200]


def test_a_closed_port_is_our_error_after_three_tries(http: Http, slept: list[float]) -> None:
    with socket.socket() as port:
        port.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{port.getsockname()[1]}/"
        with pytest.raises(NetworkError, match="cannot be reached"):
            http.get(url)
    assert slept == [1.0, 2.0]


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/", "127.0.0.1/x", "http://127.0.0.1:x/", "http://a\x00b/"])
def test_an_address_that_cannot_be_asked_is_not_tried_twice(http: Http, url: str, slept: list[float]) -> None:
    with pytest.raises(NetworkError, match="check the address"):
        http.get(url)
    assert slept == []


def test_requests_side_by_side_share_one_connection(http: Http, stand_in: ArxivStandIn) -> None:
    stand_in.delay_s = 0.02
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: http.get(stand_in.url + PATH), range(4)))
    assert [answer.status for answer in answers] == [200] * 4
    assert stand_in.most_at_once == 1


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("ALL_PROXY", "socks://127.0.0.1:1080", "ALL_PROXY"),
        ("HTTPS_PROXY", "http://127.0.0.1:x", "HTTPS_PROXY"),
        ("SSL_CERT_FILE", "/nowhere.pem", "SSL_CERT_FILE"),
        ("SSL_CERT_FILE", __file__, "SSL_CERT_FILE"),
    ],
)
def test_an_unusable_variable_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError, match=words):
        Http("a test")
    with pytest.raises(ConfigError, match=words):
        client_for_writer(1.0)


def test_a_socks_proxy_is_spoken_to(monkeypatch: pytest.MonkeyPatch, stand_in: ArxivStandIn) -> None:
    monkeypatch.setenv("ALL_PROXY", f"socks5://{stand_in.url.removeprefix('http://')}")
    # The stand-in speaks HTTP: what it does not understand shows that SOCKS was spoken.
    with pytest.raises(NetworkError):
        Http("a test", sleep=lambda _: None).get("http://paper.invalid/", bounds=Bounds(total_s=0.3))
    assert not stand_in.requests


def test_the_proxy_of_the_environment_is_used(
    stand_in: ArxivStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", stand_in.url)
    Http("a test").get("http://paper.invalid/pdf/2410.06338")
    assert stand_in.requests[0].path == "http://paper.invalid/pdf/2410.06338"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_what_listens_on_this_machine_is_asked_past_every_proxy(
    stand_in: ArxivStandIn, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    url = stand_in.url.replace("127.0.0.1", host) + PATH
    assert Http("a test").get(url).body == SMALL_PDF
    assert client_for_writer(5.0).get(url).content == SMALL_PDF


def test_a_contact_stands_in_our_name() -> None:
    assert user_agent("").startswith("arxiv-digest-zh/")
    assert user_agent(" mail@example.org ").endswith(" (+mail@example.org)")


@pytest.mark.parametrize("contact", ["a\nb", "邮箱@example.org"])
def test_a_contact_that_no_header_can_hold_is_refused(contact: str) -> None:
    with pytest.raises(ConfigError, match="contact"):
        user_agent(contact)


def test_the_writers_client_ends_a_dripping_answer_with_the_sdks_own_error(stand_in: ArxivStandIn) -> None:
    stand_in.order(dripping(0.1))
    client = client_for_writer(0.3)
    with pytest.raises(Exception, match=r"within 0\.3 s") as caught:
        client.get(stand_in.url + PATH)
    assert type(caught.value).__name__ == "ReadTimeout"
    assert client.get(stand_in.url + PATH).content == SMALL_PDF


def test_a_request_that_was_given_up_while_its_host_was_looked_for_is_not_sent(
    stand_in: ArxivStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_found, look_up = threading.Event(), socket.getaddrinfo

    def look_up_slowly(*asked: Any, **more: Any) -> Any:
        is_found.wait(10)
        return look_up(*asked, **more)

    monkeypatch.setattr(socket, "getaddrinfo", look_up_slowly)
    before = set(threading.enumerate())
    with pytest.raises(Exception, match=r"within 0\.05 s") as caught:
        client_for_writer(0.05).get(stand_in.url + PATH)
    assert not may_have_arrived(caught.value)
    is_found.set()
    _join_those_left_since(before)
    assert stand_in.requests == []


def test_an_answer_that_was_given_up_is_no_longer_listened_to(stand_in: ArxivStandIn) -> None:
    stand_in.order(dripping(0.1))
    before = set(threading.enumerate())
    with pytest.raises(Exception, match=r"within 0\.3 s") as caught:
        client_for_writer(0.3).get(stand_in.url + PATH)
    assert may_have_arrived(caught.value)
    _join_those_left_since(before)


def _join_those_left_since(before: set[threading.Thread]) -> None:
    for thread in {thread for thread in threading.enumerate() if thread.name == "http"} - before:
        thread.join(timeout=5)
        assert not thread.is_alive()


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (bytes(20_100_000), ""),
        (gzip.compress(bytes(20_100_000), 1), "gzip"),
        (gzip.compress(gzip.compress(b"{}")), "gzip, gzip"),
    ],
    ids=["plain", "packed", "packed twice"],
)
def test_the_writers_client_takes_no_answer_without_end(
    stand_in: ArxivStandIn, body: bytes, encoding: str
) -> None:
    named = (("Content-Encoding", encoding),) if encoding else ()
    stand_in.order(lambda right: replace(right, body=body, headers=named))
    with client_for_writer(20.0) as client, pytest.raises(Exception, match=r"larger than any|packed as"):
        client.get(stand_in.url + PATH)


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_the_writers_client_takes_what_is_within_its_bound(stand_in: ArxivStandIn, encoding: str) -> None:
    whole = Random(0).randbytes(1_100_000)
    sent = gzip.compress(whole, 1) if encoding else whole
    named = (("Content-Encoding", encoding),) if encoding else ()
    stand_in.order(lambda right: replace(right, body=sent, headers=named), times=2)
    with client_for_writer(20.0, most_bytes=1_100_000) as client:
        assert client.get(stand_in.url + PATH).content == whole
    with client_for_writer(20.0, most_bytes=1_099_999) as client, pytest.raises(Exception, match="larger"):
        client.get(stand_in.url + PATH)


def test_the_writers_client_asks_for_no_other_packing_than_it_takes(
    stand_in: ArxivStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What httpx asks for by itself where the package brotli is installed.
    monkeypatch.setattr("httpx._client.ACCEPT_ENCODING", "gzip, deflate, br")
    with client_for_writer(20.0) as client:
        request = client.build_request("GET", stand_in.url)
    assert request.headers["Accept-Encoding"] == ENCODINGS


def test_the_writers_client_follows_no_redirect(stand_in: ArxivStandIn) -> None:
    assert client_for_writer(1.0).get(stand_in.url + PATH + ".pdf").status_code == 301


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("", None),
        ("soon", None),
        ("-5", None),
        ("0", 0),
        ("120", 120),
        ("Thu, 01 Jan 1970 00:02:00 GMT", 20),
        ("Thu, 01 Jan 1970 00:02:00 -0000", 20),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("0.5", 0.5),
        ("inf", None),
    ],
)
def test_retry_after_is_read_in_both_forms(value: str, seconds: float | None) -> None:
    answer = Fetched(429, {"retry-after": value}, b"", "")
    assert retry_after_s(answer, now=100.0) == seconds
