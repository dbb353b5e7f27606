"""`digest export` as its user runs it: a process of its own, on a post that lies in a folder."""

import json
import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from digest.adapters.templates import Templates
from digest.domain.digest import Section
from digest.domain.post import Post, PostFigure
from digest.wiring.shelves import printed
from tests.cli.bench import ROOT
from tests.posts import digested, issue, says
from tests.stand_ins.warm_start import warm_run
from tests.stand_ins.wechat import APP_ID, SECRET, WechatStandIn

MINE = 'name = "mine"\nname_zh = "我的"\n[[file]]\npath = "{slug}.txt"\ntemplate = "post.md.j2"\n'
STEM = "2026-11-20-weekly"
CC_BY = "https://creativecommons.org/licenses/by/4.0/"
POST = f"posts/{STEM}.json"
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


@dataclass
class Blogger:
    """A user with a folder: posts/ with one post, and digest.toml."""

    folder: Path
    more: dict[str, str] = field(default_factory=dict)

    def write(self, place: str, text: str) -> None:
        path = self.folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def read(self, place: str) -> str:
        return (self.folder / place).read_text(encoding="utf-8")

    def export(self, *options: str) -> subprocess.CompletedProcess[str]:
        usual = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "PYTHONPATH": str(ROOT)}
        return warm_run("digest", ["export", *options], self.folder, {**usual, **self.more})


@pytest.fixture
def blogger(tmp_path: Path) -> Blogger:
    user = Blogger(tmp_path)
    post = issue(digested(says(Section.METHOD, "先读再写。"), tags=("一", "二", "三", "四")))
    figure = PostFigure(
        file="pictures/a.png", page=1, caption="", alt_zh="图", licence="CC BY", licence_url=CC_BY
    )
    item = post.items[0].model_copy(update={"figure": figure})
    user.write(f"posts/{STEM}.json", post.model_copy(update={"items": (item,)}).model_dump_json())
    user.write("posts/pictures/a.png", "picture")
    user.write("digest.toml", '[post]\ntemplates = "own"\n[export]\nauthor = "Ada"\ndraft = false\n')
    user.write("own/glossary.toml", "")
    return user


def test_a_post_is_written_for_each_target_in_its_own_folder(blogger: Blogger) -> None:
    done = blogger.export(POST, "--to", "hugo,hexo", "--to", "hugo")
    assert done.returncode == 0, done.stderr
    place = f"hugo/content/posts/{STEM}"
    assert [Path(line).relative_to("exports").as_posix() for line in done.stdout.split()] == [
        f"{place}/index.md",
        f"{place}/a.png",
        f"hexo/source/_posts/{STEM}.md",
        f"hexo/source/images/{STEM}/a.png",
    ]
    assert blogger.read(f"exports/{place}/a.png") == "picture"
    assert "![图](a.png)" in blogger.read(f"exports/{place}/index.md")
    assert 'authors: ["Ada"]\n' in blogger.read(f"exports/{place}/index.md")
    assert "draft: false\n" in blogger.read(f"exports/{place}/index.md")


def test_all_stands_for_every_target_and_json_tells_each(blogger: Blogger) -> None:
    blogger.write("own/targets/mine/target.toml", MINE)
    blogger.write("own/targets/mine/post.md.j2", "{{ view.post.title }}\n")
    done = blogger.export(f"posts/{STEM}.json", "--to", "all", "--out", "out", "--json")
    told = {one["target"]: one for one in json.loads(done.stdout)}
    assert {"hugo", "hexo", "jekyll", "csdn", "zhihu", "juejin", "obsidian", "github", "mine"} <= set(told)
    assert all(Path(blogger.folder / file).is_file() for one in told.values() for file in one["files"])
    assert "takes 3 at most" in str(told["juejin"]["troubles"])


def test_without_a_target_those_there_are_get_listed(blogger: Blogger) -> None:
    done = blogger.export(POST)
    assert (done.returncode, done.stdout) == (2, "")
    assert "hugo " in done.stderr
    assert "掘金" in done.stderr


def test_the_style_may_be_another_than_the_post_was_built_in(blogger: Blogger) -> None:
    blogger.export(POST, "--to", "github", "--style", "roundup", "--out", "out")
    assert "## 引言" in blogger.read(f"out/github/{STEM}.md")


def test_a_target_of_ones_own_is_a_folder_and_nothing_else(blogger: Blogger) -> None:
    blogger.write("own/targets/mine/target.toml", MINE)
    blogger.write("own/targets/mine/post.md.j2", "{{ view.items[0].item.title }} {{ publication.author }}\n")
    done = blogger.export(POST, "--to", "mine")
    assert done.returncode == 0, done.stderr
    assert blogger.read("exports/mine/weekly.txt") == "Paper 1 Ada\n"


def test_a_template_of_ones_own_stands_for_ours(blogger: Blogger) -> None:
    blogger.write("own/targets/hugo/index.md.j2", "mine: {{ view.post.slug }}\n")
    blogger.export(POST, "--to", "hugo")
    assert blogger.read(f"exports/hugo/content/posts/{STEM}/index.md") == "mine: weekly\n"


def test_a_slip_in_a_template_names_file_line_and_what_there_is(blogger: Blogger) -> None:
    blogger.write("own/targets/mine/target.toml", MINE)
    blogger.write("own/targets/mine/post.md.j2", "a\n{{ view.posts }}\n")
    done = blogger.export(POST, "--to", "hugo,mine")
    assert (done.returncode, done.stdout) == (2, "")
    assert "line 2 of targets/mine/post.md.j2" in done.stderr
    assert "it has edited, holds_papers_alone, items, minutes, notes, post, summary, topics" in done.stderr
    assert not (blogger.folder / "exports").exists()


def test_what_a_target_would_refuse_is_exit_1_with_the_files_there(blogger: Blogger) -> None:
    limit = '[[limit]]\nof = "title"\nat_most = 5\n'
    blogger.write("own/targets/mine/target.toml", MINE + limit)
    blogger.write("own/targets/mine/post.md.j2", "x\n")
    done = blogger.export(POST, "--to", "mine")
    assert done.returncode == 1
    assert "refused: The title has" in done.stderr
    assert blogger.read("exports/mine/weekly.txt") == "x\n"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["posts/2026-11-20-weekly.json", "--to", "blogger"], "no target 'blogger'. There are: csdn,"),
        (["posts/2026-11-20-weekly.json", "--to", "hugo", "--style", "tall"], "choose numbered or roundup"),
        (["other.md", "--to", "hugo"], "was not made by digest"),
        (["gone.md", "--to", "hugo"], "cannot be read"),
        (["posts", "--to", "hugo"], "cannot be read"),
        (["foreign.json", "--to", "hugo"], "no post of this version"),
        (["posts/2026-11-20-weekly.json", "--to", "hugo", "--out", "other.md"], "could not be made"),
    ],
)
def test_a_wrong_command_is_exit_2_and_a_sentence(blogger: Blogger, options: list[str], words: str) -> None:
    blogger.write("other.md", "# Another digest\n")
    blogger.write("foreign.json", "{}")
    done = blogger.export(*options)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_path_with_an_unknown_place_is_a_sentence(blogger: Blogger) -> None:
    blogger.write("own/targets/mine/target.toml", MINE.replace("{slug}", "{day}"))
    blogger.write("own/targets/mine/post.md.j2", "x\n")
    done = blogger.export(POST, "--to", "mine")
    assert (done.returncode, "no such place here: {day}" in done.stderr) == (2, True)


def test_a_figure_that_is_gone_is_told_before_anything_is_written(blogger: Blogger) -> None:
    (blogger.folder / "posts/pictures/a.png").unlink()
    done = blogger.export(POST, "--to", "hugo")
    assert (done.returncode, "a.png" in done.stderr) == (2, True)
    assert not (blogger.folder / "exports").exists()


def test_markdown_that_was_edited_is_not_passed_over(blogger: Blogger) -> None:
    blogger.write(f"posts/{STEM}.md", "Mended by hand.")
    done = blogger.export(f"posts/{STEM}.md", "--to", "hugo")
    assert done.returncode == 2
    assert f"posts/{STEM}.json" in done.stderr
    assert not (blogger.folder / "exports").exists()


def test_markdown_as_it_was_made_is_as_good_as_its_json(blogger: Blogger) -> None:
    post = Post.model_validate_json(blogger.read(POST))
    blogger.write(f"posts/{STEM}.md", printed(post, Templates(ROOT / "templates")))
    done = blogger.export(f"posts/{STEM}.md", "--to", "hugo")
    assert done.returncode == 0, done.stderr


def pushed(
    blogger: Blogger, wechat: WechatStandIn, *, secret: str = SECRET
) -> subprocess.CompletedProcess[str]:
    (blogger.folder / "posts/pictures/a.png").write_bytes(PNG)
    blogger.more = {
        "DIGEST_WECHAT_APP_ID": APP_ID,
        "DIGEST_WECHAT_BASE_URL": wechat.url,
        "WECHAT_APP_SECRET": secret,
    }
    return blogger.export(POST, "--to", "wechat", "--push")


def test_a_pushed_post_is_a_draft_and_nothing_is_published(blogger: Blogger) -> None:
    with WechatStandIn() as wechat:
        done = pushed(blogger, wechat)
        assert done.returncode == 0, done.stderr
        ((media_id, (draft,)),) = wechat.stored.drafts.items()
    assert draft["title"].startswith("论文速递")
    assert f"draft: {media_id}, to be published by hand" in done.stderr
    assert SECRET not in done.stdout + done.stderr


def test_without_the_secret_nothing_is_sent(blogger: Blogger) -> None:
    with WechatStandIn() as wechat:
        done = pushed(blogger, wechat, secret="")
        assert (done.returncode, wechat.calls) == (2, [])
    assert "WECHAT_APP_SECRET" in done.stderr


def test_an_account_that_refuses_says_why_and_leaves_the_files(blogger: Blogger) -> None:
    with WechatStandIn() as wechat:
        wechat.fail("draft/add", 45009, "reach max api daily quota limit")
        done = pushed(blogger, wechat)
        assert wechat.stored.drafts == {}
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert (blogger.folder / "exports/wechat" / STEM / "wechat.html").is_file()


def test_other_targets_take_no_draft(blogger: Blogger) -> None:
    done = blogger.export(POST, "--to", "hugo", "--push")
    assert done.returncode == 2
    assert "hugo cannot be pushed to" in done.stderr


def test_what_a_person_polished_is_named_and_left_alone(blogger: Blogger) -> None:
    assert blogger.export(POST, "--to", "hugo").returncode == 0
    page = f"exports/hugo/content/posts/{STEM}/index.md"
    blogger.write(page, "我自己的话\n")
    blogger.write("digest.toml", '[post]\ntemplates = "own"\n[export]\nauthor = "Bo"\n')
    done = blogger.export(POST, "--to", "hugo")
    assert done.returncode == 1
    assert f"left alone: {page}: you changed it" in done.stderr
    assert blogger.read(page) == "我自己的话\n"
    assert page not in done.stdout
