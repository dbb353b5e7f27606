"""The samples: what lies in the repository is what the program makes of it today."""

from pathlib import Path

import pypdfium2
import pytest

from digest.domain.finding import Fate
from digest.domain.post import Post
from samples.make_posts import DAY, SLUGS, made_files, make_posts
from samples.typesetting.sample_papers import sample_files

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"
NUMBERED = f"{DAY}-{SLUGS['numbered']}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the sample posts in it, made anew."""
    folder = tmp_path_factory.mktemp("samples")
    make_posts(folder)
    return folder


def test_posts_and_exports_are_made_again_to_the_byte(made: Path) -> None:
    fresh, kept = made_files(made), made_files(SAMPLES)
    assert list(fresh) == list(kept)
    changed = [name for name in fresh if fresh[name] != kept[name]]
    assert not changed, "Run: python samples/make_posts.py"


def test_there_is_an_export_for_every_target() -> None:
    targets = {path.name for path in (ROOT / "templates" / "targets").iterdir()}
    assert targets == {path.name for path in (SAMPLES / "exports").iterdir()}


def test_every_claim_of_the_samples_passes_as_it_was_written(made: Path) -> None:
    post = Post.model_validate_json((made / "posts" / f"{NUMBERED}.json").read_bytes())
    claims = [claim for item in post.items for claim in item.digest.claims]
    assert len(claims) > 70
    assert {claim.fate for claim in claims} == {Fate.PASSED}


def test_every_quote_of_the_sample_post_stands_in_its_paper(made: Path) -> None:
    post = Post.model_validate_json((made / "posts" / f"{NUMBERED}.json").read_bytes())
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
