"""`digest lint` as its user runs it: a process of its own, no network, no key."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.stand_ins.warm_start import warm_run

POST = "---\nslug: weekly-arxiv精选\n---\n\n# 速递\n\n使用LLMs,效果很好.\n\n内存节约 114 倍。\n"
FIXED = "---\nslug: weekly-arxiv精选\n---\n\n# 速递\n\n使用 LLM，效果很好。\n\n内存节约 114 倍。\n"


@pytest.fixture
def post(tmp_path: Path) -> Path:
    path = tmp_path / "post.md"
    path.write_text(POST, encoding="utf-8")
    return path


def lint(folder: Path, *options: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return warm_run("digest", ["lint", *options], folder, {"PATH": "", "HOME": str(folder)}, given)


def test_what_is_found_is_named_with_its_place_and_what_to_write(post: Path) -> None:
    done = lint(post.parent, "post.md")
    assert done.returncode == 1, done.stderr
    assert "post.md:7:7: P1 " in done.stdout
    assert "'使用LLMs,效果很好.' -> '使用LLMs，效果很好.'" in done.stdout
    assert "post.md:9:3: N3 " in done.stdout
    assert "5 found; --fix mends 4 of them" in done.stderr
    assert post.read_text(encoding="utf-8") == POST


def test_fix_writes_what_is_safe_and_names_the_rest(post: Path) -> None:
    done = lint(post.parent, "post.md", "--fix")
    assert done.returncode == 1
    assert post.read_text(encoding="utf-8") == FIXED
    assert "4 fixed, 1 found" in done.stderr
    assert [path.name for path in post.parent.iterdir()] == ["post.md"]


def test_a_clean_post_is_exit_0(post: Path) -> None:
    post.write_text("# 速递\n\n使用 LLM，效果很好。\n", encoding="utf-8")
    done = lint(post.parent, "post.md")
    assert (done.returncode, done.stdout) == (0, "")


def test_programs_read_the_same(post: Path) -> None:
    said = json.loads(lint(post.parent, "post.md", "--json").stdout)
    assert (said["name"], said["fixed"], len(said["remarks"])) == ("post.md", 0, 5)
    assert said["remarks"][-1] == {
        "line": 9,
        "column": 3,
        "rule": "N3",
        "words": "节约 114 倍",
        "message": "Nothing shrinks by a multiple: say to what part of it, or by how many percent.",
        "replacement": None,
    }


def test_standard_input_is_linted_and_fixed_to_standard_output(tmp_path: Path) -> None:
    assert lint(tmp_path, "-", given=POST).returncode == 1
    done = lint(tmp_path, "-", "--fix", given=POST)
    assert done.stdout == FIXED
    assert "-:9:3: N3 " in done.stderr


def test_the_house_of_the_settings_is_kept(post: Path) -> None:
    (post.parent / "digest.toml").write_text('[post]\nspacing = "none"\n', encoding="utf-8")
    lint(post.parent, "post.md", "--fix")
    assert "使用LLM，效果很好。" in post.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["missing.md", "post.json", "latin.md", "."])
def test_a_wrong_input_is_a_sentence_and_exit_2(post: Path, name: str) -> None:
    (post.parent / "post.json").write_text("{}", encoding="utf-8")
    (post.parent / "latin.md").write_bytes("方法".encode("gb18030"))
    done = lint(post.parent, name, "--fix")
    assert done.returncode == 2, done.stdout
    assert done.stderr.startswith("digest: ")
    assert "Traceback" not in done.stderr
