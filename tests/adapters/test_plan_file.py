"""Plan files on disk."""

from pathlib import Path

import pytest

from digest.adapters.plan_file import read_plan
from digest.domain.errors import ConfigError


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_plan_is_read_with_and_without_the_mark_of_windows(tmp_path: Path, mark: bytes) -> None:
    path = tmp_path / "issue.toml"
    path.write_bytes(mark + '[issue]\r\ntitle = "周报"\r\n[[item]]\r\narxiv = "2410.06338"\r\n'.encode())
    assert read_plan(path).issue.title == "周报"


@pytest.mark.parametrize(
    "content", [b"[issue", "[issue]\ntitle = '周报'".encode("gb18030"), b"a = " + b"[" * 9_000]
)
def test_what_is_no_toml_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "issue.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=r"issue\.toml' is no TOML in UTF-8"):
        read_plan(path)


def test_a_missing_plan_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        read_plan(tmp_path / "issue.toml")
