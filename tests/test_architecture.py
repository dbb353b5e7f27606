"""The house: who may import whom, and which file is the home of which library."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "digest").rglob("*.py"))

FLOORS = {"domain": 1, "core": 2, "adapters": 3, "pipeline": 3, "config": 3, "console": 3, "wiring": 4}
FLOORS |= {"console_pick": 3, "console_weekly": 3}
FLOORS |= {"console_check": 3, "console_doctor": 3, "console_export": 3, "console_library": 3}
FLOORS |= {"console_lint": 3, "cli": 5, "__main__": 6}

PURE_FORBIDDEN = {
    *("os", "pathlib", "io", "socket", "subprocess", "random", "secrets", "time", "tempfile", "shutil"),
    *("urllib.request", "http", "sqlite3", "threading", "multiprocessing", "logging"),
}

HOMES = {
    "arxiv": {"adapters/arxiv.py", "adapters/arxiv_package.py", "adapters/arxiv_listing.py"},
    "autocorrect_py": {"core/typeset_zh.py"},
    "filelock": {"adapters/locks.py"},
    "httpx": {"adapters/http.py"},
    "jinja2": {"adapters/templates.py"},
    "lxml": {"core/reading_pages/read_html.py"},
    "markdown_it": {
        *("core/reading_pages/read_markdown.py", "core/linting/find_prose.py", "core/render_paragraphs.py")
    },
    "openai": {"adapters/writers/sdk.py"},
    "platformdirs": {"config.py"},
    "PIL": {"adapters/pdf/pictures.py"},
    "pypdf": {"adapters/pdf/with_pypdf.py"},
    "pypdfium2": {"adapters/pdf/with_pdfium.py", "adapters/pdf/shapes_with_pdfium.py"},
    "rich": {"console.py"},
    "unicodeit": {"core/marking/write_math.py"},
    "sqlite3": {"adapters/library/database.py"},
}


def room(path: Path) -> str:
    """Return the room of the house that a file stands in: "core", "wiring", ..."""
    return path.relative_to(ROOT / "digest").with_suffix("").parts[0]


def imports(path: Path) -> Iterator[str]:
    """Yield the full name of every module that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield node.module or ""


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_imports_run_downward_and_never_to_a_neighbour(path: Path) -> None:
    here = room(path)
    if here == "__init__":
        return
    for name in imports(path):
        if not name.startswith("digest."):
            continue
        there = name.split(".")[1]
        assert there == here or FLOORS[there] < FLOORS[here], f"{here} imports {name}"


@pytest.mark.parametrize("path", [p for p in SOURCES if room(p) in {"domain", "core"}], ids=str)
def test_domain_and_core_touch_nothing_outside(path: Path) -> None:
    for name in imports(path):
        assert name not in PURE_FORBIDDEN, name
        assert name.split(".")[0] not in PURE_FORBIDDEN, name


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_every_library_has_one_home(path: Path) -> None:
    here = path.relative_to(ROOT / "digest").as_posix()
    for name in imports(path):
        library = name.split(".")[0]
        assert here in HOMES.get(library, {here}), f"{library} is imported outside its home"


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_files_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_init_files_hold_a_docstring_alone(path: Path) -> None:
    if path.name == "__init__.py":
        body = ast.parse(path.read_text(encoding="utf-8")).body
        assert len(body) == 1
        assert ast.get_docstring(ast.Module(body, [])) is not None


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_every_file_says_what_it_holds(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
