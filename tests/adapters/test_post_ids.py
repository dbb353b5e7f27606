"""Which papers posts are made of."""

import json
from pathlib import Path

from digest.adapters.post_ids import posts_by_paper
from tests.posts import digested, issue


def test_the_papers_of_every_post_are_found(tmp_path: Path) -> None:
    (tmp_path / "2025").mkdir()
    older, newer = tmp_path / "2025" / "old.json", tmp_path / "new.json"
    newer.write_text(issue(digested()).model_dump_json(), encoding="utf-8")
    older.write_text(json.dumps({"format": 0, "items": [{"id": "2410.00001v1", "more": 1}]}))
    assert posts_by_paper(tmp_path) == {"2410.00001v1": (older, newer)}


def test_other_files_are_passed_over(tmp_path: Path) -> None:
    for name, text in {"a.json": "{}", "b.json": "no JSON", "c.json": '{"items": [1]}', "d.md": "x"}.items():
        (tmp_path / name).write_text(text)
    assert posts_by_paper(tmp_path) == {}
    assert posts_by_paper(tmp_path / "missing") == {}
