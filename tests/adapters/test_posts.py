"""Post files: both there, whole, and never over somebody else's."""

from pathlib import Path

import pytest

from digest.adapters.posts import PostFolder
from digest.domain.errors import ConfigError
from digest.domain.post import Post, PostFigure
from tests.posts import digested
from tests.posts import issue as posts_on


def issue(*asked: str, title: str = "速递", is_excerpt_draft: bool = False) -> Post:
    made = posts_on(slug="weekly", is_excerpt_draft=is_excerpt_draft)
    return made.model_copy(update={"asked": asked, "title": title})


def rendered(post: Post) -> str:
    return f"# {post.title}\n"


class Memory:
    """What digest made, in memory."""

    def __init__(self) -> None:
        self.made: dict[str, Post] = {}
        self.pages: set[bytes] = set()

    def keep_post(self, post: Post) -> str:
        key = f"key of {post.title}"
        self.made[key] = post
        return key

    def post(self, key: str) -> Post | None:
        return self.made.get(key)

    def keep_page(self, page: bytes) -> None:
        self.pages.add(page)

    def has_page(self, page: bytes) -> bool:
        return page in self.pages


class Posts:
    """A folder of posts without pictures. told: what its user is told."""

    def __init__(self, folder: Path, memory: Memory | None = None) -> None:
        self.told: list[str] = []
        self.memory = memory or Memory()
        self._folder = PostFolder(folder, rendered, self.told.append)

    def write(self, post: Post) -> tuple[Path, Path]:
        """Return the Markdown and the JSON."""
        written = self._folder.write(post, {}, self.memory)
        return written.markdown, written.canonical


def posts(folder: Path) -> Posts:
    return Posts(folder)


def change(canonical: Path, **changes: object) -> None:
    """Change fields of a post as its user would, in an editor."""
    edited = read(canonical).model_copy(update=changes)
    canonical.write_text(edited.model_dump_json(indent=2), encoding="utf-8")


def read(canonical: Path) -> Post:
    return Post.model_validate_json(canonical.read_bytes())


def test_a_post_is_two_files_named_by_day_and_slug(tmp_path: Path) -> None:
    markdown, canonical = posts(tmp_path / "posts").write(issue("2410.06338"))
    assert markdown == tmp_path / "posts" / "2026-11-20-weekly.md"
    assert markdown.read_text(encoding="utf-8") == "# 速递\n"
    assert read(canonical).model_copy(update={"made": ""}) == issue("2410.06338")


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


def test_what_a_person_changed_in_the_json_is_kept_and_printed(tmp_path: Path) -> None:
    folder = posts(tmp_path)
    markdown, canonical = folder.write(issue("2410.06338"))
    change(canonical, title="我的")
    assert folder.write(issue("2410.06338")) == (markdown, canonical)
    assert markdown.read_text(encoding="utf-8") == "# 我的\n"
    assert read(canonical).edited == ("title",)


def test_an_edit_stays_when_what_is_written_changes_twice(tmp_path: Path) -> None:
    folder = posts(tmp_path)
    _, canonical = folder.write(issue("2410.06338"))
    change(canonical, title="我的")
    for title in ("二", "三"):
        folder.write(issue("2410.06338", title=title))
    assert read(canonical).title == "我的"


def test_a_page_that_was_printed_by_another_template_is_nobodys_edit(tmp_path: Path) -> None:
    folder = posts(tmp_path)
    markdown, _ = folder.write(issue("2410.06338"))
    markdown.write_text("# printed once\n", encoding="utf-8")
    folder.memory.keep_page(b"# printed once\n")
    assert folder.write(issue("2410.06338"))[0] == markdown


def test_a_run_that_was_killed_between_the_two_files_leaves_no_edit_behind(tmp_path: Path) -> None:
    folder = posts(tmp_path)
    markdown, canonical = folder.write(issue("2410.06338", title="一"))
    old_page = markdown.read_bytes()
    folder.write(issue("2410.06338", title="二"))
    markdown.write_bytes(old_page)
    assert folder.write(issue("2410.06338", title="三")) == (markdown, canonical)
    assert read(canonical).edited == ()
    assert read(canonical).title == "三"


def test_a_post_that_is_left_alone_is_named_with_the_reason(tmp_path: Path) -> None:
    folder = posts(tmp_path)
    markdown, _ = folder.write(issue("2410.06338"))
    markdown.write_text("# 我改过的标题\n", encoding="utf-8")
    folder.write(issue("2410.06338"))
    assert len(folder.told) == 1
    assert "2026-11-20-weekly.md is left alone: you changed it" in folder.told[0]


def test_edits_are_not_lost_with_the_library(tmp_path: Path) -> None:
    folder = posts(tmp_path)
    _, canonical = folder.write(issue("2410.06338"))
    change(canonical, title="我的")
    folder.write(issue("2410.06338"))
    fresh = posts(tmp_path)
    assert fresh.write(issue("2410.06338"))[1].name == "2026-11-20-weekly-2.json"
    assert read(canonical).title == "我的"
    assert "2026-11-20-weekly.json" in fresh.told[0]


def test_edits_that_no_build_has_seen_are_not_lost_with_the_library_either(tmp_path: Path) -> None:
    markdown, canonical = posts(tmp_path).write(issue("2410.06338"))
    change(canonical, title="我的")
    markdown.write_text(rendered(read(canonical)), encoding="utf-8")  # as an export prints it
    assert posts(tmp_path).write(issue("2410.06338"))[1].name == "2026-11-20-weekly-2.json"
    assert read(canonical).title == "我的"


def test_a_slip_in_an_edited_json_is_named_with_its_place_and_nothing_is_lost(tmp_path: Path) -> None:
    folder = posts(tmp_path)
    _, canonical = folder.write(issue("2410.06338"))
    slip = canonical.read_text(encoding="utf-8").replace('"title"', '"titel"')
    canonical.write_text(slip, encoding="utf-8")
    with pytest.raises(ConfigError, match="title: is missing"):
        folder.write(issue("2410.06338"))
    assert canonical.read_text(encoding="utf-8") == slip
    assert not list(tmp_path.glob("*-2.*"))


def with_picture(made: Post) -> Post:
    figure = PostFigure(
        file="figures/a.png", page=1, caption="", alt_zh="图", licence="CC BY", licence_url=""
    )
    return made.model_copy(update={"items": (made.items[0].model_copy(update={"figure": figure}),)})


def test_pictures_lie_beside_the_page_that_shows_them_and_no_others(tmp_path: Path) -> None:
    pictures = {"figures/a.png": b"a", "figures/b.png": b"b"}
    folder = PostFolder(tmp_path, rendered, lambda _: None)
    folder.write(with_picture(posts_on(digested())), pictures, Memory())
    assert [path.name for path in (tmp_path / "figures").iterdir()] == ["a.png"]


def test_a_picture_that_a_person_changed_stays_and_one_of_ours_is_drawn_anew(tmp_path: Path) -> None:
    told: list[str] = []
    folder, memory, place = (
        PostFolder(tmp_path, rendered, told.append),
        Memory(),
        tmp_path / "figures" / "a.png",
    )
    made = with_picture(posts_on(digested()))
    for picture in (b"one", b"two"):
        folder.write(made, {"figures/a.png": picture}, memory)
        assert place.read_bytes() == picture
    place.write_bytes(b"mine")
    folder.write(made, {"figures/a.png": b"three"}, memory)
    assert place.read_bytes() == b"mine"
    assert told == ["figures/a.png is left alone: you changed it."]


def test_edits_in_the_json_of_a_post_that_is_left_alone_come_into_the_next(tmp_path: Path) -> None:
    folder = posts(tmp_path)
    markdown, canonical = folder.write(issue("2410.06338"))
    change(canonical, title="我的")
    markdown.write_text("# 我的\n\n又添一句。\n", encoding="utf-8")
    for _ in range(2):
        second, _ = folder.write(issue("2410.06338", title="新"))
        assert second.name == "2026-11-20-weekly-2.md"
        assert second.read_text(encoding="utf-8") == "# 我的\n"


def test_a_post_is_written_again_under_its_own_name_or_not_at_all(tmp_path: Path) -> None:
    told: list[str] = []
    folder, memory, stem = PostFolder(tmp_path, rendered, told.append), Memory(), "2026-11-20-weekly-2"
    for title in ("一", "二"):
        written = folder.write_again(stem, issue("2410.06338", title=title), {}, memory)
        assert written is not None
        assert written.markdown == tmp_path / f"{stem}.md"
    (tmp_path / f"{stem}.md").write_text("# 我改过的标题\n", encoding="utf-8")
    assert folder.write_again(stem, issue("2410.06338", title="三"), {}, memory) is None
    assert [path.name for path in tmp_path.glob("*.md")] == [f"{stem}.md"]
    assert told == [f"{stem}.md is left alone: you changed it. Changes in its JSON would be kept."]


def test_a_page_whose_json_is_gone_is_written_again_unless_a_person_changed_it(tmp_path: Path) -> None:
    told: list[str] = []
    folder, memory, stem = PostFolder(tmp_path, rendered, told.append), Memory(), "2026-11-20-weekly"
    for text in ("", "# 我改过的标题\n"):
        folder.write_again(stem, issue("2410.06338"), {}, memory)
        (tmp_path / f"{stem}.json").unlink()
        if text:
            (tmp_path / f"{stem}.md").write_text(text, encoding="utf-8")
    assert folder.write_again(stem, issue("2410.06338"), {}, memory) is None
    assert "2026-11-20-weekly.json is gone" in told[0]
