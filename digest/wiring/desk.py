"""The desk: which writer sits there, what its words cost, and when it may be asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal

from digest.adapters.http import client_for_writer
from digest.adapters.package_files import package_folder
from digest.adapters.writers.batch import PRICE as BATCH_PRICE
from digest.adapters.writers.batch import OpenAiBatches
from digest.adapters.writers.extractive import Extractive
from digest.adapters.writers.ollama import ollama_models
from digest.adapters.writers.openai_compatible import CallLimits, OpenAiCompatible
from digest.adapters.writers.price_list import price_gap, with_listed_price
from digest.adapters.writers.providers import Provider, first_with_key, provider
from digest.adapters.writers.recorded import Recorded
from digest.config import Settings
from digest.console import NO_WRITER
from digest.core.money.find_opening import read_hours
from digest.core.settings_schema import WriterSettings
from digest.domain.errors import ConfigError
from digest.domain.ports import Progress, Purse, Writer
from digest.domain.writing import Usage
from digest.pipeline.batch import BatchService
from digest.pipeline.hours import TimedBatches, TimedWriter
from digest.pipeline.offline import OfflineWriter
from digest.pipeline.quota import FundedWriter
from digest.wiring.money import Means

NO_MEANS = Means()  # no ceiling, and no prices but our own


@dataclass(frozen=True, slots=True)
class Terms:
    """How one run may ask its writer. means: what it may spend.

    is_at_any_hour: also outside the hours of write_between.
    written_by: offline, the writer whose kept answers are wanted; "" for the one that would be asked.
    """

    use_samples: bool = False
    is_offline: bool = False
    is_at_any_hour: bool = False
    written_by: str = ""
    means: Means = NO_MEANS


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


def desk(settings: Settings, environment: Mapping[str, str], progress: Progress, terms: Terms) -> Desk:
    """Return the writer of a run: within its hours, and only as long as its account has money.

    Raises ConfigError as `bare_desk` does.
    """
    if terms.is_offline and terms.written_by not in {"", Extractive.name}:
        # Neither its key nor that it is still what the settings name is needed.
        return Desk(OfflineWriter(terms.written_by), is_paid=True)
    found = bare_desk(settings.writer, environment, progress, terms)
    if terms.is_offline or not found.is_paid:
        return found
    writer: Writer = FundedWriter(found.writer)
    batches = found.batches
    hours = read_hours(settings.writer.write_between, settings.weekly.time_zone)
    if hours is not None and not terms.is_at_any_hour:
        writer = TimedWriter(writer, hours, _now)
        batches = TimedBatches(batches, writer.check_hours) if batches else None
    return replace(found, writer=writer, batches=batches)


def bare_desk(
    wanted: WriterSettings, environment: Mapping[str, str], progress: Progress, terms: Terms
) -> Desk:
    """Return the writer itself: the one named; else recorded answers for the samples; else the first whose
    key is in the environment; else a local Ollama that has a model; else the paper's own sentences.

    Raises ConfigError, also for a ceiling of cost over a price that is not known.
    """
    if wanted.name == Recorded.name or (terms.use_samples and not wanted.name):
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
    found = _provider_desk(chosen, wanted, environment, terms.means)
    if terms.is_offline:
        return replace(found, writer=OfflineWriter(found.writer.name), batches=None)
    gap = price_gap(chosen, wanted.model, terms.means.prices, terms.means.prices_at)
    if terms.means.purse is not None and found.price(Usage()) is None:
        raise ConfigError(
            f"What {found.writer.name} costs is not known, so that no ceiling can be kept: name a price list "
            "with prices in [writer] that knows it, or leave --max-cost and max_cost_per_issue away. "
            f"{gap}".rstrip()
        )
    if gap:
        progress.say(gap)
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
        return Desk(writer, is_paid=True, price=writer.price, purse=means.purse)
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


def _now() -> datetime:
    return datetime.now(UTC)
