"""Every connection of the program: bounded in time and size, retried here alone, its errors made ours."""

import os
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib.metadata import version
from typing import Any, TypeAlias

import httpx

from digest.adapters.bounded_call import within
from digest.adapters.fetched import (
    ENCODINGS,
    Bounds,
    Fetched,
    Send,
    is_about_certificates,
    place_of,
    redirect_target,
    refuse_other_encodings,
    send_at_once,
)
from digest.adapters.send_again import SendAgain
from digest.domain.errors import ConfigError, NetworkError, TooLargeError

HttpClient: TypeAlias = httpx.Client  # so that other files can name the type without the library

CONNECT_S = 15.0
REDIRECTS = 5
COME_BACK = frozenset({429, 502, 503, 504})
USUAL_BOUNDS = Bounds()
ANSWER_BYTES = 20_000_000  # of a writer's answer, unpacked; usual are 30 kB

# A proxy of the environment cannot reach what listens on this machine alone.
NO_PROXY_TO = ("localhost", "*.localhost", "127.0.0.1", "[::1]", "0.0.0.0")


class Http:
    """Fetches. One connection at a time.

    user_agent: see `user_agent`.
    sleep, now: seconds, and seconds since the epoch.

    Raises ConfigError when the proxy or certificate variables of the environment cannot be used.
    """

    def __init__(
        self,
        user_agent: str,
        *,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._user_agent = user_agent
        self._again = SendAgain(COME_BACK, lambda error: isinstance(error, _TransientError), sleep, now)
        self._client = self._new_client()

    def get(
        self,
        url: str,
        *,
        accept: str = "*/*",
        bounds: Bounds = USUAL_BOUNDS,
        through: Callable[[Send], Fetched] = send_at_once,
    ) -> Fetched:
        """Return the answer, whatever its status, after redirects and after retries of what may yet succeed.

        through: sends each single request, redirects and retries too; this is where a pace is kept.

        Raises NetworkError, and whatever `through` raises.
        """
        return self._again.answer(lambda: self._follow(url, accept, bounds, through))

    def close(self) -> None:
        self._client.close()

    def _new_client(self) -> httpx.Client:
        with _environment_judged():
            return httpx.Client(
                headers={"User-Agent": self._user_agent, "Accept-Encoding": ENCODINGS},
                limits=httpx.Limits(max_connections=1),
                mounts=_direct_ways(),
                verify=_certificates(),
            )

    def _follow(self, url: str, accept: str, bounds: Bounds, through: Callable[[Send], Fetched]) -> Fetched:
        for _ in range(REDIRECTS + 1):
            here = url
            answer = through(lambda: self._exchange(here, accept, bounds))  # noqa: B023  called at once
            target = redirect_target(answer, bounds)
            if target is None:
                return answer
            url = target
        raise NetworkError(f"{place_of(url)} redirects more than {REDIRECTS} times: check the address.")

    def _exchange(self, url: str, accept: str, bounds: Bounds) -> Fetched:
        client = self._client
        timeout = httpx.Timeout(bounds.total_s, connect=min(CONNECT_S, bounds.total_s))
        try:
            return within(bounds.total_s, lambda: _read(client, url, accept, timeout, bounds.size_bytes))
        except TimeoutError as error:
            self._client = self._new_client()
            client.close()
            raise _TransientError(
                f"{place_of(url)} did not answer in full within {bounds.total_s:g} s: try again later."
            ) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise _ours(url, error) from error


def user_agent(contact: str) -> str:
    """Return the name we go by. contact: an e-mail or web address where a host may complain; "" for none.

    Raises ConfigError when it cannot stand in a header.
    """
    name = f"arxiv-digest-zh/{version('arxiv-digest-zh')}"
    contact = contact.strip()
    if not (contact.isascii() and (contact.isprintable() or not contact)):
        raise ConfigError(f"The contact {contact!r} cannot be sent: give a plain e-mail or web address.")
    return f"{name} (+{contact})" if contact else name


def client_for_writer(timeout_s: float, *, most_bytes: int = ANSWER_BYTES) -> HttpClient:
    """Return the client that the openai SDK sends with. most_bytes: of an answer, unpacked.

    Every answer is whole within the request's own timeout, `timeout_s` when it has none, or the request is
    given up: then it is not sent any more, and an answer that drips is no longer listened to.
    Redirects are not followed by default, so that neither key nor paper goes where nobody sent them.

    Raises ConfigError as `Http` does.
    """
    with _environment_judged():
        return _WriterClient(timeout_s, most_bytes)


def may_have_arrived(error: BaseException | None) -> bool:
    """Return whether a request that failed with this error may have reached its host, and may be billed."""
    while error is not None:
        if isinstance(
            error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout | httpx.ProxyError
        ):
            return False
        error = error.__cause__ or error.__context__
    return True


@contextmanager
def errors_made_ours(place: str) -> Iterator[None]:
    """Turn httpx's errors of a request into NetworkError. place: the address as a sentence may show it."""
    try:
        yield
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise _ours(place, error) from error


class _TransientError(NetworkError):
    """The same request may succeed a little later."""


class _WriterClient(httpx.Client):
    def __init__(self, timeout_s: float, most_bytes: int) -> None:
        timeout = httpx.Timeout(timeout_s, connect=min(CONNECT_S, timeout_s))
        super().__init__(
            headers={"Accept-Encoding": ENCODINGS},
            timeout=timeout,
            mounts=_direct_ways(),
            verify=_certificates(),
        )
        self._total_s = timeout_s
        self._most_bytes = most_bytes

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """options: those of httpx.Client; the answer is read whole whatever they say."""
        timeout = request.extensions.get("timeout", {})
        total_s = timeout.get("read") or self._total_s
        bounded = timeout | {"connect": min(CONNECT_S, total_s)}
        attempt, most_bytes = _Attempt(), self._most_bytes
        request.extensions |= {"timeout": bounded, "trace": attempt.watch}
        send = super().send
        try:
            return within(
                total_s, lambda: attempt.read(send(request, **options | {"stream": True}), most_bytes)
            )
        except TimeoutError as error:
            attempt.is_given_up.set()
            kind = httpx.ReadTimeout if attempt.is_sent.is_set() else httpx.ConnectTimeout
            raise kind(f"No whole answer within {total_s:g} s.", request=request) from error


class _Attempt:
    """One request of a writer: how far it came, and whether anybody still waits for it."""

    def __init__(self) -> None:
        self.is_sent = threading.Event()
        self.is_given_up = threading.Event()

    def watch(self, event: str, info: object) -> None:
        """Stop a request that was given up while its host was still looked for (httpx's trace extension)."""
        if event.endswith("send_request_headers.started"):
            if self.is_given_up.is_set():
                raise httpx.ConnectTimeout("The request was given up before it was sent.")
            self.is_sent.set()

    def read(self, response: httpx.Response, most_bytes: int) -> httpx.Response:
        """Return the response with its body read and unpacked, as long as somebody waits for it."""
        assert isinstance(response.stream, httpx.SyncByteStream)
        refuse_other_encodings(str(response.url), response.headers.get("content-encoding", ""))
        response.stream = _WantedBytes(response.stream, self.is_given_up)
        body = bytearray()
        try:
            for chunk in response.iter_bytes():
                body += chunk
                if len(body) > most_bytes:
                    raise httpx.ReadError("The answer is larger than any should be.")
        finally:
            response.close()
        status, headers = response.status_code, response.headers
        headers.pop("content-encoding", None)  # the body is not packed any more
        return httpx.Response(status, headers=headers, content=bytes(body), request=response.request)


class _WantedBytes(httpx.SyncByteStream):
    """A body that ends when it is given up; its connection is closed then, and the provider may notice."""

    def __init__(self, stream: httpx.SyncByteStream, is_given_up: threading.Event) -> None:
        self._stream = stream
        self._is_given_up = is_given_up

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._stream:
            if self._is_given_up.is_set():
                raise httpx.ReadTimeout("The answer was given up.")
            yield chunk

    def close(self) -> None:
        self._stream.close()


def _direct_ways() -> dict[str, httpx.BaseTransport | None]:
    """Return the hosts to which no proxy is asked for the way, as httpx's `mounts`."""
    return {f"all://{host}": None for host in NO_PROXY_TO}


def _certificates() -> ssl.SSLContext:
    """Return what is trusted, the same for all clients: loading the usual certificates takes 30 ms."""
    return _loaded(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@lru_cache(maxsize=1)
def _loaded(*_: str | None) -> ssl.SSLContext:
    """_: the variables that httpx reads here, so that other ones load other certificates."""
    return httpx.create_ssl_context()


@contextmanager
def _environment_judged() -> Iterator[None]:
    """Turn what httpx says of proxy and certificate variables into a sentence."""
    try:
        yield
    except (ValueError, httpx.InvalidURL) as error:
        raise ConfigError(
            f"A proxy variable (ALL_PROXY, HTTPS_PROXY, HTTP_PROXY, NO_PROXY) cannot be used: {error}."
        ) from error
    except OSError as error:
        raise ConfigError(
            f"The certificates that SSL_CERT_FILE or SSL_CERT_DIR name cannot be read: {error}."
        ) from error


def _read(client: httpx.Client, url: str, accept: str, timeout: httpx.Timeout, size_bytes: int) -> Fetched:
    body = bytearray()
    with client.stream("GET", url, headers={"Accept": accept}, timeout=timeout) as response:
        refuse_other_encodings(url, response.headers.get("content-encoding", ""))
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > size_bytes:
                raise TooLargeError(
                    f"{place_of(url)} is larger than the {size_bytes:,} bytes that are taken at most."
                )
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Fetched(response.status_code, headers, bytes(body), str(response.url))


def _ours(url: str, error: httpx.HTTPError | httpx.InvalidURL) -> NetworkError:
    reason = str(error) or type(error).__name__
    if is_about_certificates(error):
        return NetworkError(
            f"{place_of(url)} shows a certificate that is not trusted ({reason}): behind a company's proxy, "
            "let SSL_CERT_FILE name its certificates."
        )
    if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol | httpx.LocalProtocolError):
        return NetworkError(f"{place_of(url)} cannot be asked for ({reason}): check the address.")
    return _TransientError(
        f"{place_of(url)} cannot be reached ({reason}): check the connection, or try again later."
    )
