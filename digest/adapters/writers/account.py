"""With whom a writer's words are ordered: provider, model, address and key, checked before any request."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlsplit

from digest.adapters.writers.failures import Addressee
from digest.adapters.writers.providers import Provider
from digest.adapters.writers.web_address import is_web_address, without_secrets
from digest.core.redact import redacted
from digest.domain.errors import ConfigError, KeyMissingError, KeyRejectedError


@dataclass(frozen=True)
class Account:
    """Raises ConfigError without a model or a base URL, KeyMissingError and KeyRejectedError for the key."""

    provider: Provider
    model: str
    base_url: str
    api_key: str = field(repr=False)

    def __post_init__(self) -> None:
        self._check_names()
        self._check_key()

    @cached_property
    def name(self) -> str:
        """Who writes, for people and for keys: "deepseek/deepseek-flash", "custom/m@http://host/v1"."""
        name = f"{self.provider.name}/{self.model}"
        return name if self.has_list_prices else f"{name}@{self.shown_url}"

    @cached_property
    def shown_url(self) -> str:
        return without_secrets(self.base_url)

    @property
    def has_list_prices(self) -> bool:
        """The prices of a provider say nothing of what another address takes for the same model."""
        return self.base_url == self.provider.base_url

    @property
    def has_prices(self) -> bool:
        """Whether the provider's prices hold here: those of one without an address are the user's own."""
        return self.has_list_prices or not self.provider.base_url

    @property
    def addressee(self) -> Addressee:
        return Addressee(self.name, self.model, self.shown_url, self.provider.key_variables)

    def redacted(self, text: str) -> str:
        """Return a text of somebody else's without the key and the password of the address."""
        return redacted(text, self._secrets)

    @cached_property
    def _secrets(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.api_key, urlsplit(self.base_url).password)))

    def _check_names(self) -> None:
        if not self.base_url:
            raise ConfigError(
                f"The writer provider {self.provider.name!r} needs a base URL, such as http://HOST/v1."
            )
        if not is_web_address(self.base_url):
            raise ConfigError(
                f"The base URL {self.shown_url!r} of the writer is none: it begins with http:// or https://, "
                "and a port is below 65536."
            )
        if not self.model:
            raise ConfigError(f"Name the model of the writer {self.provider.name!r} with --model.")

    def _check_key(self) -> None:
        if self.provider.needs_key and not self._secrets:
            keys = " or ".join(self.provider.key_variables)
            raise KeyMissingError(f"The writer provider {self.provider.name!r} needs a key; set {keys}.")
        if not re.fullmatch(r"[!-~]*", "".join(self._secrets)):
            raise KeyRejectedError(
                f"The key for {self.provider.name!r} holds spaces or letters that no key has; copy it again."
            )
