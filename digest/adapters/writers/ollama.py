"""Whether an Ollama runs on this machine, and what it has."""

from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

from pydantic import BaseModel, ValidationError

from digest.adapters.writers.web_address import is_web_address

PATIENCE_S = 0.4  # a server on one's own machine answers in a few milliseconds, or not at all


def ollama_models(base_url: str) -> tuple[str, ...]:
    """Return the names of the models of the Ollama at this address, the newest first.

    () when none answers there, or when it is no address.
    base_url: as of the provider, "http://localhost:11434/v1". The connection goes past proxies, and nothing
    slow is imported: newcomers without any key wait for this.
    """
    if not is_web_address(base_url):
        return ()
    address = urlsplit(base_url)
    connection = HTTPConnection(address.hostname or "localhost", address.port or 11434, timeout=PATIENCE_S)
    try:
        connection.request("GET", "/api/tags")
        response = connection.getresponse()
        if response.status != 200:
            return ()
        return tuple(model.name for model in _Tags.model_validate_json(response.read()).models)
    except (OSError, HTTPException, ValidationError):
        return ()
    finally:
        connection.close()


class _Tag(BaseModel):
    name: str


class _Tags(BaseModel):
    models: tuple[_Tag, ...] = ()
