"""A fresh user with a fresh folder, who runs `digest build` against stand-ins."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from digest.domain.post import Post
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.warm_start import warm_run
from tests.stand_ins.writer import WriterStandIn

ROOT = Path(__file__).parent.parent.parent
KEY = "sk-never-to-be-seen-0123456789"


@dataclass
class Bench:
    """The user. Runs share one start; `start` begins a process from nothing, for signals to be sent to.

    more: environment variables beside those that lead to the stand-ins.
    program: what Python runs; another one than digest prepares it and runs it.
    """

    folder: Path
    arxiv: ArxivStandIn
    writer: WriterStandIn
    more: dict[str, str] = field(default_factory=dict)
    program: tuple[str, ...] = ("-m", "digest")

    @property
    def environment(self) -> Mapping[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder / "home"),
            "PYTHONPATH": str(ROOT),
            "DIGEST_ARXIV_API_URL": self.arxiv.api_url,
            "DIGEST_ARXIV_FILES_URL": self.arxiv.files_url,
            "DIGEST_ARXIV_OAI_URL": self.arxiv.oai_url,
            "DIGEST_ARXIV_PAUSE_S": "0",
            "DIGEST_ARXIV_PATIENCE_S": "0",
            "DIGEST_WRITER_NAME": "custom",
            "DIGEST_WRITER_BASE_URL": self.writer.base_url,
            "DIGEST_WRITER_MODEL": "stand-in",
            "CUSTOM_API_KEY": KEY,
            **self.more,
        }

    def start(self, *options: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, *self.program, "build", *options],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *options: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return self.digest("build", *options, stdin=stdin)

    def digest(self, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        _, module, *first = self.program
        return warm_run(module, (*first, *words), self.folder, self.environment, stdin)

    def post(self) -> Post:
        (path,) = (self.folder / "posts").glob("*.json")
        return Post.model_validate_json(path.read_bytes())
