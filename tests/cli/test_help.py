"""Help: quick, because nothing heavy is loaded for it, and complete."""

import subprocess
import sys
from functools import cache

import pytest

HEAVY = {"openai", "httpx", "httpx2", "jinja2", "arxiv", "pypdf", "pypdfium2", "rich.progress", "sqlite3"}


@cache
def run(*options: str, python: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *python, "-m", "digest", *options]
    return subprocess.run(command, capture_output=True, text=True, check=True)


@pytest.mark.parametrize("options", [["--help"], ["build", "--help"], ["--version"]])
def test_nothing_heavy_is_loaded_for_help(options: list[str]) -> None:
    lines = run(*options, python=("-X", "importtime")).stderr.splitlines()
    loaded = {line.rsplit("|", 1)[-1].strip() for line in lines}
    assert not loaded & HEAVY


def test_help_says_where_to_start() -> None:
    assert "digest build --samples" in run("--help").stdout


@pytest.mark.parametrize(
    "option",
    [
        *(
            "--ids",
            "--samples",
            "--writer",
            "--model",
            "--base-url",
            "--out",
            "--title",
            "--number",
            "--date",
        ),
        *("--slug", "--patience", "--force", "--offline", "--dry-run", "--json"),
    ],
)
def test_every_option_of_build_is_explained(option: str) -> None:
    assert option in run("build", "--help").stdout


def test_the_exit_codes_stand_in_the_help() -> None:
    said = " ".join(run("build", "--help").stdout.split())
    assert all(f"{code} " in said.split("Exit codes:")[1] for code in range(4))


def test_the_version_is_that_of_the_package() -> None:
    from importlib.metadata import version

    assert run("--version").stdout.strip() == version("arxiv-digest-zh")
