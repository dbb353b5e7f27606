"""The client of the `openai` package, whose home this is, with its errors made values.

They hold the request with its key, and may echo part of the key: none of them leaves this file.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from digest.adapters.writers.account import Account
from digest.adapters.writers.failures import Refusal, Unanswered

if TYPE_CHECKING:
    from openai import OpenAI

    from digest.adapters.http import HttpClient

LONGEST_QUOTE = 400  # characters of a provider's own words in an error

T = TypeVar("T")
Client: TypeAlias = "OpenAI"  # so that other files can name the type without the library


def new_client(account: Account, http_client: "HttpClient") -> Client:
    """Return the SDK's client. Its import takes most of a second: make it for the first request."""
    from openai import OpenAI

    client = OpenAI(
        api_key=account.api_key or "no key needed",
        base_url=account.base_url,
        http_client=http_client,  # type: ignore[arg-type]  # a classic httpx.Client is taken, not announced
        max_retries=0,  # what is sent again, and until when, is decided by us
    )
    if account.provider.name != "openai":
        # The SDK takes both from the environment, and nobody but OpenAI is to see them.
        client.organization = client.project = None
    return client


def outcome(send: Callable[[], T], account: Account) -> T | Refusal | Unanswered:
    """Return what a request of the client brought, or what became of it."""
    from openai import APIConnectionError, APIStatusError

    from digest.adapters.http import may_have_arrived

    try:
        return send()
    except APIStatusError as error:
        words = " ".join(account.redacted(f"{error.code or ''} {error.message}").split())
        return Refusal(error.status_code, words[:LONGEST_QUOTE], error.response.headers.get("retry-after"))
    except APIConnectionError as error:
        cause = account.redacted(str(error.__cause__ or error))
        return Unanswered(cause, may_have_arrived=may_have_arrived(error))
