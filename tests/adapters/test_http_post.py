"""Nothing is done twice, and no address is told to anybody."""

import logging
import socket
from collections.abc import Iterator

import pytest

from digest.adapters.http import client_for_writer
from digest.adapters.http_post import HttpPost, host
from digest.domain.draft import Picture
from digest.domain.errors import NetworkError
from tests.stand_ins.recorded_http import RecordingServer, Reply, Sent


class Takes(RecordingServer):
    """Answers with the replies that are laid out, then with "ok"."""

    def __init__(self) -> None:
        super().__init__()
        self.replies: list[Reply] = []

    def reply(self, sent: Sent) -> Reply:
        return self.replies.pop(0) if self.replies else Reply(b"ok")


@pytest.fixture
def server() -> Iterator[Takes]:
    with Takes() as server:
        yield server


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def http(slept: list[float]) -> HttpPost:
    return HttpPost(client_for_writer(5.0), sleep=slept.append, now=lambda: 0.0)


def test_chinese_is_sent_as_it_is(server: Takes, http: HttpPost) -> None:
    answer = http.send_json(server.url, {"题": "论文"})
    assert (answer.status, answer.body) == (200, b"ok")
    (sent,) = server.sent
    assert sent.body.decode() == '{"题": "论文"}'
    assert sent.headers["content-type"] == "application/json; charset=utf-8"


def test_a_file_is_sent_as_a_form(server: Takes, http: HttpPost) -> None:
    http.send_file(server.url, "media", Picture("a.png", b"\x89PNG"), media_type="image/png")
    (sent,) = server.sent
    assert sent.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'name="media"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n' in sent.body


@pytest.mark.parametrize("status", [429, 503])
def test_what_a_host_did_not_take_is_sent_again(
    server: Takes, http: HttpPost, slept: list[float], status: int
) -> None:
    server.replies = [Reply(b"", status=status, retry_after="7"), Reply(b"", status=status)]
    assert http.send_json(server.url, {}).status == 200
    assert slept == [7.0, 2.0]


@pytest.mark.parametrize("status", [400, 403, 500, 502, 504])
def test_what_may_be_done_is_not_sent_again(server: Takes, http: HttpPost, status: int) -> None:
    server.replies = [Reply(b"", status=status)]
    assert http.send_json(server.url, {}).status == status
    assert len(server.sent) == 1


def test_a_cut_answer_is_an_error_at_once(server: Takes, http: HttpPost, slept: list[float]) -> None:
    server.replies = [Reply(b"", is_cut=True)]
    with pytest.raises(NetworkError, match="try again later"):
        http.send_json(server.url, {})
    assert (len(server.sent), slept) == (1, [])


def test_a_long_retry_after_is_the_callers_matter(server: Takes, http: HttpPost, slept: list[float]) -> None:
    server.replies = [Reply(b"", status=429, retry_after="3600")]
    assert http.send_json(server.url, {}).status == 429
    assert slept == []


def test_a_closed_port_is_tried_three_times_and_named_without_the_path(
    http: HttpPost, slept: list[float]
) -> None:
    with socket.socket() as port:
        port.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{port.getsockname()[1]}/services/T000/secret?key=secret"
        with pytest.raises(NetworkError, match="cannot be reached") as caught:
            http.send_json(url, {})
    assert slept == [1.0, 2.0]
    assert host(url) in str(caught.value)
    assert "secret" not in str(caught.value)


def test_the_log_names_the_host_alone(
    server: Takes, http: HttpPost, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    http.send_json(f"{server.url}/hook/secret?key=secret", {})
    assert f"POST {server.url} " in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://hooks.slack.com/services/T/B/x", "https://hooks.slack.com"),
        ("http://user:password@127.0.0.1:8080/x", "http://127.0.0.1:8080"),
        ("hooks.slack.com/services", "the address"),
        ("http://a:b:c/x", "the address"),
    ],
)
def test_a_host_is_all_that_is_shown(url: str, shown: str) -> None:
    assert host(url) == shown
