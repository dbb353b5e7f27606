"""What `digest init` needs, put together."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from digest.adapters.files import make_folder, write_whole
from digest.adapters.package_files import package_folder
from digest.config import FILE_NAME
from digest.core.comment_settings import commented

SETTINGS = "init/digest.toml"
_COPIED = ("posts", "targets", "glossary.toml")  # prompts belong to the checks that read their answers


@dataclass(frozen=True, slots=True)
class Laid:
    """What was written into a folder, and what was there already and left alone.

    is_unused: templates were written that the settings, which were there already, do not name.
    """

    written: tuple[Path, ...]
    left: tuple[Path, ...]
    is_unused: bool


def lay_out(folder: Path, *, with_templates: bool) -> Laid:
    """Write a file of settings, and on wish the templates, into a folder; nothing is written over.

    Raises ConfigError when the folder cannot be written.
    """
    files = list(_files(folder, with_templates=with_templates))
    left = tuple(path for path, _ in files if path.exists())
    for path, content in files:
        if path not in left:
            make_folder(path.parent)
            write_whole(path, content)
    written = tuple(path for path, _ in files if path not in left)
    is_named = _names_templates(folder / FILE_NAME) if with_templates else True
    return Laid(written, left, is_unused=bool(written) and not is_named)


def _names_templates(settings: Path) -> bool:
    """Say whether settings name a folder of templates; what is wrong with them is told when they are used."""
    try:
        post = tomllib.loads(settings.read_text(encoding="utf-8")).get("post")
    except (OSError, ValueError):
        return False
    return isinstance(post, dict) and "templates" in post


def _files(folder: Path, *, with_templates: bool) -> Iterator[tuple[Path, bytes]]:
    ours = package_folder("templates")
    settings = (ours / SETTINGS).read_text(encoding="utf-8")
    if with_templates:
        settings = settings.replace('templates = "" ', 'templates = "templates" ')
    kept = frozenset({"templates"}) if with_templates else frozenset()
    yield folder / FILE_NAME, commented(settings, kept=kept).encode()
    if with_templates:
        for path in _below(ours):
            yield folder / "templates" / path.relative_to(ours), path.read_bytes()


def _below(ours: Path) -> Sequence[Path]:
    found = [path for name in _COPIED for path in (ours / name, *(ours / name).rglob("*"))]
    return sorted(path for path in found if path.is_file())
