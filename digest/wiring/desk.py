"""The desk: which writer sits there, and what its words cost."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from digest.adapters.http import client_for_writer
from digest.adapters.package_files import package_folder
from digest.adapters.writers.batch import PRICE as BATCH_PRICE
from digest.adapters.writers.batch import OpenAiBatches
from digest.adapters.writers.extractive import Extractive
from digest.adapters.writers.ollama import ollama_models
from digest.adapters.writers.openai_compatible import CallLimits, OpenAiCompatible
from digest.adapters.writers.price_list import with_listed_price
from digest.adapters.writers.providers import Provider, first_with_key, provider
from digest.adapters.writers.recorded import Recorded
from digest.config import WriterSettings
from digest.console import NO_WRITER
from digest.domain.errors import ConfigError
from digest.domain.ports import Progress, Purse, Writer
from digest.domain.writing import Usage
from digest.pipeline.batch import BatchService
from digest.pipeline.offline import OfflineWriter
from digest.wiring.money import Means

NO_MEANS = Means()  # no ceiling, and no prices but our own


@dataclass(frozen=True, slots=True)
class Desk:
    """A writer with its price list. is_paid: its answers come from a service and are kept.

    batches: who works on what is handed in together, where that is wanted. purse: what it is paid from.
    """

    writer: Writer
    is_paid: bool = False
    price: Callable[[Usage], Decimal | None] = lambda _: Decimal(0)
    batches: BatchService | None = None
    purse: Purse | None = None


def desk(
    wanted: WriterSettings,
    environment: Mapping[str, str],
    progress: Progress,
    *,
    use_samples: bool,
    is_offline: bool,
    means: Means = NO_MEANS,
) -> Desk:
    """Return the writer: the one named; else recorded answers for the samples; else the first whose key is
    in the environment; else a local Ollama that has a model; else the paper's own sentences.

    Raises ConfigError, also for a ceiling of cost over a price that is not known.
    """
    if wanted.name == Recorded.name or (use_samples and not wanted.name):
        return Desk(Recorded(package_folder("samples") / "answers"))
    if wanted.name == Extractive.name:
        return Desk(Extractive())
    if wanted.base_url and not wanted.name:
        raise ConfigError(
            "A base URL is set but no writer: name it too, with --writer custom, "
            "so that no other provider's key is sent there."
        )
    chosen = provider(wanted.name) if wanted.name else first_with_key(environment)
    if chosen is None or chosen.name == "ollama":
        chosen = provider("ollama")
        models = ollama_models(wanted.base_url or chosen.base_url)
        if not models and not wanted.name:
            progress.say(NO_WRITER)
            return Desk(Extractive())
        wanted = wanted.model_copy(update={"model": wanted.model or next(iter(models), "")})
    found = _provider_desk(chosen, wanted, environment, means)
    if is_offline:
        return replace(found, writer=OfflineWriter(found.writer.name), batches=None)
    if means.purse is not None and found.price(Usage()) is None:
        raise ConfigError(
            f"What {found.writer.name} costs is not known, so that no ceiling can be kept: name a price list "
            "with prices in [writer], or leave --max-cost and max_cost_per_issue away."
        )
    return found


def _provider_desk(
    chosen: Provider, wanted: WriterSettings, environment: Mapping[str, str], means: Means
) -> Desk:
    # The SDK's own variable: people who use a gateway have it set.
    elsewhere = environment.get("OPENAI_BASE_URL", "") if chosen.name == "openai" else ""
    writer = OpenAiCompatible(
        with_listed_price(chosen, wanted.model, means.prices),
        wanted.model,
        chosen.key(environment) or "",
        client_for_writer(wanted.timeout_s),
        base_url=wanted.base_url or elsewhere,
        limits=CallLimits(timeout_s=wanted.timeout_s, output_tokens=wanted.output_tokens, purse=means.purse),
    )
    if not wanted.batch:
        return Desk(writer, is_paid=True, price=writer.price)
    if not chosen.batch_endpoint:
        raise ConfigError(
            f"The writer provider {chosen.name!r} takes no batches: leave --batch away, or name another one."
        )
    return Desk(
        writer,
        is_paid=True,
        price=lambda usage: _halved(writer.price(usage)),
        batches=OpenAiBatches(writer),
        purse=means.purse,
    )


def _halved(price: Decimal | None) -> Decimal | None:
    return None if price is None else price * BATCH_PRICE
