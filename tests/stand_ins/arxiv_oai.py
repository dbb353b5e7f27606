"""The OAI records of the stand-in for arXiv, in the shape of the real ones."""

from xml.sax.saxutils import escape, quoteattr

from tests.stand_ins.arxiv_feed import StandInPaper

PREFIX = "oai:arXiv.org:"


def record(paper: StandInPaper) -> bytes:
    """Return the arXivRaw record: all versions, one licence."""
    versions = "".join(
        f"""      <version version="v{number}"><date>Tue, 08 Oct 2024 17:30:00 GMT</date><size>280kb</size>\
<source_type>{_source_type(paper, number)}</source_type></version>\n"""
        for number in range(1, paper.versions + 1)
    )
    licence = f"<license>{escape(paper.licence)}</license>" if paper.licence else ""
    return _envelope(
        f"""<GetRecord><record>
    <header><identifier>{PREFIX}{escape(paper.id)}</identifier><datestamp>2024-10-09</datestamp></header>
    <metadata><arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/">
      <id>{escape(paper.id)}</id><submitter>Ann Example</submitter>
{versions}      <title>{escape(paper.title)}</title><authors>{escape(", ".join(paper.authors))}</authors>
      <categories>{escape(" ".join(paper.categories))}</categories>
      {licence}
      <abstract>{escape(paper.abstract)}</abstract>
    </arXivRaw></metadata>
  </record></GetRecord>"""
    )


def error(code: str, text: str) -> bytes:
    """Return an OAI error, which comes with status 200."""
    return _envelope(f"<error code={quoteattr(code)}>{escape(text)}</error>")


def _source_type(paper: StandInPaper, number: int) -> str:
    """D: TeX. I: nothing is left of a withdrawn version."""
    return "I" if paper.is_withdrawn and number == paper.versions else "D"


def _envelope(inner: str) -> bytes:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
  <responseDate>2026-11-01T00:00:00Z</responseDate>
  <request verb="GetRecord">http://oaipmh.arxiv.org/oai</request>
  {inner}
</OAI-PMH>
""".encode()
