"""A blog whose weekly issue is made in this process, over real HTTP, at any moment of a simulated year."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from digest.adapters.post_files import archive
from digest.config import Settings, load_settings
from digest.domain.errors import DigestError
from digest.domain.issue import WeeklyResult
from digest.domain.paper import PaperId
from digest.domain.post import Post
from digest.wiring.weekly import WeeklyOrder, run_weekly
from tests.stand_ins.arxiv_listing import ListingStandIn
from tests.stand_ins.writer import WriterStandIn

TOML = """
[topics]
categories = ["cs.CL"]
top = {top}

[weekly]
catch_up = "{catch_up}"
export = [{export}]
"""


class Heard:
    """A `Progress` that keeps what is said."""

    def __init__(self) -> None:
        self.sentences: list[str] = []

    def begin(self, papers: int) -> None: ...

    def say(self, sentence: str) -> None:
        self.sentences.append(sentence)

    def fetched(self, paper_id: PaperId) -> None: ...

    def digested(self, paper_id: PaperId) -> None: ...

    def failed(self, paper_id: PaperId, error: DigestError) -> None: ...


@dataclass
class Blog:
    """The blog. more: environment variables beside those that lead to the stand-ins."""

    folder: Path
    arxiv: ListingStandIn
    writer: WriterStandIn
    more: dict[str, str] = field(default_factory=dict)
    heard: Heard = field(default_factory=Heard)

    def set_up(self, *, top: int = 8, catch_up: str = "skip", export: Sequence[str] = ()) -> None:
        names = ", ".join(f'"{name}"' for name in export)
        toml = TOML.format(top=top, catch_up=catch_up, export=names)
        (self.folder / "digest.toml").write_text(toml, encoding="utf-8")

    @property
    def environment(self) -> dict[str, str]:
        return {
            "DIGEST_ARXIV_API_URL": self.arxiv.api_url,
            "DIGEST_ARXIV_FILES_URL": self.arxiv.files_url,
            "DIGEST_ARXIV_OAI_URL": self.arxiv.oai_url,
            "DIGEST_ARXIV_PAUSE_S": "0",
            "DIGEST_ARXIV_PATIENCE_S": "0",
            "DIGEST_WRITER_NAME": "custom",
            "DIGEST_WRITER_BASE_URL": self.writer.base_url,
            "DIGEST_WRITER_MODEL": "stand-in",
            "CUSTOM_API_KEY": "sk-never-to-be-seen-0123456789",
            **self.more,
        }

    def settings(self) -> Settings:
        return load_settings(self.folder, self.environment, {})

    def weekly(
        self, now: datetime, *, is_rebuilding: bool = False, is_notifying: bool = False
    ) -> WeeklyResult | None:
        order = WeeklyOrder(is_rebuilding, is_notifying, now.astimezone(UTC))
        environment = {**os.environ, **self.environment}
        return run_weekly(order, self.settings(), environment, self.heard)

    def posts(self) -> tuple[Post, ...]:
        """Return the posts of the blog, the earliest first."""
        return archive(self.folder / "posts").newest_first()[::-1]

    def printed(self) -> list[str]:
        """Return the ids of all papers of all posts, issue by issue."""
        return [item.id for post in self.posts() for item in post.items]
