"""What `--push` needs, put together: a draft in the box of a WeChat account, and nothing more."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from digest.adapters.http import client_for_writer
from digest.adapters.http_post import HttpPost
from digest.adapters.wechat import WechatDrafts
from digest.config import Settings
from digest.core.exporting.pack_post import article
from digest.core.viewing.view_post import shown_post
from digest.domain.draft import Picture
from digest.domain.errors import ConfigError
from digest.domain.post import Post
from digest.domain.target import Exported, Target

PUSHED = "wechat"
SECRET = "WECHAT_APP_SECRET"  # the name of the variable, not the secret
TIMEOUT_S = 120.0  # a cover of some megabytes over a slow line


def check_pushed(targets: Sequence[Target]) -> None:
    """Raise ConfigError when a target takes no draft, so that nobody believes it has one."""
    deaf = [target.name for target in targets if target.name != PUSHED]
    if deaf:
        raise ConfigError(
            f"Only {PUSHED} takes drafts: {', '.join(deaf)} cannot be pushed to. "
            "Leave --push away and put the files there yourself."
        )


def drafts(settings: Settings, environment: Mapping[str, str]) -> WechatDrafts:
    """Return the draft box of the account in [wechat]. Raises KeyMissingError."""
    account = settings.wechat
    http = HttpPost(client_for_writer(TIMEOUT_S))
    return WechatDrafts(http, account.app_id, environment.get(SECRET, ""), base_url=account.base_url)


def push(box: WechatDrafts, post: Post, target: Target, files: Sequence[Exported], settings: Settings) -> str:
    """Put the post into the draft box and return the id of the draft. Raises ConfigError, ServiceError."""
    publication = settings.export.publication
    named = settings.export.cover_file
    cover = _cover(None if named is None else (settings.root or Path()) / named, files)
    return box.add([article(shown_post(post), target, publication, files, cover)])


def _cover(named: Path | None, files: Sequence[Exported]) -> Picture:
    """Return the cover of the settings, else the first figure of the post."""
    if named is not None:
        try:
            return Picture(named.name, named.read_bytes())
        except OSError as error:
            raise ConfigError(f"The cover {str(named)!r} cannot be read ({error}): see [export].") from error
    for file in files:
        if file.path.endswith(".png"):
            return Picture(file.path.rpartition("/")[2], file.content)
    raise ConfigError(
        "WeChat takes no article without a cover: name a picture with `cover` in [export], "
        "or let posts have figures with `figures` in [show]."
    )
