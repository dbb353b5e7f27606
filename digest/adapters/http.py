"""Every connection of the program: bounded in time and size, retried here alone, its errors made ours."""

import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from typing import TypeAlias

import httpx

from digest.adapters.bounded_call import within
from digest.adapters.fetched import Bounds, Fetched, Send, redirect_target, retry_after_s, send_at_once
from digest.domain.errors import ConfigError, NetworkError, TooLargeError

HttpClient: TypeAlias = httpx.Client  # so that other files can name the type without the library

CONNECT_S = 15.0
TRIES = 3
FIRST_WAIT_S = 1.0  # doubles from try to try
LONGEST_WAIT_S = 60.0  # a Retry-After beyond it is the caller's matter
REDIRECTS = 5
COME_BACK = frozenset({429, 502, 503, 504})
USUAL_BOUNDS = Bounds()


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
        self._sleep = sleep
        self._now = now
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
        wait_s = FIRST_WAIT_S
        for tries_left in reversed(range(TRIES)):
            try:
                answer = self._follow(url, accept, bounds, through)
                come_back_s = self._come_back_s(answer, wait_s)
            except _TransientError:
                if not tries_left:
                    raise
                come_back_s = wait_s
            else:
                if come_back_s is None or not tries_left:
                    return answer
            self._sleep(come_back_s)
            wait_s *= 2
        raise AssertionError("the last try returns or raises")

    def close(self) -> None:
        self._client.close()

    def _new_client(self) -> httpx.Client:
        with _environment_judged():
            return httpx.Client(
                headers={"User-Agent": self._user_agent}, limits=httpx.Limits(max_connections=1)
            )

    def _come_back_s(self, answer: Fetched, wait_s: float) -> float | None:
        """Return after how many seconds this may be asked again with hope; None: keep the answer."""
        if answer.status not in COME_BACK:
            return None
        asked_s = retry_after_s(answer, now=self._now())
        wait_s = wait_s if asked_s is None else asked_s
        return wait_s if wait_s <= LONGEST_WAIT_S else None

    def _follow(self, url: str, accept: str, bounds: Bounds, through: Callable[[Send], Fetched]) -> Fetched:
        for _ in range(REDIRECTS + 1):
            here = url
            answer = through(lambda: self._exchange(here, accept, bounds))  # noqa: B023  called at once
            target = redirect_target(answer, bounds)
            if target is None:
                return answer
            url = target
        raise NetworkError(f"{_place(url)} redirects more than {REDIRECTS} times: check the address.")

    def _exchange(self, url: str, accept: str, bounds: Bounds) -> Fetched:
        client = self._client
        timeout = httpx.Timeout(bounds.total_s, connect=min(CONNECT_S, bounds.total_s))
        try:
            return within(bounds.total_s, lambda: _read(client, url, accept, timeout, bounds.size_bytes))
        except TimeoutError as error:
            self._client = self._new_client()
            client.close()
            raise _TransientError(
                f"{_place(url)} did not answer in full within {bounds.total_s:g} s: try again later."
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


def client_for_writer(timeout_s: float) -> HttpClient:
    """Return the client that the openai SDK sends with: every answer is whole within `timeout_s`.

    Redirects are not followed by default, so that neither key nor paper goes where nobody sent them.

    Raises ConfigError as `Http` does.
    """
    with _environment_judged():
        return _WriterClient(timeout_s)


class _TransientError(NetworkError):
    """The same request may succeed a little later."""


class _WriterClient(httpx.Client):
    def __init__(self, timeout_s: float) -> None:
        super().__init__(timeout=httpx.Timeout(timeout_s, connect=min(CONNECT_S, timeout_s)))
        self._total_s = timeout_s

    def send(
        self,
        request: httpx.Request,
        *,
        stream: bool = False,
        auth: httpx._types.AuthTypes | httpx._client.UseClientDefault | None = httpx.USE_CLIENT_DEFAULT,
        follow_redirects: bool | httpx._client.UseClientDefault = httpx.USE_CLIENT_DEFAULT,
    ) -> httpx.Response:
        send = super().send
        try:
            return within(
                self._total_s,
                lambda: send(request, stream=stream, auth=auth, follow_redirects=follow_redirects),
            )
        except TimeoutError as error:
            raise httpx.ReadTimeout(
                f"No whole answer within {self._total_s:g} s.", request=request
            ) from error


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
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > size_bytes:
                raise TooLargeError(
                    f"{_place(url)} is larger than the {size_bytes:,} bytes that are taken at most."
                )
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Fetched(response.status_code, headers, bytes(body), str(response.url))


def _place(url: str) -> str:
    """Return an address for a sentence: without the query, which may be as long as the list of ids in it."""
    return url.partition("?")[0]


def _ours(url: str, error: httpx.HTTPError | httpx.InvalidURL) -> NetworkError:
    reason = str(error) or type(error).__name__
    if _is_about_certificates(error):
        return NetworkError(
            f"{_place(url)} shows a certificate that is not trusted ({reason}): behind a company's proxy, "
            "let SSL_CERT_FILE name its certificates."
        )
    if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol | httpx.LocalProtocolError):
        return NetworkError(f"{_place(url)} cannot be asked for ({reason}): check the address.")
    return _TransientError(
        f"{_place(url)} cannot be reached ({reason}): check the connection, or try again later."
    )


def _is_about_certificates(error: BaseException | None) -> bool:
    while error is not None and not isinstance(error, ssl.SSLCertVerificationError):
        error = error.__cause__ or error.__context__
    return error is not None
