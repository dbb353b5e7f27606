"""Versions against their lower bounds."""

import pytest

from digest.core.doctor.judge_versions import (
    Requirement,
    judge_packages,
    judge_python,
    reaches,
    requirements,
)
from digest.domain.health import State

NEEDED = (Requirement("pypdf", "7.1"), Requirement("rich", "15"), Requirement("any", ""))
INSTALLED = {"pypdf": "7.1.0", "rich": "15.0.0", "any": "0.1"}


@pytest.mark.parametrize(
    ("version", "bound", "does"),
    [
        ("3.11", "3.11", True),
        ("3.11.0", "3.11", True),
        ("3.11", "3.11.0", True),
        ("3.9", "3.11", False),
        ("10.0", "9.9", True),
        ("2026.10", "2026.9", True),
        ("2.0rc1", "2.0", True),
        ("1.9.dev3", "2.0", False),
        ("unknown", "1", False),
    ],
)
def test_versions_are_compared_as_numbers(version: str, bound: str, does: bool) -> None:
    assert reaches(version, bound) is does


def test_requirements_are_read_without_their_extras() -> None:
    lines = ["arxiv>=4.0.2", "httpx[socks]>=0.28", "plain", "capped>=1.2,<2", 'pytest>=9.1; extra == "test"']
    assert requirements(lines) == (
        Requirement("arxiv", "4.0.2"),
        Requirement("httpx", "0.28"),
        Requirement("plain", ""),
        Requirement("capped", "1.2"),
    )


def test_packages_that_are_new_enough_are_ok() -> None:
    assert judge_packages(NEEDED, INSTALLED, "3.37").state is State.OK


def test_an_old_and_a_missing_package_are_named() -> None:
    sign = judge_packages(NEEDED, {"pypdf": "6.0", "any": "1"}, "3.40.1")
    assert sign.state is State.FAILURE
    assert sign.found == "pypdf 6.0 (needs 7.1), rich is missing"
    assert "pip install" in sign.advice


def test_an_old_sqlite_is_named() -> None:
    sign = judge_packages(NEEDED, INSTALLED, "3.36.0")
    assert (sign.state, sign.found) == (State.FAILURE, "SQLite 3.36.0 (needs 3.37)")


def test_an_old_python_fails() -> None:
    assert judge_python("3.11.2", "3.11", "0.1.0").state is State.OK
    assert judge_python("3.10.9", "3.11", "0.1.0").state is State.FAILURE
