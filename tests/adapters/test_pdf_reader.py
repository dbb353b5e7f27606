"""The PDF reader over good, broken and hostile files: one error for one paper, and nothing hidden gets in."""

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from digest.adapters.pdf.child import layout
from digest.adapters.pdf.reader import PdfReader, child_environment
from digest.domain.errors import UnreadablePdfError
from digest.domain.layout import Layout
from digest.domain.paper_text import LeftOutKind
from tests import hostile_pdfs
from tests.hostile_pdfs import BODY, HIDING, INJECTED, paper

ROOT = Path(__file__).parent.parent.parent
READER = PdfReader(timeout_s=15, at_most=2)


def words(layout: Layout) -> str:
    return " ".join(line.text for line in layout.lines)


def cut(share: float) -> bytes:
    whole = paper(pages=12)
    return whole[: int(share * len(whole))]


def test_an_ordinary_paper_is_read_whole() -> None:
    found = layout(paper(pages=2))
    assert [line.text for line in found.lines] == [*BODY, *BODY]
    assert found.lines[3].page == 2
    assert found.pages[0].width == 612
    assert not found.hidden


@pytest.mark.parametrize(
    ("make", "says"),
    [
        pytest.param(lambda: b"", "no PDF", id="nothing"),
        pytest.param(lambda: b"<html><body>Not found</body></html>", "no PDF", id="html"),
        pytest.param(lambda: b"%PDF-1.7\n", "damaged", id="header alone"),
        pytest.param(lambda: cut(0.10), "damaged", id="cut at 10 %"),
        pytest.param(lambda: cut(0.50), "damaged", id="cut at 50 %"),
        pytest.param(lambda: cut(0.99), "damaged", id="cut at 99 %"),
        pytest.param(lambda: hostile_pdfs.encrypted(user="secret", owner="o"), "password", id="locked"),
        pytest.param(lambda: paper(pages=1000), "1,000 pages", id="1,000 pages"),
        pytest.param(hostile_pdfs.scan, "no text", id="scan"),
        pytest.param(hostile_pdfs.self_drawing_form, "contains itself", id="form draws itself"),
        pytest.param(hostile_pdfs.page_tree_loop, "damaged", id="page tree loop"),
        pytest.param(hostile_pdfs.flate_bomb, "safely|memory|longer", id="flate bomb"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(make: Callable[[], bytes], says: str) -> None:
    with pytest.raises(UnreadablePdfError, match=says) as refusal:
        READER.read(make())
    assert str(refusal.value).endswith(".")


def test_an_owner_password_does_not_stop_reading() -> None:
    assert BODY[0] in words(layout(hostile_pdfs.encrypted(user="", owner="secret")))


@pytest.mark.parametrize("kind", HIDING)
def test_what_nobody_can_see_is_in_no_sentence_and_is_reported(kind: str) -> None:
    text = READER.read(hostile_pdfs.hiding(kind))
    sentences = " ".join(sentence.text for sentence in text.sentences)
    reported = [out.words for out in text.left_out if out.kind is LeftOutKind.HIDDEN_TEXT]
    assert "previous" not in sentences
    assert reported == [INJECTED]
    assert "improves the accuracy" in sentences


def test_visible_words_over_a_picture_stay() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0.2, 0.2, 0.6)
        canvas.rect(60, 590, 400, 30, fill=1)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(72, 600, "White words on a blue bar are plain to see")

    assert "White words on a blue bar" in words(layout(paper(draw)))


def test_text_that_runs_up_the_page_is_no_line() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rotate(90)
        canvas.drawString(200, -30, "arXiv:2410.06338v1 [cs.CL] 8 Oct 2024")

    assert "arXiv" not in words(layout(paper(draw)))


def test_raised_digits_are_marked() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 600)
        text.textOut("It took 10")
        text.setFont("Times-Roman", 7)
        text.setRise(4)
        text.textOut("5")
        text.setRise(0)
        text.setFont("Times-Roman", 11)
        text.textOut(" steps.")
        canvas.drawText(text)

    assert "It took 10^{5} steps." in words(layout(paper(draw)))


def test_links_are_told_with_their_page() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.linkURL("https://example.org/code", (72, 590, 200, 610))

    assert [(link.url, link.page) for link in layout(paper(draw)).links] == [("https://example.org/code", 1)]


def test_threads_share_one_reader() -> None:
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(READER.read(paper()).pages)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [1, 1, 1, 1]


def test_a_child_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(UnreadablePdfError, match="longer than"):
        PdfReader(timeout_s=0.05).read(paper(pages=50))


def test_the_parent_never_loads_a_pdf_library() -> None:
    code = (
        "import sys; from digest.adapters.pdf.reader import PdfReader; PdfReader();"
        "sys.exit(bool({'pypdf', 'pypdfium2'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_the_child_is_handed_none_of_the_users_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    assert "sk-secret" not in child_environment().values()
    assert "PATH" in child_environment()
