"""Names of files: what a paper says never leads out of the folder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.core.exporting.place_files import file_name, file_stem, named_by_file, placed
from digest.domain.errors import ConfigError
from tests.posts import digested, issue


def test_the_places_of_a_path_are_filled_in() -> None:
    post = issue(digested(title_zh="标题：其一/二"))
    pattern = "{year}/{date}/{slug}/{stem}/{number}/{paper} {title_zh}.md"
    written = "2026/2026-11-20/weekly/2026-11-20-weekly/20261120/2410.00001v1 标题：其一-二.md"
    assert placed(pattern, post, post.items[0]) == written


@pytest.mark.parametrize("name", ["datee", "paper", "file"])
def test_a_place_that_is_not_there_names_those_that_are(name: str) -> None:
    with pytest.raises(ConfigError, match=rf"\{{{name}\}}.*\{{slug\}}"):
        placed(f"a/{{{name}}}.md", issue(digested()))


@given(st.text())
def test_a_name_is_one_part_of_a_path(text: str) -> None:
    name = file_name(text)
    assert name.strip(".") == name != ""
    assert not set('/\\:*?"<>|#^[]\x00\n\u202e') & set(name)
    assert len(name.encode()) <= 150


def test_a_long_title_is_cut_between_characters() -> None:
    assert file_name("标" * 100) == "标" * 50


@pytest.mark.parametrize(("path", "stem"), [("a/b.c.md", "b.c"), ("a/b", "b"), (".md", ".md")])
def test_a_stem_has_no_folder_and_no_suffix(path: str, stem: str) -> None:
    assert file_stem(path) == stem


@pytest.mark.parametrize(
    ("stem", "slug"),
    [
        ("2026-11-20-weekly", "weekly"),
        ("2026-11-20-weekly-2", "weekly-2"),
        ("2026-11-20-weekly-draft", "weekly-draft"),
        ("2026-11-20-weekly-draft-3", "weekly-draft-3"),
        ("2026-11-20-weekly-of-mine", "weekly"),
        ("mine", "weekly"),
    ],
)
def test_a_second_post_of_a_day_goes_to_a_place_of_its_own(stem: str, slug: str) -> None:
    assert named_by_file(issue(digested()), stem).slug == slug
