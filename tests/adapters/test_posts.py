"""Post files: both there, whole, and never over somebody else's."""

from datetime import date
from pathlib import Path

import pytest

from digest.adapters.posts import PostFolder
from digest.domain.errors import ConfigError
from digest.domain.post import Post


def issue(*asked: str) -> Post:
    return Post(
        asked=asked,
        number=None,
        date=date(2026, 11, 20),
        title="速递",
        items=(),
        missing=(),
        closing=(),
        ai_label="",
        is_excerpt_draft=False,
        generator="test",
    )


def test_a_post_is_two_files_named_by_day_and_slug(tmp_path: Path) -> None:
    markdown, canonical = PostFolder(tmp_path / "posts").write(issue("2410.06338"), "weekly", "# 速递\n")
    assert markdown == tmp_path / "posts" / "2026-11-20-weekly.md"
    assert markdown.read_text(encoding="utf-8") == "# 速递\n"
    assert Post.model_validate_json(canonical.read_bytes()) == issue("2410.06338")


def test_the_same_papers_write_over_their_post(tmp_path: Path) -> None:
    folder = PostFolder(tmp_path)
    folder.write(issue("2410.06338"), "weekly", "old")
    markdown, _ = folder.write(issue("2410.06338"), "weekly", "new")
    assert [path.name for path in sorted(tmp_path.glob("*.md"))] == ["2026-11-20-weekly.md"]
    assert markdown.read_text() == "new"


def test_other_papers_get_a_file_of_their_own(tmp_path: Path) -> None:
    folder = PostFolder(tmp_path)
    folder.write(issue("2410.06338"), "weekly", "first")
    markdown, _ = folder.write(issue("2410.07265"), "weekly", "second")
    assert markdown.name == "2026-11-20-weekly-2.md"
    assert (tmp_path / "2026-11-20-weekly.md").read_text() == "first"


def test_a_file_of_the_users_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "2026-11-20-weekly.md").write_text("mine")
    PostFolder(tmp_path).write(issue("2410.06338"), "weekly", "ours")
    assert (tmp_path / "2026-11-20-weekly.md").read_text() == "mine"


def test_no_part_of_a_file_is_left_behind(tmp_path: Path) -> None:
    PostFolder(tmp_path).write(issue("2410.06338"), "weekly", "text")
    assert not list(tmp_path.glob("*.part"))


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="--out"):
        PostFolder(tmp_path / "file" / "posts").write(issue("2410.06338"), "weekly", "text")
