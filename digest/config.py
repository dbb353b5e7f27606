"""Settings: defaults < digest.toml < DIGEST_* variables < options. Keys of writers are no settings."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import platformdirs
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from digest.core.money.find_opening import read_hours
from digest.core.tell_slips import slips
from digest.domain.arxiv import API_URL, FEEDS_URL, FILES_URL, OAI_URL, PAUSE_S, is_of_arxiv
from digest.domain.errors import ConfigError
from digest.domain.finding import JudgeScope
from digest.domain.issue import Weekly
from digest.domain.look import Show, Style
from digest.domain.notice import Notifying
from digest.domain.target import Publication
from digest.domain.typography import Quotes, Spacing

FILE_NAME = "digest.toml"
PREFIX = "DIGEST_"
_POST_URL = r"^(https?://[^\s{}]+(\{(date|year|slug|stem|number)\}[^\s{}]*)*)?$"
_CATEGORY = r"^[a-z][a-z-]*(\.[A-Za-z-]+|\.\*)?$"
_SINCE = r"^([1-9]\d{0,2}[dw]|\d{4}-\d{2}-\d{2}|last)$"
_LISTS = frozenset({"closing", "categories", "queries", "exclude", "authors", "export", "mail_to"})
_FOLDERS = frozenset({"folder", "templates"})


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _known_hours(text: str) -> str:
    read_hours(text, ZoneInfo("UTC"))
    return text


class WriterSettings(_Part):
    """name: a provider, "extractive" or "recorded"; "" for the first whose key is in the environment.

    batch: hand requests in together, and collect the answers at a later run.
    write_between: hours such as "00:30-08:30", "" for all day; on the clocks of [weekly] time_zone.
    max_cost_per_issue: US dollars; 0 for no ceiling. prices: path or address of a price list, "" for none.
    """

    name: str = ""
    model: str = ""
    base_url: str = ""
    timeout_s: Annotated[float, Field(gt=0, le=3600)] = 300.0
    output_tokens: Annotated[int, Field(ge=512, le=200_000)] = 8192
    parallel: Annotated[int, Field(ge=1, le=64)] = 8
    max_cost_per_issue: Annotated[float, Field(ge=0, le=1_000_000)] = 0.0
    prices: str = ""
    batch: bool = False
    write_between: Annotated[str, AfterValidator(_known_hours)] = ""


class ArxivSettings(_Part):
    """contact: an address for arXiv's operators, sent with every request.

    feeds_url: the host of the daily feeds. patience_s: how long one run may wait for arXiv to open again.
    """

    api_url: str = API_URL
    files_url: str = FILES_URL
    oai_url: str = OAI_URL
    feeds_url: str = FEEDS_URL
    contact: str = ""
    pause_s: Annotated[float, Field(ge=0, le=600)] = PAUSE_S
    patience_s: Annotated[float, Field(ge=0, le=86_400)] = 900.0

    @model_validator(mode="after")
    def _keeps_the_pace(self) -> "ArxivSettings":
        urls = {"api_url": self.api_url, "files_url": self.files_url, "oai_url": self.oai_url}
        of_arxiv = [name for name, url in urls.items() if is_of_arxiv(urlsplit(url).hostname or "")]
        if of_arxiv and self.pause_s < PAUSE_S:
            raise ValueError(
                f"arXiv asks for at least {PAUSE_S:g} s between requests ({', '.join(of_arxiv)})"
            )
        return self


class TopicsSettings(_Part):
    """What the blogger writes about: where candidates come from, and what ranks them.

    categories: of arXiv, such as cs.CL. queries: in arXiv's own language, such as "ti:agent AND cat:cs.AI".
    keywords: words and their weights; one below 0 lowers a paper. exclude: words that rule a paper out.
    authors: whose papers are candidates in any category. since: "7d", "2w", "2026-11-13" or "last", the
    last issue. top: how many are picked.
    """

    categories: tuple[Annotated[str, Field(pattern=_CATEGORY)], ...] = ()
    queries: tuple[str, ...] = ()
    keywords: dict[str, Annotated[float, Field(ge=-100, le=100)]] = {}
    exclude: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    since: Annotated[str, Field(pattern=_SINCE)] = "7d"
    top: Annotated[int, Field(ge=1, le=500)] = 8


class PostSettings(_Part):
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


class RoundupSettings(_Part):
    """How a roundup begins. reply_code: "" for none, "date" for the issue's date, else the code itself."""

    greeting: str = "各位读者好"
    reply_code: str = ""


class ExportSettings(_Part):
    """Where posts go. folder: exports/ beside digest.toml; each target has a folder of its own below it.

    author, site_url, post_url, categories, cover, draft: see `domain/target.py`, Publication.
    """

    folder: Path
    author: str = ""
    site_url: Annotated[str, Field(pattern=r"^(https?://\S+)?$")] = ""
    post_url: Annotated[str, Field(pattern=_POST_URL)] = ""
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


class WechatSettings(_Part):
    """The account that drafts go to. app_id: 开发者 ID; its secret comes from WECHAT_APP_SECRET alone."""

    app_id: str = ""
    base_url: str = "https://api.weixin.qq.com"


class CheckSettings(_Part):
    """judge: which claims a second call reads beside their evidence.

    strict: a paper with a claim that stays wrong is left out, instead of that claim.
    """

    judge: JudgeScope = JudgeScope.OFF
    strict: bool = False


class LibrarySettings(_Part):
    """folder: "" for .digest/ beside digest.toml, else the user's data folder."""

    folder: Path | None = None


class Settings(_Part):
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
    layers = [_from_file(path), _from_environment(environment), options]
    root = path.parent if path else start
    merged: dict[str, Any] = {"post": {"folder": root / "posts"}, "export": {"folder": root / "exports"}}
    for layer, folder in zip(layers, (root, start, start), strict=True):
        _forget_other_writer(merged, layer)
        for part, values in layer.items():
            given = {
                name: _placed(name, value, folder)
                for name, value in values.items()
                if value is not None and not (name in _FOLDERS and value == "")
            }
            merged[part] = {**merged.get(part, {}), **given}
    try:
        return Settings.model_validate({**merged, "root": path.parent if path else None})
    except ValidationError as error:
        raise ConfigError(_complaint(error, path)) from error


def _forget_other_writer(merged: dict[str, Any], layer: Mapping[str, Mapping[str, object]]) -> None:
    """Drop model and address of another writer than the one a layer names: they are not for its key."""
    name = layer.get("writer", {}).get("name")
    before = merged.get("writer", {})
    if name is not None and name != before.get("name", ""):
        merged["writer"] = {key: before[key] for key in before if key not in ("model", "base_url")}


def _placed(name: str, value: object, folder: Path) -> object:
    """Return a folder or file as a path from the place it was given at, any other setting as it is."""
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


def _from_environment(environment: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Return the DIGEST_<PART>_<NAME> variables by part. Other DIGEST_ variables are not ours to judge."""
    found: dict[str, dict[str, Any]] = {}
    for part in Settings.model_fields.keys() - {"root"}:
        start = f"{PREFIX}{part.upper()}_"
        for name, value in environment.items():
            if name.startswith(start):
                key = name.removeprefix(start).lower()
                found.setdefault(part, {})[key] = (value,) if key in _LISTS else value
    return found


def _complaint(error: ValidationError, path: Path | None) -> str:
    where = f" in {str(path)!r}, a {PREFIX}* variable or an option" if path else ""
    return f"The settings do not fit{where}: {slips(error)}."
