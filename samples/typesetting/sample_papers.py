"""The files that the sample papers consist of: for each source its PDF and its metadata."""

import json
import tomllib
from pathlib import Path

from samples.typesetting.paper import pdf
from samples.typesetting.source import Source, filled, parsed

SAMPLES = Path(__file__).parent.parent
DATE = "2026-11-20T00:00:00Z"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def sample_files() -> dict[str, bytes]:
    """Return the files of `samples/papers` that are made, by name: the same bytes on every run."""
    works = tomllib.loads((SAMPLES / "papers" / "works.toml").read_text(encoding="utf-8"))
    printed = {key: str(work["text"]) for key, work in works.items()}
    files: dict[str, bytes] = {}
    for path in sorted((SAMPLES / "papers").glob("*.md")):
        record = SAMPLES / "measure" / f"{path.stem.replace('-', '_')}.json"
        results = json.loads(record.read_text(encoding="utf-8"))
        source = parsed(filled(path.read_text(encoding="utf-8"), results))
        files[f"{path.stem}.pdf"] = pdf(source, printed, results)
        files[f"{path.stem}.json"] = _metadata(path.stem, source).encode()
    return files


def _metadata(name: str, source: Source) -> str:
    """Return what arXiv would say of the paper, as JSON text."""
    meta = source.meta
    record = {
        "id": f"sample/{name}",
        "version": 1,
        "title": meta["title"],
        "authors": [meta["authors"]],
        "abstract": " ".join(str(meta["abstract"]).replace("*", "").split()),
        "categories": meta["categories"],
        "published": DATE,
        "updated": DATE,
        "comment": meta["comment"],
        "licence_url": LICENCE,
    }
    return json.dumps(record, indent=1, ensure_ascii=False) + "\n"
