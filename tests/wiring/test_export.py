"""An export, put together: what goes where, out of a folder of posts."""

import re
from datetime import date
from pathlib import Path

from digest.config import load_settings
from digest.domain.post import Post, PostFigure
from digest.domain.result import ExportResult
from digest.wiring.export import ExportOrder, export_post
from tests.fakes import NOW, FakeProgress
from tests.posts import digested, issue

CC_BY = "https://creativecommons.org/licenses/by/4.0/"
STEM = "2026-11-20-weekly"


def folder_with(folder: Path, posts: dict[str, Post]) -> Path:
    for stem, post in posts.items():
        (folder / f"{stem}.json").write_text(post.model_dump_json(), encoding="utf-8")
    return folder


def export(folder: Path, stem: str, *to: str) -> ExportResult:
    order = ExportOrder(folder / f"{stem}.json", to, folder / "exports", None, NOW)
    settings = load_settings(folder, {"DIGEST_LIBRARY_FOLDER": str(folder / ".digest")}, {})
    return export_post(order, settings, {}, FakeProgress())[0]


def test_two_posts_of_one_day_and_a_draft_never_take_each_others_place(tmp_path: Path) -> None:
    posts = {STEM: issue(digested()), f"{STEM}-2": issue(digested())}
    posts[f"{STEM}-draft"] = issue(digested(), is_excerpt_draft=True)
    folder_with(tmp_path, posts)
    for stem in posts:
        export(tmp_path, stem, "markdown")
    assert {path.stem for path in (tmp_path / "exports" / "markdown").glob("*.md")} == set(posts)


def test_a_feed_names_each_post_once_and_holds_no_draft(tmp_path: Path) -> None:
    draft = issue(digested(), is_excerpt_draft=True)
    folder_with(tmp_path, {STEM: issue(digested()), f"{STEM}-2": issue(digested()), f"{STEM}-draft": draft})
    export(tmp_path, STEM, "feed")
    feed = (tmp_path / "exports" / "feed" / "feed.xml").read_text(encoding="utf-8")
    assert re.findall("<id>(tag:[^<]*:weekly[^<]*)</id>", feed) == [
        "tag:localhost,2026-11-20:weekly-2",
        "tag:localhost,2026-11-20:weekly",
    ]


def test_the_feed_of_a_folder_of_drafts_alone_holds_the_one_that_is_exported(tmp_path: Path) -> None:
    folder_with(tmp_path, {f"{STEM}-draft": issue(digested(), is_excerpt_draft=True)})
    export(tmp_path, f"{STEM}-draft", "feed")
    assert "weekly-draft</id>" in (tmp_path / "exports" / "feed" / "feed.xml").read_text(encoding="utf-8")


def test_a_feed_brings_the_figures_of_all_its_posts_as_far_as_they_are_there(tmp_path: Path) -> None:
    posts = {f"2026-11-{day}-weekly": issue(digested(), date=date(2026, 11, day)) for day in (6, 13, 20)}
    for stem, post in posts.items():
        figure = PostFigure(
            file=f"{stem}.png", page=1, caption="", alt_zh="图", licence="CC BY 4.0", licence_url=CC_BY
        )
        item = post.items[0].model_copy(update={"figure": figure})
        posts[stem] = post.model_copy(update={"items": (item,)})
    for stem in ("2026-11-13-weekly", STEM):
        (tmp_path / f"{stem}.png").write_bytes(b"a picture")
    export(folder_with(tmp_path, posts), STEM, "feed")
    found = {path.parent.name for path in (tmp_path / "exports" / "feed").rglob("*.png")}
    assert found == {"2026-11-13-weekly", STEM}


def test_a_file_that_a_person_changed_is_left_alone_and_the_others_are_made_anew(tmp_path: Path) -> None:
    folder_with(tmp_path, {STEM: issue(digested())})
    assert export(tmp_path, STEM, "obsidian").is_whole
    first, *others = sorted((tmp_path / "exports" / "obsidian").rglob("*.md"))
    first.write_text("我自己的话\n", encoding="utf-8")
    folder_with(tmp_path, {STEM: issue(digested()).model_copy(update={"title": "新的标题"})})
    again = export(tmp_path, STEM, "obsidian")
    assert not again.is_whole
    assert again.left_alone == (str(first),)
    assert len(again.files) == len(others)
    assert first.read_text(encoding="utf-8") == "我自己的话\n"
    first.unlink()
    assert export(tmp_path, STEM, "obsidian").is_whole
