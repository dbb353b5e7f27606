"""The feed of the stand-in for arXiv, in the shape of the real one."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from xml.sax.saxutils import escape

SMALL_PDF = b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
WITHDRAWN_COMMENT = "This paper has been withdrawn by the authors due to an error in Section 3"


@dataclass(frozen=True, slots=True)
class StandInPaper:
    """One paper of the stand-in.

    id: without version. versions: how many there are, all with the same metadata.
    pdf: the bytes of every version; None: arXiv has none, 404.
    is_withdrawn: the last version is: the feed still names its PDF, and that answers 404.
    licence: the address in its OAI record, which the feed leaves out; "" for a record that names none.
    """

    id: str
    title: str = "A Paper of the Stand-In"
    authors: tuple[str, ...] = ("Ann Example", "Bo Example")
    abstract: str = "  We show that stand-ins\n answer."
    versions: int = 1
    comment: str = ""
    pdf: bytes | None = SMALL_PDF
    is_withdrawn: bool = False
    categories: tuple[str, ...] = ("cs.CL",)
    journal_ref: str = ""
    doi: str = ""
    licence: str = "http://arxiv.org/licenses/nonexclusive-distrib/1.0/"
    published: datetime = datetime(2024, 10, 8, 17, 30, tzinfo=UTC)


def feed(entries: list[str], *, total: int) -> bytes:
    return f"""<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" \
xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/stand-in</id>
  <title>arXiv Query: stand-in</title>
  <updated>2026-04-12T22:09:36Z</updated>
  <opensearch:itemsPerPage>50</opensearch:itemsPerPage>
  <opensearch:totalResults>{total}</opensearch:totalResults>
  <opensearch:startIndex>0</opensearch:startIndex>
{"".join(entries)}</feed>
""".encode()


def entry(paper: StandInPaper, version: int) -> str:
    is_withdrawn = paper.is_withdrawn and version == paper.versions
    comment = WITHDRAWN_COMMENT if is_withdrawn and not paper.comment else paper.comment
    full = f"{paper.id}v{version}"
    updated = paper.published + timedelta(days=version - 1)
    optional = {"comment": comment, "journal_ref": paper.journal_ref, "doi": paper.doi}
    extra = "".join(f"<arxiv:{k}>{escape(v)}</arxiv:{k}>" for k, v in optional.items() if v)
    authors = "".join(f"<author><name>{escape(name)}</name></author>" for name in paper.authors)
    terms = "".join(
        f'<category term="{c}" scheme="http://arxiv.org/schemas/atom"/>' for c in paper.categories
    )
    return f"""  <entry>
    <id>http://arxiv.org/abs/{full}</id>
    <title>{escape(paper.title)}</title>
    <updated>{updated:%Y-%m-%dT%H:%M:%SZ}</updated>
    <link href="https://arxiv.org/abs/{full}" rel="alternate" type="text/html"/>
    <link href="https://arxiv.org/pdf/{full}" rel="related" type="application/pdf" title="pdf"/>
    <summary>{escape(paper.abstract)}</summary>
    {terms}
    <published>{paper.published:%Y-%m-%dT%H:%M:%SZ}</published>
    {extra}
    <arxiv:primary_category term="{paper.categories[0]}"/>
    {authors}
  </entry>
"""


def error_entry(text: str) -> str:
    reason = f"incorrect id format for {escape(text)}"
    return f"""  <entry>
    <id>https://arxiv.org/api/errors#{reason.replace(" ", "_")}</id>
    <title>Error</title>
    <updated>2026-04-12T22:59:06Z</updated>
    <summary>{reason}</summary>
    <author><name>arXiv api core</name></author>
  </entry>
"""
