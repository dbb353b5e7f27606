"""The samples: what lies in the repository is what the program makes of it today."""

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from digest.domain.finding import Fate
from digest.domain.post import Post
from samples.typesetting.sample_papers import sample_files

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"
DAY, SLUG = "2026-11-20", "digest-samples"
MADE = f"digest build --samples --date {DAY} --slug {SLUG} --out samples/posts"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the sample post, made by the command that is written in MADE."""
    folder = tmp_path_factory.mktemp("samples")
    keyless = {name: value for name, value in os.environ.items() if not name.startswith("DIGEST_")}
    options = [option.replace("samples/posts", str(folder)) for option in MADE.split()[1:]]
    subprocess.run(
        [sys.executable, "-m", "digest", *options],
        env={**keyless, "DIGEST_LIBRARY_FOLDER": str(folder / "library"), "PYTHONPATH": str(ROOT)},
        cwd=folder,
        check=True,
    )
    return folder


@pytest.mark.parametrize("kind", ["md", "json"])
def test_the_sample_post_is_made_again_to_the_byte(made: Path, kind: str) -> None:
    name = f"{DAY}-{SLUG}.{kind}"
    assert (made / name).read_bytes() == (SAMPLES / "posts" / name).read_bytes(), (
        f"Remove the old files and run: {MADE}"
    )


def test_every_claim_of_the_samples_passes_as_it_was_written(made: Path) -> None:
    post = Post.model_validate_json((made / f"{DAY}-{SLUG}.json").read_bytes())
    claims = [claim for item in post.items for claim in item.digest.claims]
    assert len(claims) > 70
    assert {claim.fate for claim in claims} == {Fate.PASSED}


def test_every_quote_of_the_sample_post_stands_in_its_paper(made: Path) -> None:
    post = Post.model_validate_json((made / f"{DAY}-{SLUG}.json").read_bytes())
    for item in post.items:
        cited = [quote for claim in item.digest.claims for quote in claim.cited]
        assert cited
        assert all(quote.quote and 1 <= quote.page <= item.source.pages for quote in cited)


def test_the_sample_papers_are_set_from_their_sources() -> None:
    for name, content in sample_files().items():
        kept = (SAMPLES / "papers" / name).read_bytes()
        if name.endswith(".json"):
            assert content == kept, f"{name}: run python samples/make_papers.py"
        else:
            # Another version of the typesetter may write other bytes for the same page.
            assert words_of(content) == words_of(kept), f"{name}: run python samples/make_papers.py"


def words_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]
