"""What we rely on in the `arxiv` package beyond its documentation still holds."""

import arxiv  # type: ignore[import-untyped]  # the package has no py.typed
import pytest

FEED = b"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2410.06338v1</id>
<title>T</title><updated>2024-10-08T00:00:00Z</updated><published>2024-10-08T00:00:00Z</published>
</entry></feed>"""


class Answer:
    status_code = 200
    content = FEED


class Session:
    def __init__(self) -> None:
        self.asked: list[str] = []

    def get(self, url: str, headers: object) -> Answer:
        self.asked.append(url)
        return Answer()


def test_its_client_sends_through_its_session_to_its_query_url() -> None:
    client = arxiv.Client(page_size=50, delay_seconds=0, num_retries=0)
    assert hasattr(client, "_session")
    session = client._session = Session()
    client.query_url_format = "http://stand-in.invalid/query?{}"
    results = list(client.results(arxiv.Search(id_list=["2410.06338", "2410.07265"])))
    assert [result.entry_id for result in results] == ["http://arxiv.org/abs/2410.06338v1"]
    assert session.asked == [
        "http://stand-in.invalid/query?search_query=&id_list=2410.06338%2C2410.07265"
        "&sortBy=relevance&sortOrder=descending&start=0&max_results=50"
    ]


def test_one_page_can_be_asked_of_its_client_with_what_it_counts() -> None:
    client = arxiv.Client(page_size=20, delay_seconds=0, num_retries=0)
    session = client._session = Session()
    client.query_url_format = "http://stand-in.invalid/query?{}"
    search = arxiv.Search("cat:cs.CL", sort_by=arxiv.SortCriterion.SubmittedDate)
    feed = client._parse_feed(client._format_url(search, 15, 20))
    assert [result.get_short_id() for result in feed.results] == ["2410.06338v1"]
    assert feed.header.total_results == 0
    assert session.asked == [
        "http://stand-in.invalid/query?search_query=cat%3Acs.CL&id_list="
        "&sortBy=submittedDate&sortOrder=descending&start=15&max_results=20"
    ]


def test_its_client_lets_our_errors_through() -> None:
    class Down(Session):
        def get(self, url: str, headers: object) -> Answer:
            raise LookupError(url)

    client = arxiv.Client(delay_seconds=0, num_retries=0)
    client._session = Down()
    with pytest.raises(LookupError):
        list(client.results(arxiv.Search(id_list=["2410.06338"])))
