"""What a target would refuse is named before a person finds out there."""

from typing import Any

import pytest

from digest.core.exporting.preflight import troubles
from digest.core.viewing.view_post import shown_post
from digest.domain.digest import Section
from digest.domain.post import Post, PostFigure
from digest.domain.target import Dialect, Exported, Limit, Publication, Target, TargetFile, Trouble
from tests.posts import digested, issue, says

FILE = TargetFile(path="a.md", template="a.j2")


def found(post: Post, limit: dict[str, Any] | None = None, **changes: Any) -> tuple[Trouble, ...]:
    limits = (Limit.model_validate(limit),) if limit else ()
    target = Target(name="mine", name_zh="我的", file=(FILE,), limit=limits, **changes)
    files = (Exported("a.md", "正文".encode()),)
    return troubles(target, shown_post(post), Publication(author="Ada"), files)


def test_a_post_within_its_bounds_has_no_troubles() -> None:
    assert found(issue(digested()), {"of": "title", "at_most": 64}) == ()


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        ({"of": "title", "at_most": 5}, "The title has 22 characters; mine takes 5 at most"),
        ({"of": "author", "at_most": 2}, "The author has 3 characters"),
        ({"of": "body", "at_most": 1}, "The text has 2 characters"),
        ({"of": "body", "at_most": 5, "measure": "bytes"}, "The text has 6 bytes; mine takes 5 at most"),
    ],
)
def test_what_is_too_long_is_refused(limit: dict[str, Any], words: str) -> None:
    (trouble,) = found(issue(digested()), limit)
    assert trouble.is_refused
    assert trouble.sentence.startswith(words)


def test_what_is_too_short_is_a_note() -> None:
    (trouble,) = found(issue(digested()), {"of": "body", "at_least": 400})
    assert (trouble.is_refused, "wants at least 400" in trouble.sentence) == (False, True)


def test_too_many_tags_are_cut_and_told() -> None:
    (trouble,) = found(issue(digested(tags=("一", "二"))), {"of": "tags", "at_most": 1})
    assert trouble == Trouble("The post has 2 tags; mine takes 1 at most: the commonest were kept.", False)


def test_a_summary_is_cut_and_never_refused() -> None:
    post = issue(digested(says(Section.ONE_LINE, "甲" * 80)))
    assert found(post, {"of": "summary", "at_most": 10}) == ()


def test_figures_that_a_person_must_upload_are_counted() -> None:
    figure = PostFigure(file="f/a.png", page=1, caption="", alt_zh="图", licence="CC BY", licence_url="")
    post = issue(digested())
    post = post.model_copy(update={"items": (post.items[0].model_copy(update={"figure": figure}),)})
    (trouble,) = found(post)
    assert trouble.sentence.startswith("1 figure must be uploaded to mine by hand")
    assert found(post, figure={"path": "{file}", "url": "{file}"}) == ()


def test_formulas_that_no_page_renders_are_counted() -> None:
    post = issue(digested(says(Section.METHOD, "为 $x$ 与 $y$。")))
    (trouble,) = found(post, dialect=Dialect.model_validate({"math": "unicode"}))
    assert "2 are written in plain characters" in trouble.sentence


def test_two_files_of_one_path_are_refused_before_the_notes() -> None:
    target = Target(
        name="mine",
        name_zh="我的",
        file=(FILE,),
        limit=(Limit.model_validate({"of": "body", "at_least": 9}),),
    )
    files = (Exported("A.md", b"a"), Exported("a.md", b"b"))
    first, second = troubles(target, shown_post(issue(digested())), Publication(), files)
    assert (first.is_refused, "'a.md'" in first.sentence) == (True, True)
    assert not second.is_refused
