"""The target `markdown`: the post as it lies beside its JSON."""

import pytest

from digest.adapters.targets import read_target
from digest.core.exporting.compose_export import exported, figure_places
from digest.core.viewing.view_post import shown_post
from digest.domain.look import EvidenceForm, Style
from digest.domain.post import Post, PostFigure
from digest.domain.target import Dialect
from tests.targets.issues import PLAIN, TRAPS, an_issue
from tests.targets.sites import PUBLICATION, TEMPLATES

TARGET = read_target("markdown", TEMPLATES.folders)
FIGURE = PostFigure(file="figures/a.png", page=1, caption="", alt_zh="图", licence="CC BY", licence_url="")


def an_issue_with_figures(style: Style, words: tuple[str, ...]) -> Post:
    post = an_issue(style, words, "weekly", EvidenceForm.FOOTNOTES)
    items = tuple(item.model_copy(update={"figure": FIGURE}) for item in post.items)
    return post.model_copy(update={"items": items})


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("words", [PLAIN, TRAPS])
def test_it_is_what_a_build_prints(style: Style, words: tuple[str, ...]) -> None:
    post = an_issue_with_figures(style, words)
    printed = TEMPLATES.render(f"posts/{style}.md.j2", {"view": shown_post(post), "dialect": Dialect()})
    (made,) = exported(post, TARGET, PUBLICATION, (), TEMPLATES.render)
    assert made.content.decode() == printed


def test_its_figures_stay_where_the_post_has_them() -> None:
    places = figure_places(an_issue_with_figures(Style.NUMBERED, PLAIN), TARGET)
    assert places == {"figures/a.png": "figures/a.png"}
