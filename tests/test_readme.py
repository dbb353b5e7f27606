"""What the README promises: its settings are the defaults, its providers are those there are."""

import json
import re
import tomllib
from pathlib import Path

from digest.adapters.writers.providers import providers
from digest.config import load_settings
from digest.core.read_plan import issue_plan
from digest.domain.plan import ArxivItem, PdfItem, RepositoryItem
from digest.domain.target import Target

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")

PLAN, TARGET, SETTINGS = 1, 2, 3  # which of the TOML blocks


def block(language: str, number: int = 1) -> str:
    """Return the text of the n-th fenced block of a language, from 1."""
    found: list[str] = re.findall(rf"```{language}\n(.*?)\n```", README, re.S)
    return found[number - 1]


def test_the_settings_shown_are_the_defaults(tmp_path: Path) -> None:
    shown = tomllib.loads(block("toml", SETTINGS))
    defaults = load_settings(tmp_path, {}, {}).model_dump(mode="json", exclude={"root"})
    # The library's default folder depends on where digest.toml is.
    assert shown.pop("library") == {"folder": ".digest"}
    assert defaults.pop("library") == {"folder": None}
    assert tmp_path / shown["post"].pop("folder") == Path(defaults["post"].pop("folder"))
    assert (shown["post"].pop("templates"), defaults["post"].pop("templates")) == ("", None)
    assert tmp_path / shown["export"].pop("folder") == Path(defaults["export"].pop("folder"))
    assert shown == defaults


def test_the_settings_shown_are_those_that_init_writes() -> None:
    (kept,) = (Path(__file__).parent.parent / "templates" / "init").glob("*.toml")
    assert kept.read_text(encoding="utf-8") == block("toml", SETTINGS) + "\n"


def test_the_plan_shown_is_one_that_builds() -> None:
    plan = issue_plan(tomllib.loads(block("toml", PLAN)), "issue.toml")
    assert [type(item) for item in plan.items] == [ArxivItem, RepositoryItem, PdfItem]
    assert plan.issue.style == "roundup"


def test_the_target_shown_is_one() -> None:
    target = Target.model_validate(tomllib.loads(block("toml", TARGET)))
    assert (target.name, target.file[0].path) == ("mine", "content/{year}/{stem}.md")


def test_every_target_is_told_of() -> None:
    (section,) = re.findall(r"^## 发到各个平台\n(.*?)(?=^## )", README, re.M | re.S)
    folder = Path(__file__).parent.parent / "templates" / "targets"
    assert {path.name for path in folder.iterdir()} <= set(re.findall(r"`(\w+)`", section))


def test_every_provider_is_listed_with_its_key_and_model() -> None:
    rows = re.findall(r"^\| .+? \| `(\w+)` \| (.+?) \| (.+?) \|$", README, re.M)
    listed = {name: (key, model) for name, key, model in rows}
    assert [name for name, _, _ in rows] == [known.name for known in providers()]
    for known in providers():
        assert all(part in listed[known.name][0] for part in known.key_variables[:1])
        assert known.default_model in listed[known.name][1]


def test_each_headline_command_is_one_line_in_its_own_block() -> None:
    for heading in ("## 一条命令跑起来", "## 一条命令跑测试"):
        (section,) = re.findall(rf"^{heading}\n(.*?)(?=^## )", README, re.M | re.S)
        (command,) = re.findall(r"```bash\n(.*?)\n```", section, re.S)
        assert "\n" not in command


def test_the_claim_shown_is_one_of_the_sample_post() -> None:
    shown = json.loads(block("json"))
    path = Path(__file__).parent.parent / "samples" / "posts" / "2026-11-20-digest-samples.json"
    post = json.loads(path.read_text(encoding="utf-8"))
    claims = [claim for item in post["items"] for claim in item["digest"]["claims"]]
    assert shown in [{key: claim[key] for key in shown} for claim in claims]
