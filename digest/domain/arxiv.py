"""Where arXiv is found, and how it wishes to be asked."""

API_URL = "https://export.arxiv.org/api/query"
FILES_URL = "https://export.arxiv.org"  # for programs: https://info.arxiv.org/help/bulk_data.html
OAI_URL = "https://oaipmh.arxiv.org/oai"  # https://info.arxiv.org/help/oa/index.html
FEEDS_URL = "https://rss.arxiv.org"

PAUSE_S = 3.0  # one request every 3 s, one connection: https://info.arxiv.org/help/api/tou.html
LIST_LENGTH = 50  # ids in one request: longer addresses and answers are refused more often


def is_of_arxiv(host: str) -> bool:
    """Say whether a host is arXiv's, where every request has to wait for its turn."""
    return host == "arxiv.org" or host.endswith(".arxiv.org")
