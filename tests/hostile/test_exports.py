"""A post made of tricks shows its words in every style and for every target, and nothing acts."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from digest.adapters.package_files import package_folder
from digest.adapters.targets import read_target, target_names
from digest.adapters.templates import Templates
from digest.core.exporting.compose_export import exported, figure_places
from digest.domain.post import Post
from digest.domain.target import Publication
from digest.wiring.shelves import printed
from tests.hostile.posts import Twins, twins
from tests.hostile.sights import UNSEEN, front_matter, of_html, of_markdown
from tests.hostile.tricks import usual

TEMPLATES = Templates(package_folder("templates"))
TARGETS = {name: read_target(name, TEMPLATES.folders) for name in target_names(TEMPLATES.folders)}
PUBLICATION = Publication(
    author="Ada", site_url="https://blog.example", post_url="https://blog.example/{stem}/"
)
ATOM = "{http://www.w3.org/2005/Atom}"
# A formula is an image on 知乎, and a dollar sign stands in an element of its own on Hexo.
FORMULAS = "https://www.zhihu.com/equation?tex="
OF_WORDS = ("<span>", "</span>", f'<img eeimg="1" src="{FORMULAS}')


@dataclass(frozen=True, slots=True)
class Made:
    """All files that are made of a post of tricks, and those of its plain twin, see `files`."""

    hostile: dict[str, str]
    plain: dict[str, str]


@pytest.fixture(scope="module")
def made() -> list[Made]:
    """Return posts that all tests look at: to make their files takes longer than to look."""
    found = []

    @settings(usual, max_examples=20)
    @given(twins())
    def make(both: Twins) -> None:
        found.append(Made(files(both.hostile), files(both.plain)))

    make()
    return found


def test_markdown_holds_no_link_image_tag_or_block_of_a_paper(made: list[Made]) -> None:
    for each, place in ((one, place) for one in made for place in one.hostile if place.endswith(".md")):
        sight, known = (of_markdown(front_matter(of[place])[1]) for of in (each.hostile, each.plain))
        assert sight.blocks == known.blocks, place
        assert sight.links == known.links, (place, sight.links - known.links)
        assert {src for src in sight.images if not src.startswith(FORMULAS)} == known.images, place
        tags = {tag for tag in sight.raw_html if not tag.startswith(OF_WORDS)}
        assert of_html("".join(tags)).tags <= of_html(each.plain[place]).tags, (place, tags)


def test_front_matter_has_the_keys_of_its_template_and_no_more(made: list[Made]) -> None:
    for each in made:
        for place, text in each.hostile.items():
            if text.startswith("---\n"):
                assert shape(front_matter(text)[0]) == shape(front_matter(each.plain[place])[0]), place


def test_html_holds_no_link_image_tag_or_script_of_a_paper(made: list[Made]) -> None:
    for each in made:
        plain = pages(each.plain)
        for place, page in pages(each.hostile).items():
            sight, known = of_html(page), of_html(plain[place])
            assert sight.tags <= known.tags | {"code"}, (place, sight.tags - known.tags)
            assert sight.attributes <= known.attributes, (place, sight.attributes - known.attributes)
            assert (sight.links, sight.images) == (known.links, known.images), place
            assert (sight.scripts, sight.raw_html) == (known.scripts, known.raw_html), place


def test_nothing_that_nobody_sees_is_written(made: list[Made]) -> None:
    for each in made:
        for place, text in each.hostile.items():
            assert not UNSEEN.search(text), (place, UNSEEN.findall(text))


@usual
@given(made=twins())
def test_files_stay_below_their_folder_and_none_is_written_over(made: Twins) -> None:
    for target in TARGETS.values():
        post = made.hostile
        places = [file.path for file in exported(post, target, PUBLICATION, [post], TEMPLATES.render)]
        places += figure_places(post, target).values()
        assert len(set(places)) == len(places), places
        for place in places:
            path = PurePosixPath(place)
            assert not path.is_absolute()
            assert ".." not in path.parts
            assert all(len(part.encode()) <= 255 for part in path.parts)
            assert not UNSEEN.search(place)


@usual
@given(made=twins())
def test_the_canonical_form_comes_back_as_it_was(made: Twins) -> None:
    assert Post.model_validate_json(made.hostile.model_dump_json()) == made.hostile


def files(post: Post) -> dict[str, str]:
    """Return the Markdown beside the JSON and every file of every target, by target, place and kind."""
    made = {"post.md": printed(post, TEMPLATES)}
    for name, target in TARGETS.items():
        for number, file in enumerate(exported(post, target, PUBLICATION, [post], TEMPLATES.render)):
            made[f"{name}/{number}{PurePosixPath(file.path).suffix}"] = file.content.decode()
    return made


def pages(written: dict[str, str]) -> dict[str, str]:
    """Return what of these files is HTML, that within a feed too."""
    found = {}
    for place, text in written.items():
        if place.endswith(".html"):
            found[place] = text
        elif place.endswith(".xml"):
            feed = ElementTree.fromstring(text)
            parts = [part for kind in ("summary", "content") for part in feed.iter(f"{ATOM}{kind}")]
            assert parts
            found |= {f"{place} {number}": part.text or "" for number, part in enumerate(parts)}
    return found


def shape(value: object) -> object:
    """Return the keys of a table and the kinds of its values; a list is the kinds of what it holds."""
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    if isinstance(value, list):
        return sorted({str(shape(each)) for each in value} or {str(str)})
    return type(value)
