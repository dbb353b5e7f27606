"""Posts in files, ours and others'."""

from pathlib import Path

import pytest

from digest.adapters.post_files import ForeignPost, OwnPost, archive, read_post
from digest.domain.errors import ConfigError
from tests.posts import digested, issue

POST = issue(digested())


def test_our_markdown_comes_with_the_json_beside_it(tmp_path: Path) -> None:
    (tmp_path / "post.json").write_text(POST.model_dump_json(), encoding="utf-8")
    (tmp_path / "post.md").write_text("# 标题", encoding="utf-8")
    assert read_post(tmp_path / "post.md") == OwnPost(POST, "# 标题")
    assert read_post(tmp_path / "post.json") == OwnPost(POST, None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_any_other_text_is_a_digest_of_another_make(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "answer.txt"
    path.write_text("摘要：一种方法。", encoding=encoding)
    assert read_post(path) == ForeignPost("摘要：一种方法。")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("missing.md", None),
        ("post.json", b"{}"),
        ("post.json", b"no json"),
        ("picture.md", b"\xff\xfe\xff\x00\x81"),
    ],
)
def test_what_cannot_be_read_is_a_sentence_that_names_it(
    tmp_path: Path, name: str, data: bytes | None
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(ConfigError, match=name):
        read_post(tmp_path / name)


def test_a_post_that_cannot_be_read_is_named_and_the_json_of_others_is_not(tmp_path: Path) -> None:
    (tmp_path / "ours.json").write_text(POST.model_dump_json(), encoding="utf-8")
    for name in ("cut.json", "cut.md", "package.json"):
        (tmp_path / name).write_text("{", encoding="utf-8")
    found = archive(tmp_path)
    assert dict(found.posts) == {"ours.json": POST}
    assert found.unreadable == (tmp_path / "cut.json",)
