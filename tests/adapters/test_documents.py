"""Documents come from disk or from the web, whole or with a sentence that says why not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.adapters.documents import Documents
from digest.adapters.http import Http
from digest.adapters.public_hosts import Network, network_of, network_of_addresses
from digest.core.reading_pages.read_page import page_text
from digest.domain.errors import ConfigError, DigestError, NetworkError, OfflineError, PaperError
from tests.stand_ins.arxiv_faults import Reply
from tests.stand_ins.web import WebStandIn, page, redirect

PDF = b"%PDF-1.7\nnot much of it"
HTML = "<html><body><p>A page of text.</p></body></html>"


@pytest.fixture
def web() -> Iterator[WebStandIn]:
    with WebStandIn({"/page": page(HTML), "/a.pdf": Reply(200, PDF, "application/pdf")}) as server:
        yield server


@pytest.fixture
def http() -> Iterator[Http]:
    client = Http("a test", sleep=lambda _: None, now=lambda: 0.0)
    yield client
    client.close()


@pytest.fixture
def documents(http: Http, tmp_path: Path) -> Documents:
    return Documents(http, tmp_path)


def in_the_open(host: str) -> Network:
    """Answer as if the stand-in's number were an address of the open internet and "localhost" were not."""
    return Network.PRIVATE if host == "localhost" else Network.OPEN


def test_a_page_and_a_pdf_come_from_the_web(documents: Documents, web: WebStandIn) -> None:
    assert documents.page(f"{web.url}/page") == HTML
    assert documents.pdf(f"{web.url}/a.pdf") == PDF


def test_a_path_is_meant_from_the_plans_folder_on(documents: Documents, tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "a.pdf").write_bytes(PDF)
    (tmp_path / "README.md").write_text("# 标题", encoding="utf-8")
    assert documents.pdf("papers/a.pdf") == PDF
    assert documents.page("README.md") == "# 标题"
    assert documents.page(str(tmp_path / "README.md")) == "# 标题"


@pytest.mark.parametrize("name", ["saved.html", "saved.HTM"])
def test_a_saved_fragment_is_known_as_html_by_its_name(
    documents: Documents, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text("<p>    One</p>" + "<p>    Two more words.</p>" * 20, encoding="utf-8")
    assert page_text(documents.page(name)).sentences[0].text == "One"


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("text/html; charset=gb2312", "<html>中文".encode("gbk")),
        ("text/html; charset=utf-8", b"\xef\xbb\xbf<html>" + "中文".encode()),
        ("text/html", b'<html><meta charset="gbk">' + "中文".encode("gbk")),
        ("text/html; charset=nonsense", "<html>中文".encode()),
        ("text/html; charset=utf-8", "<html>中文".encode("gb18030")),
        ("text/markdown", "中文".encode("utf-16")),
        ("application/octet-stream", "中文".encode()),
    ],
)
def test_the_encoding_is_the_one_that_fits(
    documents: Documents, web: WebStandIn, content_type: str, body: bytes
) -> None:
    web.pages["/zh"] = Reply(200, body, content_type)
    assert documents.page(f"{web.url}/zh").endswith("中文")


@pytest.mark.parametrize(
    ("reply", "error", "told"),
    [
        (Reply(404, b""), PaperError, "is not there"),
        (Reply(410, b""), PaperError, "is not there"),
        (Reply(403, b""), PaperError, "save it in a browser"),
        (Reply(500, b""), NetworkError, "try again later"),
        (Reply(503, b""), NetworkError, "try again later"),
        (Reply(200, b"\x89PNG", "image/png"), PaperError, "is image/png, which holds no text"),
        (Reply(200, b"a\0b", "text/plain"), PaperError, "holds no text"),
        (Reply(200, PDF, "application/pdf"), PaperError, "name it with pdf = instead"),
        (Reply(200, b"x" * 5_000_001, "text/plain"), NetworkError, "larger than the 5,000,000 bytes"),
    ],
)
def test_what_is_no_page_is_told(
    documents: Documents, web: WebStandIn, reply: Reply, error: type[DigestError], told: str
) -> None:
    web.pages["/x?token=s3cret"] = reply
    with pytest.raises(error, match=told) as caught:
        documents.page(f"{web.url}/x?token=s3cret")
    assert "s3cret" not in str(caught.value)


def test_what_is_no_pdf_is_told(documents: Documents, web: WebStandIn, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"<html>")
    for place in (f"{web.url}/page", "a.pdf"):
        with pytest.raises(PaperError, match="is no PDF"):
            documents.pdf(place)


def test_a_file_that_is_not_there_stops_the_plan(documents: Documents, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="There is no file"):
        documents.pdf("gone.pdf")
    with pytest.raises(ConfigError, match="There is no file"):
        documents.page(".")


def test_the_home_of_somebody_unknown_stops_the_plan(documents: Documents) -> None:
    with pytest.raises(ConfigError, match="no home folder"):
        documents.page("~nobody-of-this-name/README.md")


def test_a_file_beyond_the_bound_is_not_read(documents: Documents, tmp_path: Path) -> None:
    with (tmp_path / "large.md").open("wb") as file:
        file.truncate(5_000_001)
    with pytest.raises(PaperError, match="larger than the 5,000,000 bytes"):
        documents.page("large.md")


def test_offline_only_files_are_at_hand(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(PDF)
    documents = Documents(None, tmp_path)
    assert documents.pdf("a.pdf") == PDF
    with pytest.raises(OfflineError, match="without --offline"):
        documents.page("https://example.org/")


def test_a_redirect_to_another_host_is_followed(http: Http, web: WebStandIn, tmp_path: Path) -> None:
    web.pages["/old"] = redirect(f"http://localhost:{web.port}/page")
    documents = Documents(http, tmp_path, network_of=lambda _: Network.OPEN)
    assert documents.page(f"{web.url}/old") == HTML


def test_no_open_page_leads_into_a_private_network(http: Http, web: WebStandIn, tmp_path: Path) -> None:
    web.pages["/old"] = redirect(f"http://localhost:{web.port}/page")
    with pytest.raises(NetworkError, match="leads to localhost, which is not known to lie in the open"):
        Documents(http, tmp_path, network_of=in_the_open).page(f"{web.url}/old")
    assert web.asked == ["/old"]


def test_the_user_may_name_a_private_host_which_may_lead_on(documents: Documents, web: WebStandIn) -> None:
    web.pages["/old"] = redirect(f"http://localhost:{web.port}/page")
    assert documents.page(f"{web.url}/old") == HTML


@pytest.mark.parametrize(
    "to",
    [
        "ftp://example.org/",
        "file:///etc/passwd",
        "//ann:pw@example.org/",
        "http://[x",
        "https://arxiv.org/pdf/2410.06338",
    ],
)
def test_a_redirect_to_what_is_no_web_page_is_not_followed(
    documents: Documents, web: WebStandIn, to: str
) -> None:
    web.pages["/old"] = redirect(to)
    with pytest.raises(NetworkError, match="not followed") as caught:
        documents.page(f"{web.url}/old")
    assert "pw" not in str(caught.value)


def test_redirects_without_end_are_left(documents: Documents, web: WebStandIn) -> None:
    web.pages["/round"] = redirect("/round")
    with pytest.raises(NetworkError, match="redirects more than 5 times"):
        documents.page(f"{web.url}/round")
    assert len(web.asked) == 6


@pytest.mark.parametrize(
    ("addresses", "network"),
    [
        (["93.184.215.14"], Network.OPEN),
        (["2606:2800:220:1::1"], Network.OPEN),
        (["127.0.0.1"], Network.PRIVATE),
        (["10.1.2.3", "192.168.0.1"], Network.PRIVATE),
        (["169.254.169.254"], Network.PRIVATE),
        (["::1"], Network.PRIVATE),
        (["fe80::1%eth0"], Network.PRIVATE),
        (["::ffff:127.0.0.1"], Network.PRIVATE),
        (["0.0.0.0"], Network.PRIVATE),
        (["93.184.215.14", "127.0.0.1"], Network.UNKNOWN),
        ([], Network.UNKNOWN),
    ],
)
def test_where_addresses_lie(addresses: list[str], network: Network) -> None:
    assert network_of_addresses(addresses) is network


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1"])
def test_other_spellings_of_this_machine_are_seen_through(host: str) -> None:
    assert network_of(host) is Network.PRIVATE
