"""Post files: both there, whole, and never over somebody else's."""

from pathlib import Path

import pytest

from digest.adapters.posts import PostFolder
from digest.domain.errors import ConfigError
from digest.domain.post import Post
from tests.posts import issue as posts_on


def issue(*asked: str, title: str = "速递", is_excerpt_draft: bool = False) -> Post:
    made = posts_on(slug="weekly", is_excerpt_draft=is_excerpt_draft)
    return made.model_copy(update={"asked": asked, "title": title})


def rendered(post: Post) -> str:
    return f"# {post.title}\n"


def posts(folder: Path) -> PostFolder:
    return PostFolder(folder, rendered)


def test_a_post_is_two_files_named_by_day_and_slug(tmp_path: Path) -> None:
    markdown, canonical = posts(tmp_path / "posts").write(issue("2410.06338"))
    assert markdown == tmp_path / "posts" / "2026-11-20-weekly.md"
    assert markdown.read_text(encoding="utf-8") == "# 速递\n"
    assert Post.model_validate_json(canonical.read_bytes()) == issue("2410.06338")


def test_the_same_papers_write_over_their_post(tmp_path: Path) -> None:
    posts(tmp_path).write(issue("2410.06338"))
    markdown, _ = posts(tmp_path).write(issue("2410.06338", title="新"))
    assert [path.name for path in sorted(tmp_path.glob("*.md"))] == ["2026-11-20-weekly.md"]
    assert markdown.read_text(encoding="utf-8") == "# 新\n"


def test_other_papers_get_a_file_of_their_own(tmp_path: Path) -> None:
    first, _ = posts(tmp_path).write(issue("2410.06338", title="一"))
    second, _ = posts(tmp_path).write(issue("2410.07265", title="二"))
    assert second.name == "2026-11-20-weekly-2.md"
    assert first.read_text(encoding="utf-8") == "# 一\n"


def test_a_post_that_a_person_edited_is_left_alone(tmp_path: Path) -> None:
    first, _ = posts(tmp_path).write(issue("2410.06338"))
    first.write_text("# 我改过的标题\n", encoding="utf-8")
    second, _ = posts(tmp_path).write(issue("2410.06338"))
    assert second.name == "2026-11-20-weekly-2.md"
    assert first.read_text(encoding="utf-8") == "# 我改过的标题\n"


def test_a_draft_never_takes_the_place_of_a_post(tmp_path: Path) -> None:
    posts(tmp_path).write(issue("2410.06338"))
    draft, _ = posts(tmp_path).write(issue("2410.06338", is_excerpt_draft=True))
    assert draft.name == "2026-11-20-weekly-draft.md"
    assert (tmp_path / "2026-11-20-weekly.md").exists()


def test_a_file_of_the_users_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "2026-11-20-weekly.md").write_text("mine")
    posts(tmp_path).write(issue("2410.06338"))
    assert (tmp_path / "2026-11-20-weekly.md").read_text() == "mine"


def test_no_part_of_a_file_is_left_behind(tmp_path: Path) -> None:
    posts(tmp_path).write(issue("2410.06338"))
    assert not list(tmp_path.glob("*.part"))


def test_a_folder_that_cannot_be_used_is_named_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="--out"):
        posts(tmp_path / "file" / "posts")


def test_a_file_in_another_encoding_counts_as_edited(tmp_path: Path) -> None:
    first, _ = posts(tmp_path).write(issue("2410.06338"))
    first.write_bytes("# 改过\n".encode("gbk"))
    assert posts(tmp_path).write(issue("2410.06338"))[0].name == "2026-11-20-weekly-2.md"


def test_a_link_that_leads_nowhere_is_named_before_anything_is_paid_for(tmp_path: Path) -> None:
    (tmp_path / "posts").symlink_to(tmp_path / "gone")
    with pytest.raises(ConfigError, match="--out"):
        posts(tmp_path / "posts")


def test_a_folder_that_went_away_meanwhile_is_named(tmp_path: Path) -> None:
    folder = posts(tmp_path / "new" / "posts")
    (tmp_path / "new").write_text("a file now")
    with pytest.raises(ConfigError, match="--out"):
        folder.write(issue("2410.06338"))
