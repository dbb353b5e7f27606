"""`digest schedule`: what it prints is taken by the tools that read it, and runs."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.stand_ins.warm_start import warm_run

ODD = "my blog 100%"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A blog in a folder whose name cron, systemd and the shell each read in their own way."""
    folder = tmp_path / ODD
    folder.mkdir()
    (folder / "digest.toml").write_text('[weekly]\nday = "fri"\ntime_zone = "Europe/Berlin"\n')
    return folder


def digest(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DIGEST_")}
    environment |= {"HOME": str(folder.parent), "XDG_CONFIG_HOME": str(folder.parent / "config"), **variables}
    return warm_run("digest", words, folder, environment)


def test_the_units_pass_the_check_of_systemd(folder: Path) -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is not installed")
    done = digest(folder, "schedule", "--systemd", "--out", "units", "--notify")
    assert done.stdout.split() == ["units/digest-weekly.service", "units/digest-weekly.timer"]
    keys = folder.parent / "config" / "digest" / "keys.env"
    assert str(keys) in done.stderr
    units = [str(folder / path) for path in done.stdout.split()]
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder.parent)}
    verify = ["systemd-analyze", "--user", "verify", *units]
    checked = subprocess.run(verify, env=environment, capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "OnCalendar=*-*-* 08:00:00 Europe/Berlin" in Path(units[1]).read_text(encoding="utf-8")


def test_the_workflow_fits_the_schema_of_github(folder: Path) -> None:
    done = digest(folder, "schedule", "--github", "--out", ".github/workflows")
    (path,) = done.stdout.split()
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", path]
    checked = subprocess.run(check, cwd=folder, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout
    workflow = (folder / path).read_text(encoding="utf-8")
    assert "DEEPSEEK_API_KEY: ${{ secrets.DEEPSEEK_API_KEY }}" in workflow


def steps_of_workflow(folder: Path, *options: str) -> list[dict[str, Any]]:
    path = folder / digest(folder, "schedule", "--github", *options, "--out", "w").stdout.strip()
    steps: list[dict[str, Any]] = YAML(typ="safe").load(path)["jobs"]["weekly"]["steps"]
    return steps


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def clones(tmp_path: Path) -> tuple[Path, Path]:
    """The repository of a blog as two machines have it."""
    first, second = tmp_path / "first", tmp_path / "second"
    git(tmp_path, "init", "-q", "--bare", "origin.git")
    git(tmp_path, "clone", "-q", "origin.git", "first")
    commit(first, "digest.toml")
    git(first, "push", "-q")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{tmp_path / 'origin.git'}", "second")
    return first, second


def commit(clone: Path, file: str) -> None:
    (clone / file).touch()
    git(clone, "add", file)
    git(clone, "-c", "user.name=me", "-c", "user.email=me@example.org", "commit", "-q", "-m", f"Add {file}")


def test_the_workflow_commits_new_posts_and_nothing_when_there_are_none(
    folder: Path, clones: tuple[Path, Path]
) -> None:
    (step,) = (step for step in steps_of_workflow(folder) if "git push" in step.get("run", ""))
    elsewhere, clone = clones
    (clone / "posts").mkdir()
    (clone / "posts" / "2026-11-16-weekly.md").write_text("# 速递\n", encoding="utf-8")
    (clone / "ids.txt").write_text("not ours to commit\n", encoding="utf-8")
    for _ in range(2):
        subprocess.run(["bash", "-e", "-c", step["run"]], cwd=clone, check=True, capture_output=True)
    git(elsewhere, "pull", "-q")
    pushed = git(elsewhere, "log", "--format=%s", "--name-only").split("\n")
    assert [line for line in pushed if line] == [
        *("Add the weekly digest", "posts/2026-11-16-weekly.md"),
        *("Add digest.toml", "digest.toml"),
    ]


def test_a_folder_that_the_blog_ignores_is_not_committed_and_keeps_no_post_back(
    folder: Path, clones: tuple[Path, Path]
) -> None:
    (step,) = (step for step in steps_of_workflow(folder) if "git push" in step.get("run", ""))
    elsewhere, clone = clones
    (clone / ".gitignore").write_text("exports/\n", encoding="utf-8")
    for name in ("posts", "exports"):
        (clone / name).mkdir()
        (clone / name / "2026-11-16-weekly.md").touch()
    subprocess.run(["bash", "-e", "-c", step["run"]], cwd=clone, check=True, capture_output=True)
    git(elsewhere, "pull", "-q")
    assert (elsewhere / "posts" / "2026-11-16-weekly.md").is_file()
    assert not (elsewhere / "exports").exists()


def test_posts_reach_a_repository_to_which_somebody_pushed_meanwhile(
    folder: Path, clones: tuple[Path, Path]
) -> None:
    (step,) = (step for step in steps_of_workflow(folder) if "git push" in step.get("run", ""))
    elsewhere, clone = clones
    commit(elsewhere, "about.md")
    git(elsewhere, "push", "-q")
    (clone / "posts").mkdir()
    (clone / "posts" / "2026-11-16-weekly.md").touch()
    subprocess.run(["bash", "-e", "-c", step["run"]], cwd=clone, check=True, capture_output=True)
    git(elsewhere, "pull", "-q")
    assert (elsewhere / "posts" / "2026-11-16-weekly.md").is_file()


def test_the_ledger_is_kept_after_the_posts_and_anew_by_each_attempt(folder: Path) -> None:
    *_, push, save = steps_of_workflow(folder)
    assert "git push" in push["run"]
    assert save["uses"].startswith("actions/cache/save@")
    assert (push["if"], save["if"]) == ("always()", "always()")
    assert "${{ github.run_id }}-${{ github.run_attempt }}" in save["with"]["key"]
    (restore,) = (step for step in steps_of_workflow(folder) if "restore@" in step.get("uses", ""))
    assert save["with"]["key"].startswith(restore["with"]["restore-keys"])
    assert restore["with"]["path"] == save["with"]["path"]


def run_by_cron(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    """Run a line as cron does: a bare environment, another folder, and the backslash before each % taken
    away."""
    command = line.partition(" * * * ")[2].replace(r"\%", "%")
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder.parent)}
    return subprocess.run(
        ["/bin/sh", "-c", command], cwd="/", env=environment, capture_output=True, text=True, check=False
    )


def keys_of(folder: Path) -> Path:
    return folder.parent / "config" / "digest" / "keys.env"


def write_keys(folder: Path, text: str) -> None:
    keys_of(folder).parent.mkdir(parents=True)
    keys_of(folder).write_text(text, encoding="utf-8")


def test_the_line_of_the_crontab_runs_and_prints_the_log_of_a_failure(folder: Path) -> None:
    write_keys(folder, "DIGEST_TOPICS_TOP=0\n")
    line = digest(folder, "schedule", "--cron", "--at", "7:05").stdout.splitlines()[-1]
    assert line.startswith("5 7 * * * ")
    done = run_by_cron(folder, line)
    assert "topics" in done.stdout.lower(), done.stderr
    assert (folder / "digest.log").read_text(encoding="utf-8") == done.stdout


def test_the_log_of_cron_tells_each_run_under_its_moment(folder: Path) -> None:
    write_keys(folder, "DIGEST_TOPICS_TOP=0\n")
    line = digest(folder, "schedule", "--cron").stdout.splitlines()[-1]
    for _ in range(2):
        run_by_cron(folder, line)
    log = (folder / "digest.log").read_text(encoding="utf-8").splitlines()
    said = [bool(re.search(r"\d\d:\d\d:\d\d", one)) for one in log]
    assert said == [True, False] * 2


@pytest.mark.parametrize("shell", ["sh", "bash"])
def test_a_lack_of_keys_is_told_in_the_log_and_to_cron(folder: Path, shell: str) -> None:
    line = digest(folder, "schedule", "--cron").stdout.splitlines()[-1]
    command = line.partition(" * * * ")[2].replace(r"\%", "%")
    done = subprocess.run([shell, "-c", command], cwd="/", capture_output=True, text=True, check=False)
    assert f"{keys_of(folder)}: No such file" in done.stdout
    assert (folder / "digest.log").read_text(encoding="utf-8") == done.stdout
    assert done.stderr == ""


ODD_KEYS = {
    "DIGEST_WEBHOOK_URL": "https://hook.example.org/send?key=1&to=2",
    "SMTP_PASSWORD": "abcd efgh ijkl mnop",
    "CUSTOM_API_KEY": 'p$$w$HOME`id`"\\#;%',
}


def test_keys_arrive_as_they_are_in_the_form_that_is_told(folder: Path) -> None:
    made = digest(folder, "schedule", "--cron")
    (form,) = re.findall(r"one (NAME=\S+) a line", made.stderr)
    lines = [form.replace("NAME", name).replace("value", value) for name, value in ODD_KEYS.items()]
    write_keys(folder, "\n".join(lines))
    run_by_cron(folder, re.sub(r"&& \S+ weekly", "&& env", made.stdout.splitlines()[-1]))
    _, *log = (folder / "digest.log").read_text(encoding="utf-8").splitlines()
    told = dict(line.split("=", 1) for line in log)
    assert {name: told[name] for name in ODD_KEYS} == ODD_KEYS


def test_every_file_that_names_the_keys_tells_the_same_form(folder: Path) -> None:
    told = digest(folder, "schedule", "--cron")
    units = digest(folder, "schedule", "--systemd")
    (form,) = re.findall(r"NAME=\S+", told.stderr)
    assert [re.findall(r"NAME=\S+", text) for text in (told.stdout, units.stdout, units.stderr)] == [
        [form]
    ] * 3


NOTICES = {"DIGEST_WEBHOOK_URL", "DIGEST_WEBHOOK_SECRET", "SMTP_PASSWORD"}


@pytest.mark.parametrize(
    ("toml", "options", "names"),
    [
        ("", [], {"DEEPSEEK_API_KEY"}),
        ("", ["--notify"], {"DEEPSEEK_API_KEY", *NOTICES}),
        ('[notify]\nmail_to = ["me@example.org"]\n', ["--notify"], {"DEEPSEEK_API_KEY", *NOTICES}),
        ('[writer]\nname = "qwen"\n', [], {"DASHSCOPE_API_KEY"}),
        ('[writer]\nname = "extractive"\n', ["--notify"], NOTICES),
        ('[writer]\nname = "extractive"\n', [], set()),
    ],
)
def test_the_workflow_passes_every_secret_that_a_run_may_need(
    folder: Path, toml: str, options: list[str], names: set[str]
) -> None:
    (folder / "digest.toml").write_text(toml, encoding="utf-8")
    (run,) = (step for step in steps_of_workflow(folder, *options) if "digest weekly" in step.get("run", ""))
    assert run.get("env", {}) == {name: f"${{{{ secrets.{name} }}}}" for name in names}


def test_the_workflow_installs_what_it_is_told_to(folder: Path) -> None:
    package = "git+https://example.org/me/digest@main#egg=arxiv-digest-zh"
    steps = steps_of_workflow(folder, "--package", package)
    (install,) = (words for step in steps if "pip" in (words := shlex.split(step.get("run", ""))))
    assert install == ["pip", "install", package]


def test_a_file_that_was_changed_is_not_written_over(folder: Path) -> None:
    write = ("schedule", "--systemd", "--out", "units")
    assert [digest(folder, *write).returncode for _ in range(2)] == [0, 0]
    timer = folder / "units" / "digest-weekly.timer"
    timer.write_text("[Timer]\nOnCalendar=hourly\n", encoding="utf-8")
    service = (folder / "units" / "digest-weekly.service").read_bytes()
    done = digest(folder, *write, "--notify")
    assert (done.returncode, done.stdout) == (2, "")
    assert "'units/digest-weekly.timer'" in done.stderr
    assert timer.read_text(encoding="utf-8") == "[Timer]\nOnCalendar=hourly\n"
    assert (folder / "units" / "digest-weekly.service").read_bytes() == service


@pytest.mark.parametrize(
    "options",
    [
        *([], ["--cron", "--systemd"], ["--cron", "--at", "25:00"]),
        *(["--github", "--package", "a b"], ["--github", "--package", ""]),
    ],
)
def test_a_wrong_command_is_a_sentence_and_exit_2(folder: Path, options: list[str]) -> None:
    done = digest(folder, "schedule", *options)
    assert done.returncode == 2
    assert done.stderr.startswith("digest: ")


def still_to_do(folder: Path, *options: str, **variables: str) -> list[str]:
    lines = digest(folder, "schedule", *options, **variables).stderr.splitlines()
    return [line.removeprefix("Still to do: ") for line in lines if line.startswith("Still to do: ")]


def test_what_is_still_to_do_is_told_and_nothing_else(folder: Path) -> None:
    keys = folder.parent / "config" / "digest" / "keys.env"
    topics = "say in [topics] of digest.toml what to look for."
    assert still_to_do(folder, "--cron") == [topics, f"put the keys into {keys}, one NAME='value' a line."]
    assert still_to_do(folder, "--github", "--notify") == [
        topics,
        "put into the secrets of the repository what you use of DEEPSEEK_API_KEY, DIGEST_WEBHOOK_URL, "
        "DIGEST_WEBHOOK_SECRET, SMTP_PASSWORD.",
    ]
    (folder / "digest.toml").write_text('[topics]\ncategories = ["cs.CL"]\n', encoding="utf-8")
    keys.parent.mkdir(parents=True)
    keys.touch()
    assert still_to_do(folder, "--systemd") == []


IN_THE_TERMINAL = {
    "DIGEST_WRITER_MODEL": "another",
    "DIGEST_POST_TITLE": "",
    "DIGEST_WEBHOOK_URL": "https://hook.example.org/never-to-be-seen",
    "DIGEST_CORPUS": "/corpus",
}


def test_variables_that_a_run_by_itself_has_not_got_are_named(folder: Path) -> None:
    (folder / "digest.toml").write_text('[topics]\ncategories = ["cs.CL"]\n', encoding="utf-8")
    write_keys(folder, "DIGEST_WEBHOOK_URL='https://hook.example.org/'\n")
    (cron,) = still_to_do(folder, "--cron", **IN_THE_TERMINAL)
    assert cron == (
        "DIGEST_WRITER_MODEL: set in this terminal, and a run by itself has not got them: write them into "
        f"{keys_of(folder)}, or settings into digest.toml."
    )
    keys_of(folder).write_text("DIGEST_WRITER_MODEL='another'\n", encoding="utf-8")
    assert still_to_do(folder, "--systemd", **IN_THE_TERMINAL) == []
    (systemd,) = still_to_do(folder, "--systemd", "--notify", **IN_THE_TERMINAL)
    assert systemd.startswith("DIGEST_WEBHOOK_URL: set in this terminal")
    assert "never-to-be-seen" not in systemd


@pytest.mark.parametrize("options", [[], ["--notify"]])
def test_variables_that_a_workflow_has_not_got_are_named(folder: Path, options: list[str]) -> None:
    last = still_to_do(folder, "--github", *options, **IN_THE_TERMINAL)[-1]
    assert last.startswith("DIGEST_WRITER_MODEL: set in this terminal, and the workflow has not got them")


def test_a_workflow_cannot_commit_what_lies_above_its_repository(folder: Path) -> None:
    (folder / "digest.toml").write_text('[export]\nfolder = "../site"\n', encoding="utf-8")
    done = digest(folder, "schedule", "--github")
    assert done.returncode == 2
    assert "lies outside" in done.stderr


def test_without_settings_there_is_nothing_to_run(tmp_path: Path) -> None:
    done = digest(tmp_path, "schedule", "--cron")
    assert done.returncode == 2
    assert "digest init" in done.stderr
