"""A document's id says where it lies, its version what is in it."""

import pytest

from digest.core.find_paper_ids import asked_ids, ids_in_text, paper_id
from digest.core.name_document import document_id, document_version
from digest.domain.errors import MalformedIdError
from digest.domain.paper import PaperId


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("report.pdf", "report"),
        ("papers/My Report (final).pdf", "my-report-final"),
        ("papers\\Résumé.pdf", "resume"),
        ("技术报告.pdf", "document"),
        ("https://www.example.org/", "example-org"),
        ("https://example.org/blog/new-model/", "new-model"),
        ("https://example.org/blog/new-model/index.html?x=1#y", "new-model"),
        ("https://github.com/example/Seven", "seven"),
        ("https://example.org/%E6%96%B0", "example-org"),
        ("x" * 90 + ".pdf", "x" * 40),
    ],
)
def test_an_id_is_named_after_the_last_telling_word(address: str, name: str) -> None:
    base = document_id(address).base
    assert base.rpartition("-")[0] == f"local/{name}"
    assert len(base.rpartition("-")[2]) == 8


def test_two_documents_of_one_name_have_two_ids() -> None:
    assert document_id("a/report.pdf") != document_id("b/report.pdf")
    assert document_id("a/report.pdf") == document_id("a/report.pdf")


def test_other_bytes_are_another_version() -> None:
    assert document_version(b"a") != document_version(b"b")
    assert 1 <= document_version(b"") < 10**9


def test_an_id_in_a_post_is_read_back() -> None:
    whole = PaperId(document_id("report.pdf").base, document_version(b"a"))
    assert paper_id(str(whole)) == whole
    assert paper_id(whole.base) == document_id("report.pdf")


@pytest.mark.parametrize(
    "text", ["local/report", "local/../x-0123abcd", "local/x-0123abcdv0", "LOCAL/x-0123abcd"]
)
def test_what_only_looks_like_a_document_is_no_id(text: str) -> None:
    with pytest.raises(MalformedIdError):
        paper_id(text)


def test_nobody_asks_arxiv_for_a_document() -> None:
    with pytest.raises(MalformedIdError, match="is no arXiv id"):
        asked_ids([str(document_id("report.pdf"))])
    assert ids_in_text(str(document_id("report.pdf"))) == ()
