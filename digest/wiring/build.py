"""What `digest build` needs, put together."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal

from digest.adapters.posts import PostFolder, WrittenPost
from digest.config import Settings
from digest.core.settings_schema import WriterSettings
from digest.domain.ports import Progress
from digest.domain.result import BuildResult, Plan
from digest.domain.writing import Usage
from digest.pipeline.build import build
from digest.pipeline.keep import KeptWriter, kept_digesting
from digest.pipeline.kept_posts import KeptPosts
from digest.pipeline.offline import OfflineWriter
from digest.pipeline.plan import TYPICAL_INPUT_TOKENS, PlannedWriter, planned, typical_most
from digest.wiring.batch import hand_in
from digest.wiring.compose import composed_post
from digest.wiring.desk import Desk, Terms, desk
from digest.wiring.money import means
from digest.wiring.order import Order
from digest.wiring.shelves import (
    Web,
    open_library,
    open_templates,
    printed,
    samples,
    shown_path,
)
from digest.wiring.workshop import paper_tools, workshop


def build_post(
    order: Order, settings: Settings, environment: Mapping[str, str], web: Web, progress: Progress
) -> BuildResult:
    """Build the post, write its files and return what was made. Raises ConfigError and ServiceError."""
    chosen = _chosen(order, settings, environment, progress, is_asking=not order.is_offline)
    templates = open_templates(settings)
    posts = PostFolder(settings.post.folder, lambda made: printed(made, templates), progress.say)
    with open_library(settings, progress) as library:
        shop = workshop(order, settings, chosen, web, library, progress)
        built = build(order.ids or samples().ids(), shop.build, progress)
        composed = composed_post(order, settings, shop, built, progress)
        written = None
        if composed.post.items and set(order.earlier.papers) <= {done.paper.id for done in built.digested()}:
            kept = KeptPosts(library, now=order.now)
            made, stem = (composed.post, composed.pictures, kept), order.earlier.stem
            written = posts.write_again(stem, *made) if stem else posts.write(*made)
        if written:
            _tell_edits(written, progress)
        # After the post: what cannot be handed in now must not cost what is done.
        is_left = hand_in(shop.asked, progress)
        return BuildResult(
            written.post if written else composed.post,
            shown_path(written.markdown) if written else None,
            shown_path(written.canonical) if written else None,
            chosen.writer.name,
            shop.writer.spent(),
            is_retryable=built.is_retryable or is_left,
            is_final=built.is_final,
        )


def plan(order: Order, settings: Settings, environment: Mapping[str, str], progress: Progress) -> Plan:
    """Return what `build_post` would do; no request leaves."""
    chosen = _chosen(order, settings, environment, progress, is_asking=False)
    with open_library(settings, progress) as library:
        offline = OfflineWriter(chosen.writer.name)
        writer = KeptWriter(offline, library, now=order.now, is_forced=order.is_forced)
        tools = paper_tools(writer, library, open_templates(settings), order, settings)
        digest = kept_digesting(tools, library, now=order.now, is_forced=order.is_forced)
        found = planned(
            order.ids or samples().ids(),
            library,
            tools,
            PlannedWriter(chosen.is_paid, writer.has_answer, digest, chosen.price),
            is_local=order.use_samples,
            fresh_at=None if order.is_offline else order.now,
        )
    _tell_ceiling(found, settings.writer, chosen.price, progress)
    return found


def _tell_ceiling(
    found: Plan, wanted: WriterSettings, price: Callable[[Usage], Decimal | None], progress: Progress
) -> None:
    """Tell when a ceiling may be too low for what is planned: a call sets aside the most that it may cost."""
    if not wanted.max_cost_per_issue or not found.usage.calls or found.usage.cost_usd is None:
        return
    tokens = max(paper.input_tokens or TYPICAL_INPUT_TOKENS for paper in found.papers)
    most_usd = price(typical_most(wanted.output_tokens, tokens))
    enough_usd = found.usage.cost_usd + (most_usd or 0)
    if wanted.max_cost_per_issue < enough_usd:
        progress.say(
            f"The ceiling of ${wanted.max_cost_per_issue:g} may leave some of it for a later run: before a "
            f"call leaves, the most that it may cost is set aside, about ${most_usd:.3f}. "
            f"${enough_usd:.3f} is enough."
        )


def _chosen(
    order: Order,
    settings: Settings,
    environment: Mapping[str, str],
    progress: Progress,
    *,
    is_asking: bool,
) -> Desk:
    terms = Terms(
        use_samples=order.use_samples,
        is_offline=order.is_offline,
        is_at_any_hour=order.is_at_any_hour,
        written_by=order.earlier.writer,
        means=means(settings, progress, now=datetime.now(UTC), is_asking=is_asking),
    )
    return desk(settings, environment, progress, terms)


def _tell_edits(written: WrittenPost, progress: Progress) -> None:
    if written.edits:
        told = f"Edits of yours that were kept: {len(written.edits)}."
        progress.say(f"{told} To check them: digest check {shown_path(written.canonical)}")
    for edit in written.edits:
        if edit.unused:
            progress.say(f"{edit.place}: yours stays; digest would now write: {edit.unused}")
