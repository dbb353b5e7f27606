"""Settings: defaults < digest.toml < DIGEST_* variables < options. Keys of writers are no settings."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import platformdirs
from pydantic import AfterValidator, ValidationError

from digest.core.fit_settings import fitting_post_url, fitting_site_url
from digest.core.settings_schema import (
    ArxivSettings,
    CheckSettings,
    Part,
    RoundupSettings,
    TopicsSettings,
    WechatSettings,
    WriterSettings,
)
from digest.core.tell_settings import misfits, strange_keys, strange_variables, variable
from digest.domain.errors import ConfigError
from digest.domain.issue import Weekly
from digest.domain.look import Show, Style
from digest.domain.notice import Notifying
from digest.domain.target import Publication
from digest.domain.typography import Quotes, Spacing

FILE_NAME = "digest.toml"
_LISTS = frozenset({"closing", "categories", "queries", "exclude", "authors", "export", "mail_to"})
_FOLDERS = frozenset({"folder", "templates"})
OPTIONS = {  # those whose values may not fit
    ("writer", "max_cost_per_issue"): "--max-cost",
    ("arxiv", "patience_s"): "--patience",
    ("topics", "categories"): "--category",
    ("topics", "since"): "--since",
    ("topics", "top"): "--top",
    ("post", "style"): "--style",
    ("checks", "judge"): "--judge",
}


class PostSettings(Part):
    """folder: posts/ beside digest.toml or, without one, where the command is run.

    style: the template that is used. templates: a folder of one's own, whose files stand for those of the
    same name that travel with digest. title: of the series. closing: the paragraphs of 后记.
    ai_label: "" for none.
    """

    folder: Path
    style: Style = Style.NUMBERED
    spacing: Spacing = Spacing.PANGU
    quotes: Quotes = Quotes.CURLY
    templates: Path | None = None
    title: str = "arXiv 论文速递"
    closing: tuple[str, ...] = (
        "如果这份速递对您有帮助，欢迎收藏、转发；发现错误，请在评论区指出，我们会更正并注明。",
    )
    ai_label: str = "本文由 AI 辅助生成；每条陈述都对应论文原文的句子，其中的数字已逐一核对。"


class ExportSettings(Part):
    """Where posts go. folder: exports/ beside digest.toml; each target has a folder of its own below it.

    author, site_url, post_url, categories, cover, draft: see `domain/target.py`, Publication.
    """

    folder: Path
    author: str = ""
    site_url: Annotated[str, AfterValidator(fitting_site_url)] = ""
    post_url: Annotated[str, AfterValidator(fitting_post_url)] = ""
    categories: tuple[str, ...] = ("论文速递",)
    cover: str = ""
    draft: bool = True

    @property
    def cover_file(self) -> Path | None:
        """Return the cover where it lies on this machine; None without one, or for one on the web."""
        return None if not self.cover or "://" in self.cover else Path(self.cover).expanduser()

    @property
    def publication(self) -> Publication:
        return Publication(
            author=self.author,
            site_url=self.site_url.rstrip("/"),
            post_url=self.post_url,
            categories=self.categories,
            cover=self.cover,
            is_draft=self.draft,
        )


class LibrarySettings(Part):
    """folder: "" for .digest/ beside digest.toml, else the user's data folder."""

    folder: Path | None = None


class Settings(Part):
    """All settings. root: the folder of digest.toml, None without one."""

    root: Path | None = None
    writer: WriterSettings = WriterSettings()
    arxiv: ArxivSettings = ArxivSettings()
    topics: TopicsSettings = TopicsSettings()
    post: PostSettings
    show: Show = Show()
    roundup: RoundupSettings = RoundupSettings()
    export: ExportSettings
    wechat: WechatSettings = WechatSettings()
    checks: CheckSettings = CheckSettings()
    weekly: Weekly = Weekly()
    notify: Notifying = Notifying()
    library: LibrarySettings = LibrarySettings()

    @property
    def library_folder(self) -> Path:
        if self.library.folder is not None:
            return self.library.folder
        if self.root is not None:
            return self.root / ".digest"
        return platformdirs.user_data_path("digest")


def state_folder() -> Path:
    """Return the folder of what all runs of this user share: the pace towards arXiv."""
    return platformdirs.user_state_path("digest")


def config_folder() -> Path:
    """Return the folder of what this user sets for all blogs."""
    return platformdirs.user_config_path("digest")


def load_settings(
    start: Path, environment: Mapping[str, str], options: Mapping[str, Mapping[str, object]]
) -> Settings:
    """Return the settings in force for a run from the folder `start`.

    options: by part, such as {"writer": {"model": "..."}}; None values count as not given.
    Raises ConfigError that names the place of every value that does not fit.
    """
    path = _file_above(start)
    root = path.parent if path else start
    merged: dict[str, Any] = {"post": {"folder": root / "posts"}, "export": {"folder": root / "exports"}}
    places: dict[tuple[str, str], str] = {}
    for layer in _layers(path, start, environment, options):
        _forget_other_writer(merged, layer.values)
        for part, values in layer.values.items():
            given = {
                name: _placed(name, value, layer.folder)
                for name, value in values.items()
                if value is not None and not (name in _FOLDERS and value == "")
            }
            merged[part] = {**merged.get(part, {}), **given}
            places |= {(part, name): layer.place(part, name) for name in given}
    try:
        return Settings.model_validate({**merged, "root": path.parent if path else None})
    except ValidationError as error:
        raise _complaint(misfits(error, places)) from error


@dataclass(frozen=True, slots=True)
class _Layer:
    """Settings from one place, by part and name.

    folder: from which their paths start. place: where a person wrote the one of a part and a name.
    """

    values: Mapping[str, Mapping[str, object]]
    folder: Path
    place: Callable[[str, str], str]


def _layers(
    path: Path | None,
    start: Path,
    environment: Mapping[str, str],
    options: Mapping[str, Mapping[str, object]],
) -> tuple[_Layer, ...]:
    """Return the file's settings, those of the environment and the options: later ones win."""
    schemas = {part: field.annotation for part, field in Settings.model_fields.items() if part != "root"}
    known = {part: schema.model_fields for part, schema in schemas.items() if schema}
    in_file, in_variables = _from_file(path), _from_environment(environment, known)
    file = FILE_NAME if path is None or path.parent == start else str(path)
    if strange := [*strange_keys(in_file, known, file), *strange_variables(in_variables, known)]:
        raise _complaint(strange)
    return (
        _Layer(in_file, path.parent if path else start, lambda part, name: f"{file!r}, [{part}] {name}"),
        _Layer(in_variables, start, variable),
        _Layer(options, start, lambda part, name: OPTIONS.get((part, name), f"{part}.{name}")),
    )


def _complaint(told: Iterable[str]) -> ConfigError:
    sentence = f"{'; '.join(told)}."
    return ConfigError(sentence[0].upper() + sentence[1:])


def _forget_other_writer(merged: dict[str, Any], layer: Mapping[str, Mapping[str, object]]) -> None:
    """Drop model and address of another writer than the one a layer names: they are not for its key."""
    name = layer.get("writer", {}).get("name")
    before = merged.get("writer", {})
    if name is not None and name != before.get("name", ""):
        merged["writer"] = {key: before[key] for key in before if key not in ("model", "base_url")}


def _placed(name: str, value: object, folder: Path) -> object:
    """Return a folder or file as a path from the place it was given at, one text as a list where a list is
    wanted, any other setting as it is."""
    if name in _LISTS and isinstance(value, str):
        return (value,)
    if name == "prices" and value and "://" not in str(value):
        return str(folder / Path(str(value)).expanduser())
    return folder / Path(str(value)).expanduser() if name in _FOLDERS else value


def _file_above(start: Path) -> Path | None:
    """Return the nearest digest.toml from a folder upward."""
    folders = (start, *start.resolve().parents)
    return next((folder / FILE_NAME for folder in folders if (folder / FILE_NAME).is_file()), None)


def _from_file(path: Path | None) -> dict[str, dict[str, Any]]:
    if path is None:
        return {}
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{str(path)!r} is not a readable TOML file: {error}.") from error
    stray = [name for name, value in found.items() if not isinstance(value, dict)]
    if stray:
        raise ConfigError(f"{str(path)!r} has {stray[0]!r} outside a part such as [writer] or [post].")
    return found


def _from_environment(environment: Mapping[str, str], parts: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Return the DIGEST_<PART>_<NAME> variables by part. Other DIGEST_ variables are not ours to judge."""
    found: dict[str, dict[str, Any]] = {}
    for part in parts:
        start = variable(part, "")
        for name, value in environment.items():
            if name.startswith(start):
                found.setdefault(part, {})[name.removeprefix(start).lower()] = value
    return found
