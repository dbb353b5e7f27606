"""Judge the versions of Python, SQLite and packages against their lower bounds."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.domain.health import Sign, State

SQLITE = "3.37"  # the first with STRICT tables: https://www.sqlite.org/stricttables.html
_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)(?:\[[^]]*\])?\s*(?:>=\s*(?P<bound>[\d.]+))?(?P<rest>[^;]*)")


@dataclass(frozen=True, slots=True)
class Requirement:
    """A package that digest needs. bound: the lowest version that will do, "" for any."""

    name: str
    bound: str


def requirements(lines: Sequence[str]) -> tuple[Requirement, ...]:
    """Return what a package requires, its extras left out. lines: as its metadata list them, see PEP 508."""
    found = (_REQUIREMENT.match(line) for line in lines if "extra ==" not in line)
    return tuple(Requirement(match["name"], match["bound"] or "") for match in found if match)


def judge_python(version: str, bound: str, digest_version: str) -> Sign:
    """bound: the lowest version of Python, such as "3.11"."""
    found = f"Python {version}, digest {digest_version}"
    if reaches(version, bound):
        return Sign("python", State.OK, found)
    return Sign("python", State.FAILURE, found, f"Install Python {bound} or newer, and digest with it.")


def judge_packages(needed: Sequence[Requirement], installed: Mapping[str, str], sqlite: str) -> Sign:
    """Judge what is installed. installed: versions by name; a package that is missing is not in it."""
    wrong = list(_wrong_packages(needed, installed))
    advice = "Run: pip install --upgrade --force-reinstall arxiv-digest-zh"
    if not reaches(sqlite, SQLITE):
        wrong.append(f"SQLite {sqlite} (needs {SQLITE})")
        advice = f"Use a Python that was built with SQLite {SQLITE} or newer."
    if wrong:
        return Sign("packages", State.FAILURE, ", ".join(wrong), advice)
    return Sign("packages", State.OK, f"{len(needed)} packages and SQLite {sqlite}, none too old")


def reaches(version: str, bound: str) -> bool:
    """Return whether a version is the bound or newer. Only numbers count: 2.0rc1 is taken for 2.0."""
    return _numbers(version) >= _numbers(bound)


def _wrong_packages(needed: Sequence[Requirement], installed: Mapping[str, str]) -> Iterator[str]:
    for one in needed:
        version = installed.get(one.name)
        if version is None:
            yield f"{one.name} is missing"
        elif one.bound and not reaches(version, one.bound):
            yield f"{one.name} {version} (needs {one.bound})"


def _numbers(version: str) -> tuple[int, ...]:
    numbers = []
    for part in version.split("."):
        digits = re.match(r"\d+", part)
        if digits is None:
            break
        numbers.append(int(digits[0]))
    while numbers and not numbers[-1]:
        numbers.pop()  # 3.11.0 is 3.11
    return tuple(numbers)
