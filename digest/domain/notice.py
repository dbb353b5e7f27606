"""What a person is told after a run, and a letter by e-mail."""

from dataclasses import dataclass
from enum import StrEnum

from digest.domain.draft import Picture


@dataclass(frozen=True, slots=True)
class Notice:
    """A short message about a run.

    lines: plain text, one thing a line. link: the web address of what it is about; "" for none.
    """

    title: str
    lines: tuple[str, ...]
    link: str = ""
    is_failure: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """An e-mail.

    text: what html says, for those who read none. html: a whole page, its images named by their files or at
    addresses of the web. pictures: that travel with it, at least those that the html names by their files.
    """

    subject: str
    text: str
    html: str
    pictures: tuple[Picture, ...] = ()


class Service(StrEnum):
    """Who takes a notice at a web address, each in a form of its own."""

    FEISHU = "feishu"
    WECOM = "wecom"
    SLACK = "slack"
    GENERIC = "generic"
