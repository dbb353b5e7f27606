"""`digest library` as its user runs it: a process of its own, no network, no key."""

import json
import subprocess
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from digest.adapters.library.file_library import FileLibrary
from digest.adapters.locks import library_lock
from digest.domain.paper import PaperId
from digest.domain.writing import Answer, Usage
from tests.fakes import paper
from tests.posts import digested, issue
from tests.stand_ins.warm_start import warm_run

LONG_AGO = datetime.now(UTC) - timedelta(days=400)
NEEDED, OTHER = "2410.00001v1", "2410.00002v1"


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    """Return a blog with two papers in its library, of which a post needs the first."""
    (tmp_path / "digest.toml").touch()
    (tmp_path / "posts").mkdir()
    post = issue(digested(of=paper(1))).model_dump_json()
    (tmp_path / "posts" / "first.json").write_text(post, encoding="utf-8")
    with closing(FileLibrary(tmp_path / ".digest")) as library:
        for number in (1, 2):
            kept = paper(number)
            library.keep_paper(PaperId(kept.id.base), kept, now=LONG_AGO)
            library.keep_pdf(kept.id, f"%PDF-1.7 {number}".encode(), now=LONG_AGO)
            answer = Answer("{}", Usage(1, 1000, 0, 50, None))
            library.keep_answer("k", kept.id, "custom/m", answer, now=LONG_AGO)
    return tmp_path


def library(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return warm_run("digest", ["library", *options], folder, {"PATH": "", "HOME": str(folder)})


def kept(folder: Path, paper_id: str) -> bool:
    with closing(FileLibrary(folder / ".digest")) as found:
        return found.pdf(PaperId(paper_id[:-2], 1)) is not None


def test_papers_are_listed_with_what_is_kept_of_them(blog: Path) -> None:
    done = library(blog, "list")
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()
    assert first.split() == [OTHER, f"{LONG_AGO:%Y-%m-%d}", "10", "B", "1", "answer", "Paper", "2"]
    assert second.startswith(NEEDED)
    assert [one["id"] for one in json.loads(library(blog, "list", "--json").stdout)] == [OTHER, NEEDED]


def test_a_list_may_be_of_some(blog: Path) -> None:
    assert library(blog, "list", "--since", "7d").stdout.strip() == ""
    assert library(blog, "list", "--limit", "1").stdout.startswith(OTHER)
    said = library(blog, "list", "2410.00001,2410.99999").stdout
    assert [line.split()[0] for line in said.splitlines()] == [NEEDED]


def test_an_empty_list_says_whether_all_is_empty_or_the_choice(blog: Path, tmp_path: Path) -> None:
    chosen = library(blog, "list", "2410.09999")
    assert "The library holds no such paper." in chosen.stderr
    with closing(FileLibrary(tmp_path / "new" / ".digest")):
        (tmp_path / "new" / "digest.toml").touch()
    empty = library(tmp_path / "new", "list")
    assert (empty.returncode, empty.stdout) == (0, "")
    assert "The library holds no paper yet" in empty.stderr


def test_a_list_does_not_wait_for_a_run(blog: Path) -> None:
    with library_lock(blog / ".digest"):
        done = library(blog, "list")
    assert done.returncode == 0
    assert "Another run" not in done.stderr


def test_a_paper_is_shown_with_answers_and_posts(blog: Path) -> None:
    said = library(blog, "show", "2410.00001").stdout
    assert f"{NEEDED}  Paper 1" in said
    assert "custom/m: 1,000 tokens in, 50 out, cost unknown" in said
    assert "posts/first.json" in said
    (record,) = json.loads(library(blog, "show", NEEDED, "--json").stdout)
    assert (record["paper"]["title"], len(record["posts"])) == ("Paper 1", 1)


def test_all_is_exported_a_version_a_line(blog: Path) -> None:
    records = [json.loads(line) for line in library(blog, "export").stdout.splitlines()]
    assert [record["id"] for record in records] == [NEEDED, OTHER]
    assert records[0]["answers"][0]["content"] == "{}"


def test_a_sound_library_verifies_and_a_damaged_one_is_mended(blog: Path) -> None:
    assert library(blog, "verify").returncode == 0
    next((blog / ".digest" / "files").iterdir()).write_bytes(b"junk")
    done = library(blog, "verify")
    assert done.returncode == 1
    assert "was altered" in done.stdout
    assert len(json.loads(library(blog, "verify", "--json").stdout)["altered"]) == 1
    assert library(blog, "verify", "--fix").returncode == 0
    assert library(blog, "verify").returncode == 0


def test_a_dry_run_removes_nothing(blog: Path) -> None:
    done = library(blog, "clean", "--older-than", "90d", "--dry-run")
    assert done.stdout.startswith("Would remove 1 PDF (10 B)")
    assert kept(blog, OTHER)


def test_cleaning_spares_what_a_post_needs_unless_told(blog: Path) -> None:
    done = library(blog, "clean", "--older-than", "90d")
    assert done.stdout.startswith("Removed 1 PDF (10 B)")
    assert "1 PDF (10 B) of these stay because posts need them" in done.stdout
    assert (kept(blog, NEEDED), kept(blog, OTHER)) == (True, False)
    assert library(blog, "verify").returncode == 0
    said = json.loads(library(blog, "clean", "--keep-size", "0", "--all", "--json").stdout)
    assert [one["id"] for one in said["pdfs"]] == [NEEDED]
    assert not kept(blog, NEEDED)


@pytest.mark.parametrize(
    "options",
    [["clean"], ["clean", "--older-than", "long"], ["show", "2410.99999"], ["list", "no id"]],
)
def test_what_cannot_be_meant_is_a_sentence_and_exit_2(blog: Path, options: list[str]) -> None:
    done = library(blog, *options)
    assert done.returncode == 2
    assert done.stderr.startswith("digest: ")
    assert kept(blog, OTHER)


@pytest.mark.parametrize("command", ["list", "verify"])
def test_no_library_is_made_by_looking_for_one(tmp_path: Path, command: str) -> None:
    done = library(tmp_path, command)
    assert done.returncode == 2
    assert "There is no library" in done.stderr
    assert not list(tmp_path.rglob("library.db"))
