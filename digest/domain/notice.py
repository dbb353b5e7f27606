"""What a person is told after a run, and a letter by e-mail."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from digest.domain.draft import Picture


class Outcome(StrEnum):
    """How a run ended. GAP: the post is out and lacks something. FAILED: there is no post."""

    DONE = "done"
    GAP = "gap"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Notice:
    """A short message about a run.

    lines: plain text, one thing a line. link: the web address of what it is about; "" for none.
    """

    title: str
    lines: tuple[str, ...]
    link: str = ""
    outcome: Outcome = Outcome.DONE


class Way(StrEnum):
    """A way to tell a person."""

    WEBHOOK = "webhook"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A notice that one way has not taken so far. since: aware; when it was to be told."""

    way: Way
    notice: Notice
    since: datetime


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


class Occasion(StrEnum):
    """Which runs a person is told of; one that had nothing to do is never told of."""

    ALL = "all"
    FAILURE = "failure"


class Notifying(BaseModel):
    """Who is told of a run, beside secrets: the address of a webhook and the password of the mail account.

    webhook_form: "" to tell it from the address. smtp_port: 0 for the usual one. smtp_user: "" for no login.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    on: Occasion = Occasion.ALL
    webhook_form: Service | Literal[""] = ""
    mail_to: tuple[str, ...] = ()
    mail_from: str = ""
    smtp_host: str = ""
    smtp_port: Annotated[int, Field(ge=0, le=65_535)] = 0
    smtp_user: str = ""
    smtp_encryption: Literal["tls", "starttls", "none"] = "tls"
