"""A post put together from what became of its papers, with the blogger's own words and figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version

from digest.adapters.pdf.reader import PdfReader
from digest.adapters.post_files import finished_posts
from digest.config import Settings
from digest.core.apply_plan import with_own_words
from digest.core.compose_post import Masthead, post
from digest.core.exporting.place_files import post_address
from digest.core.find_related import related
from digest.core.place_figures import figure_files, with_figures
from digest.domain.ports import Progress
from digest.domain.post import Opening, Post, WebLink
from digest.domain.typography import Typography
from digest.pipeline.build import Built
from digest.pipeline.figures import FigureTools, found_figures
from digest.wiring.order import Order
from digest.wiring.workshop import Workshop


@dataclass(frozen=True, slots=True)
class ComposedPost:
    """A post, and its pictures by their places beside it."""

    post: Post
    pictures: Mapping[str, bytes]


def composed_post(
    order: Order, settings: Settings, shop: Workshop, built: Built, progress: Progress
) -> ComposedPost:
    """Return the post of a build. Raises ConfigError."""
    issue = post(
        built.digested(),
        built.failed(),
        tuple(built.outcomes),
        _masthead(order, settings),
        glossary=shop.papers.glossary,
        is_excerpt_draft=shop.is_excerpting,
    )
    if order.plan is not None:
        issue = with_own_words(issue, order.plan.plan, shop.source.licences())
    if settings.show.related:
        issue = _with_related(issue, settings)
    if not settings.show.figures:
        return ComposedPost(issue, {})
    figures = FigureTools(shop.source, shop.licences, PdfReader(), shop.library, order.now)
    found = found_figures(built.digested(), figures, progress)
    issue = with_figures(issue, found)
    return ComposedPost(issue, figure_files(issue, found))


def _masthead(order: Order, settings: Settings) -> Masthead:
    return Masthead(
        series=settings.post.title,
        number=order.number,
        date=order.date,
        slug=order.slug,
        typography=Typography(settings.post.spacing, settings.post.quotes),
        style=settings.post.style,
        show=settings.show,
        opening=_opening(order, settings),
        closing=settings.post.closing,
        ai_label=settings.post.ai_label,
        generator=f"arxiv-digest-zh {version('arxiv-digest-zh')}",
    )


def _with_related(issue: Post, settings: Settings) -> Post:
    found = related(issue, finished_posts(settings.post.folder))
    links = [WebLink(title=one.title, url=post_address(one, settings.export.post_url)) for one in found]
    return issue.model_copy(update={"related": tuple(links)})


def _opening(order: Order, settings: Settings) -> Opening:
    code = settings.roundup.reply_code
    return Opening(
        greeting=settings.roundup.greeting,
        reply_code=order.date.strftime("%Y%m%d") if code == "date" else code,
    )
