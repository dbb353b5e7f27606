"""The library's upkeep, put together: what posts need stays."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from digest.adapters.library.file_library import FileLibrary
from digest.config import load_settings
from digest.wiring.heard import Heard
from digest.wiring.library import CleaningOrder, cleaned
from tests.fakes import paper
from tests.posts import digested, issue

NOW = datetime(2026, 11, 20, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=400)


@pytest.mark.parametrize("folder", ["posts", "posts/2024"])
def test_cleaning_spares_the_pdf_of_a_paper_in_a_post(tmp_path: Path, folder: str) -> None:
    (tmp_path / "digest.toml").touch()
    post = tmp_path / folder / "2024-10-08-weekly.json"
    post.parent.mkdir(parents=True)
    post.write_text(issue(digested(of=paper(1))).model_dump_json(), encoding="utf-8")
    with closing(FileLibrary(tmp_path / ".digest")) as library:
        for number in (1, 2):
            library.keep_pdf(paper(number).id, f"%PDF-1.7 {number}".encode(), now=LONG_AGO)
    order = CleaningOrder(timedelta(days=90), None, spares_posts=True, is_dry_run=False, now=NOW)
    found = cleaned(order, load_settings(tmp_path, {}, {}), Heard())
    assert [pdf.id for pdf in found.spared] == [str(paper(1).id)]
    with closing(FileLibrary(tmp_path / ".digest")) as library:
        assert [library.pdf(paper(number).id) is None for number in (1, 2)] == [False, True]
