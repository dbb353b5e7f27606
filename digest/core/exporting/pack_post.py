"""Packs the files of an export for those that send them: a draft for WeChat, a letter."""

from collections.abc import Sequence

from digest.core.exporting.fit_fields import summary
from digest.core.exporting.name_entries import post_link
from digest.core.place_images import image_sources
from digest.domain.draft import Article, Picture
from digest.domain.notice import Letter
from digest.domain.target import Exported, Publication, Target
from digest.domain.view import ShownPost


def article(
    view: ShownPost, target: Target, publication: Publication, files: Sequence[Exported], cover: Picture
) -> Article:
    """Return the post as an article of a draft. files: of the export to WeChat, figures among them."""
    return Article(
        title=view.post.title,
        html=_text(files, ".html"),
        cover=cover,
        author=publication.author,
        summary=summary(view, target),
        source_url=post_link(view.post, publication),
        pictures=_pictures(files),
    )


def letter(view: ShownPost, files: Sequence[Exported]) -> Letter:
    """Return the post as a letter. files: of the export to e-mail, figures among them."""
    html, text = _text(files, ".html"), _text(files, ".txt")
    return Letter(view.post.title, text, html, _pictures(files))


def _text(files: Sequence[Exported], suffix: str) -> str:
    """Return the first file of a kind: the target's description names the text itself before all else."""
    return next(file for file in files if file.path.endswith(suffix)).content.decode()


def _pictures(files: Sequence[Exported]) -> tuple[Picture, ...]:
    """Return the images that the page names, as it names them."""
    page = next(file for file in files if file.path.endswith(".html"))
    folder = page.path.rpartition("/")[0]
    by_name = {file.path.removeprefix(f"{folder}/"): file.content for file in files}
    named = image_sources(page.content.decode())
    return tuple(Picture(name, by_name[name]) for name in named if name in by_name)
