"""What a target would refuse of an export, before a person finds out there."""

from collections import Counter
from collections.abc import Sequence

from digest.core.exporting.fit_fields import summary
from digest.core.marking.split_runs import RunKind, runs
from digest.core.wechat.count_length import count_characters
from digest.domain.target import (
    Bounded,
    Exported,
    Limit,
    MathForm,
    Measure,
    Publication,
    Scope,
    Target,
    Trouble,
)
from digest.domain.view import ShownPost

_CALLED = {
    Bounded.TITLE: ("title", "shorten `title` in [post], or give --title"),
    Bounded.SUMMARY: ("summary", "shorten or lengthen it in the form"),
    Bounded.AUTHOR: ("author", "shorten `author` in [export]"),
    Bounded.TAGS: ("number of tags", "add some by hand"),
    Bounded.BODY: ("text", "say more in the introduction"),
}


def troubles(
    target: Target, view: ShownPost, publication: Publication, files: Sequence[Exported]
) -> tuple[Trouble, ...]:
    """Return what the target would refuse or break, the worst first."""
    found = []
    for limit in target.limit:
        size = _measured(limit, target, view, publication, files)
        if (trouble := _beyond(limit, size, target, view)) is not None:
            found.append(trouble)
    found += _of_paths(files) + _of_figures(target, view) + _of_formulas(target, view)
    found += _of_addresses(target, publication)
    return tuple(sorted(found, key=lambda trouble: not trouble.is_refused))


def _measured(
    limit: Limit, target: Target, view: ShownPost, publication: Publication, files: Sequence[Exported]
) -> int:
    if limit.of is Bounded.TAGS:
        return len(view.topics)
    text = {
        Bounded.TITLE: view.post.title,
        Bounded.SUMMARY: summary(view, target),
        Bounded.AUTHOR: publication.author,
        Bounded.BODY: files[0].content.decode() if files else "",
    }[limit.of]
    return len(text.encode()) if limit.measure is Measure.BYTES else count_characters(text)


def _beyond(limit: Limit, size: int, target: Target, view: ShownPost) -> Trouble | None:
    name, remedy = _CALLED[limit.of]
    unit = "" if limit.of is Bounded.TAGS else f" {limit.measure}"
    if limit.at_most is not None and size > limit.at_most:
        if limit.of is Bounded.TAGS:
            kept = f"The post has {size} tags; {target.name} takes {limit.at_most} at most"
            return Trouble(f"{kept}: the commonest were kept.", False)
        if limit.of is Bounded.BODY:
            remedy = _split(size, limit.at_most, len(view.items))
        return Trouble(
            f"The {name} has {size:,}{unit}; {target.name} takes {limit.at_most:,} at most: {remedy}.", True
        )
    if size < limit.at_least:
        return Trouble(
            f"The {name} has {size:,}{unit}; {target.name} wants at least {limit.at_least:,}: {remedy}.",
            False,
        )
    return None


def _split(size: int, at_most: int, papers: int) -> str:
    """Return into how many posts an issue goes, by the mean length of its papers."""
    less = "switch parts off in [show]"
    each = papers * at_most // size
    if not each:
        return less
    return f"split the issue into {-(-papers // each)} of {each} papers at most, or {less}"


def _of_paths(files: Sequence[Exported]) -> list[Trouble]:
    # File systems that know no upper case would write one over the other.
    counted = Counter(file.path.casefold() for file in files)
    return [
        Trouble(f"{count} files have the path {path!r}: put {{paper}} into `path` in target.toml.", True)
        for path, count in counted.items()
        if count > 1
    ]


def _of_figures(target: Target, view: ShownPost) -> list[Trouble]:
    count = sum(bool(shown.item.figure and shown.item.figure.file) for shown in view.items)
    if not count or target.figure is not None:
        return []
    noun = "figure must" if count == 1 else "figures must"
    return [Trouble(f"{count} {noun} be uploaded to {target.name} by hand: see the folder figures.", False)]


def _of_formulas(target: Target, view: ShownPost) -> list[Trouble]:
    if target.dialect.math is not MathForm.UNICODE:
        return []
    claims = [claim for shown in view.items for claim in shown.item.digest.claims if claim.stands]
    count = sum(run.kind is RunKind.MATH for claim in claims for run in runs(claim.text_zh))
    if not count:
        return []
    return [Trouble(f"{target.name} renders no formulas: {count} are written in plain characters.", False)]


def _of_addresses(target: Target, publication: Publication) -> list[Trouble]:
    if all(file.of is not Scope.ARCHIVE for file in target.file):
        return []
    if not publication.site_url:
        ids = "the ids of its entries, which must not change when people have subscribed, are made of it"
        return [Trouble(f"The feed has no whole addresses: set `site_url` in [export]; {ids}.", False)]
    if not publication.post_url:
        return [Trouble("The entries lead to the blog, not to each post: set `post_url` in [export].", False)]
    return []
