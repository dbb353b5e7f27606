"""The files of an export, and what their templates are given."""

from collections.abc import Mapping

from digest.core.exporting.compose_export import exported, figure_places
from digest.domain.digest import Section
from digest.domain.look import EvidenceForm, Show
from digest.domain.post import Post, PostFigure
from digest.domain.target import Publication, Scope, Target, TargetFile
from digest.domain.view import ShownPost
from tests.fakes import paper
from tests.posts import digested, issue, says

POST_FILE = TargetFile(path="{stem}.md", template="post.j2")
ITEM_FILE = TargetFile(path="{paper}.md", template="item.j2", of=Scope.ITEM)
ARCHIVE_FILE = TargetFile(path="all.md", template="all.j2", of=Scope.ARCHIVE)
FIGURE = PostFigure(file="f/a.png", page=1, caption="", alt_zh="图", licence="CC BY", licence_url="")


class Rendered:
    """Remembers what each template was given."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Mapping[str, object]]] = []

    def __call__(self, name: str, data: Mapping[str, object]) -> str:
        self.asked.append((name, data))
        return name


def a_post() -> Post:
    show = Show(evidence=EvidenceForm.FOOTNOTES)
    papers = [
        digested(says(Section.METHOD, "一。"), of=paper(number), tags=("大 模型", "评测"))
        for number in (1, 2)
    ]
    post = issue(*papers, show=show)
    first = post.items[0].model_copy(update={"figure": FIGURE})
    return post.model_copy(update={"items": (first, post.items[1])})


def made(*files: TargetFile, post: Post | None = None, **changes: object) -> tuple[list[str], Rendered]:
    rendered = Rendered()
    target = Target.model_validate({"name": "mine", "name_zh": "我的", "file": files, **changes})
    found = exported(post or a_post(), target, Publication(), (a_post(),), rendered)
    return [file.path for file in found], rendered


def view_of(data: Mapping[str, object]) -> ShownPost:
    view = data["view"]
    assert isinstance(view, ShownPost)
    return view


def test_a_file_for_the_post_one_for_each_item_and_one_for_all_posts() -> None:
    paths, rendered = made(POST_FILE, ITEM_FILE, ARCHIVE_FILE)
    assert paths == ["2026-11-20-weekly.md", "2410.00001v1.md", "2410.00002v1.md", "all.md"]
    names = [name.removeprefix("targets/mine/") for name, _ in rendered.asked]
    assert names == ["post.j2", "item.j2", "item.j2", "all.j2"]


def test_the_notes_of_an_item_s_file_begin_at_one() -> None:
    _, rendered = made(ITEM_FILE)
    assert [[note.number for note in view_of(data).notes] for _, data in rendered.asked] == [[1], [1]]


def test_files_know_the_names_of_one_another() -> None:
    _, rendered = made(POST_FILE, ITEM_FILE)
    for _, data in rendered.asked:
        assert data["post_name"] == "2026-11-20-weekly"
        assert data["item_names"] == {1: "2410.00001v1", 2: "2410.00002v1"}


def test_a_template_is_given_tags_as_the_target_takes_them() -> None:
    _, rendered = made(POST_FILE, limit=[{"of": "tags", "at_most": 1}])
    data = rendered.asked[0][1]
    assert (data["tags"], data["tag_words"]) == (("大 模型",), ("大-模型",))


def test_a_figure_lies_where_the_target_says_and_is_named_so() -> None:
    post = a_post()
    place = {"path": "img/{slug}/{file}", "url": "/img/{slug}/{file}"}
    _, rendered = made(POST_FILE, post=post, figure=place)
    figure = view_of(rendered.asked[0][1]).items[0].item.figure
    assert figure is not None
    assert figure.file == "/img/weekly/a.png"
    target = Target.model_validate({"name": "m", "name_zh": "m", "file": [POST_FILE], "figure": place})
    assert figure_places(post, target) == {"f/a.png": "img/weekly/a.png"}


def test_a_figure_to_upload_by_hand_lies_below_the_post() -> None:
    target = Target(name="m", name_zh="m", file=(POST_FILE,))
    assert figure_places(a_post(), target) == {"f/a.png": "2026-11-20-weekly/figures/a.png"}


def test_a_post_has_its_own_figure_names_untouched() -> None:
    post = a_post()
    made(POST_FILE, post=post, figure={"path": "{file}", "url": "{file}"})
    assert post.items[0].figure == FIGURE
