"""`digest init`: a folder to begin in, and templates to change."""

import subprocess
import tomllib
from pathlib import Path

from digest.config import load_settings
from tests.stand_ins.warm_start import warm_run

STYLE = Path("templates/posts/numbered.md.j2")


def run(*words: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder)}
    return warm_run("digest", [*map(str, words)], folder, environment)


def test_the_settings_that_init_writes_are_the_defaults_each_a_comment(tmp_path: Path) -> None:
    before = load_settings(tmp_path, {}, {}).model_dump(exclude={"root"})
    assert run("init", folder=tmp_path).returncode == 0
    written = tomllib.loads((tmp_path / "digest.toml").read_text(encoding="utf-8"))
    assert written
    assert not any(written.values())
    assert load_settings(tmp_path, {}, {}).model_dump(exclude={"root"}) == before


def test_what_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text('[post]\ntitle = "我的"\n', encoding="utf-8")
    done = run("init", folder=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert "digest.toml is there already" in done.stderr
    assert "我的" in (tmp_path / "digest.toml").read_text(encoding="utf-8")


def test_templates_that_settings_of_before_do_not_name_are_told_of(tmp_path: Path) -> None:
    assert "[post]" not in run("init", folder=tmp_path).stderr
    assert 'templates = "templates" in [post]' in run("init", "--templates", folder=tmp_path).stderr
    fresh = run("init", "--templates", "fresh", folder=tmp_path)
    assert "[post]" not in fresh.stderr


def test_copied_templates_make_the_posts(tmp_path: Path) -> None:
    run("init", "--templates", folder=tmp_path)
    style = tmp_path / STYLE
    style.write_text(style.read_text(encoding="utf-8").replace("## 本期速览", "## 这一期"), encoding="utf-8")
    done = run("build", "--samples", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    post = (tmp_path / done.stdout.strip()).read_text(encoding="utf-8")
    assert "## 这一期" in post
    assert "## 本期速览" not in post


def test_a_slip_in_a_template_is_named_with_its_line_and_what_there_is(tmp_path: Path) -> None:
    run("init", "--templates", folder=tmp_path)
    style = tmp_path / STYLE
    style.write_text("一行\n{{ view.post.titel }}\n", encoding="utf-8")
    done = run("build", "--samples", folder=tmp_path)
    assert done.returncode == 2
    assert "line 2 of posts/numbered.md.j2" in done.stderr
    assert "'titel'; it has" in done.stderr
    assert "title" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    done = run("init", "file/blog", folder=tmp_path)
    assert done.returncode == 2
    assert "file/blog" in done.stderr
