"""The descriptions of targets: ours, and those of a user."""

from pathlib import Path

import pytest

from digest.adapters.package_files import package_folder
from digest.adapters.targets import read_target, target_names
from digest.adapters.templates import Templates
from digest.core.exporting.compose_export import exported
from digest.domain.errors import ConfigError
from digest.domain.look import Style
from digest.domain.post import Opening, Origin, WebLink
from digest.domain.target import Publication, Scope
from tests.posts import digested, issue

OURS = package_folder("templates")
MINE = 'name = "mine"\nname_zh = "我的"\n[[file]]\npath = "{slug}.md"\ntemplate = "post.md.j2"\n'


def described(folder: Path, text: str, name: str = "mine") -> Path:
    place = folder / "targets" / name / "target.toml"
    place.parent.mkdir(parents=True)
    place.write_text(text, encoding="utf-8")
    return folder


def test_every_target_of_ours_is_read_and_has_its_templates() -> None:
    names = target_names([OURS])
    assert {"hugo", "hexo", "jekyll", "csdn", "zhihu", "juejin", "obsidian", "github"} <= set(names)
    for name in names:
        target = read_target(name, [OURS])
        assert target.todo
        assert all((OURS / "targets" / name / file.template).is_file() for file in target.file)
        assert all(limit.source for limit in target.limit)


def test_a_users_target_stands_beside_ours(tmp_path: Path) -> None:
    folders = [described(tmp_path, MINE), OURS]
    assert {"mine", "hugo"} <= set(target_names(folders))
    assert read_target("mine", folders).file[0].of is Scope.POST


def test_a_users_description_stands_for_ours(tmp_path: Path) -> None:
    folders = [described(tmp_path, MINE.replace("mine", "hugo"), "hugo"), OURS]
    assert read_target("hugo", folders).name_zh == "我的"


def test_an_unknown_target_names_those_there_are() -> None:
    with pytest.raises(ConfigError, match=r"no target 'blog'.*csdn.*hugo"):
        read_target("blog", [OURS])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (MINE + "colour = 1\n", "colour"),
        (MINE.replace("{slug}.md", "../{slug}.md"), "does not leave its folder"),
        (MINE.replace("{slug}.md", "/etc/{slug}"), "does not leave its folder"),
        (MINE.replace('"mine"', '"other"'), "calls itself 'other'"),
        ("name = ", "does not describe a target"),
        ('name = "mine"\nname_zh = ""\n', "file"),
    ],
)
def test_a_description_that_does_not_fit_is_a_config_error(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        read_target("mine", [described(tmp_path, text)])


def test_what_a_blogger_says_is_in_the_notes_of_obsidian_too() -> None:
    post = issue(digested(), opening=Opening(intro=("本期的话。",)))
    link = WebLink(title="另见", url="https://example.org")
    item = post.items[0].model_copy(update={"see_also": (link,), "note": ("一\n- 二",)})
    target = read_target("obsidian", [OURS])
    made = exported(
        post.model_copy(update={"items": (item,)}), target, Publication(), (post,), Templates(OURS).render
    )
    whole, note = (file.content.decode() for file in made)
    assert "本期的话。" in whole
    assert "[另见](https://example.org)" in note
    assert "> 一\n> - 二\n" in note


def test_a_letter_in_plain_text_calls_a_repository_one() -> None:
    post = issue(digested(), style=Style.ROUNDUP)
    changes = {"origin": Origin.REPOSITORY, "code_urls": ("https://example.org/code",)}
    item = post.items[0].model_copy(update=changes)
    made = exported(
        post.model_copy(update={"items": (item,)}),
        read_target("email", [OURS]),
        Publication(),
        (post,),
        Templates(OURS).render,
    )
    text = next(file.content.decode() for file in made if file.path.endswith("email.txt"))
    assert "代码仓库：https://example.org/code\n" in text
    assert "摘要页" not in text
