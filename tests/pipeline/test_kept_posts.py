"""What digest itself made of posts, kept to tell a person's edits by."""

from pathlib import Path

from digest.adapters.library.file_library import FileLibrary
from digest.pipeline.kept_posts import KeptPosts
from tests.fakes import NOW
from tests.posts import digested, issue


def kept(folder: Path) -> KeptPosts:
    return KeptPosts(FileLibrary(folder), now=NOW)


def test_a_post_comes_back_under_its_key(tmp_path: Path) -> None:
    post = issue(digested())
    key = kept(tmp_path).keep_post(post)
    assert kept(tmp_path).post(key) == post


def test_two_posts_never_share_a_key(tmp_path: Path) -> None:
    posts = kept(tmp_path)
    assert posts.keep_post(issue(slug="a")) != posts.keep_post(issue(slug="b"))


def test_a_post_that_names_no_key_was_never_kept(tmp_path: Path) -> None:
    assert kept(tmp_path).post("") is None
    assert kept(tmp_path).post("0" * 64) is None


def test_a_page_is_known_to_the_byte(tmp_path: Path) -> None:
    posts = kept(tmp_path)
    posts.keep_page("# 一\n".encode())
    assert posts.has_page("# 一\n".encode())
    assert not posts.has_page("# 一".encode())
