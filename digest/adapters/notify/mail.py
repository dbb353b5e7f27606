"""Letters by e-mail, over the SMTP server of the sender."""

import re
import smtplib
import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid, parseaddr
from enum import StrEnum

from digest.core.place_images import with_addresses
from digest.core.redact import redacted
from digest.core.tell_picture_kind import picture_kind
from digest.domain.draft import Picture
from digest.domain.errors import ConfigError, KeyRejectedError, NetworkError, ServiceError
from digest.domain.notice import Letter


class Encryption(StrEnum):
    """How the conversation with the server is hidden. NONE is for servers of one's own machine."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


_ADDRESS = re.compile(r"[^\s@<>(),;:\"]+@[^\s@<>(),;:\"]+")
USUAL_PORTS = {Encryption.TLS: 465, Encryption.STARTTLS: 587, Encryption.NONE: 25}


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where letters are handed in.

    port: 0 for the usual one. user: "" for no login. password: many providers (QQ, 163, Gmail) want an
    authorisation code made for programs (授权码) in its place. timeout_s: for each step.
    """

    host: str
    encryption: Encryption = Encryption.TLS
    port: int = 0
    user: str = ""
    password: str = field(default="", repr=False)
    timeout_s: float = 30.0


class Mail:
    """Sends letters. Each recipient gets one of their own and sees nobody else's address.

    sender, recipients: addresses, with or without a name: "速递 <digest@example.org>".
    Raises ConfigError when one of them is no address, or there is no recipient.
    """

    def __init__(self, server: MailServer, sender: str, recipients: Sequence[str]) -> None:
        if not recipients:
            raise ConfigError("No recipient of the letters is given; name at least one.")
        self._server = server
        self._sender = _address(sender, "mail_from")
        self._recipients = tuple(_address(recipient, "mail_to") for recipient in recipients)

    def send(self, letter: Letter, *, now: datetime) -> None:
        """Send a letter to every recipient. now: aware; its date.

        Raises ConfigError when the server refuses the login, the sender or the letters to some recipients
        (those to all others are sent), ServiceError or NetworkError when a later run may succeed.
        """
        refused: dict[str, tuple[int, bytes | str]] = {}
        with self._errors_made_ours(), self._connected() as connection:
            for recipient in self._recipients:
                try:
                    connection.send_message(self._message(letter, recipient, now))
                except smtplib.SMTPRecipientsRefused as error:
                    refused |= error.recipients
                except smtplib.SMTPDataError as error:
                    refused[recipient.addr_spec] = (error.smtp_code, error.smtp_error)
        if refused:
            raise self._error_of_refused(refused)

    @contextmanager
    def _connected(self) -> Iterator[smtplib.SMTP]:
        server = self._server
        port = server.port or USUAL_PORTS[server.encryption]
        # Certificates are checked; SSL_CERT_FILE names those of a company.
        trust = ssl.create_default_context()
        if server.encryption is Encryption.TLS:
            connection: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, port, timeout=server.timeout_s, context=trust
            )
        else:
            connection = smtplib.SMTP(server.host, port, timeout=server.timeout_s)
        try:
            if server.encryption is Encryption.STARTTLS:
                connection.starttls(context=trust)
            if server.user:
                connection.login(server.user, server.password)
            yield connection
        finally:
            _take_leave(connection)

    def _message(self, letter: Letter, recipient: Address, now: datetime) -> EmailMessage:
        message = EmailMessage(policy=SMTP)
        message["Subject"] = " ".join(letter.subject.split())
        message["From"] = self._sender
        message["To"] = recipient
        message["Date"] = format_datetime(now)
        # Not of this machine's name, which is nobody's business.
        message["Message-ID"] = make_msgid(domain=self._sender.domain)
        message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office replies
        message.set_content(letter.text)
        ids = {picture.name: make_msgid(domain=self._sender.domain) for picture in letter.pictures}
        page = with_addresses(letter.html, {name: f"cid:{place.strip('<>')}" for name, place in ids.items()})
        message.add_alternative(page, subtype="html")
        _add_pictures(message, letter.pictures, ids)
        return message

    def _error_of_refused(self, refused: Mapping[str, tuple[int, bytes | str]]) -> ConfigError | ServiceError:
        named = ", ".join(f"{address} ({code} {_words(words)})" for address, (code, words) in refused.items())
        is_for_ever = any(code >= 500 for code, _ in refused.values())
        kind, todo = (
            (ConfigError, "check the addresses, and the sender's")
            if is_for_ever
            else (ServiceError, "run again later")
        )
        sent = len(self._recipients) - len(refused)
        return kind(
            f"The mail server {self._server.host!r} does not take letters to {named}; {todo}. "
            f"Letters sent to others: {sent}."
        )

    @contextmanager
    def _errors_made_ours(self) -> Iterator[None]:
        place = f"The mail server {self._server.host!r}"
        try:
            yield
        except smtplib.SMTPAuthenticationError as error:
            raise KeyRejectedError(
                f"{place} does not accept the login of {self._server.user!r}; check SMTP_PASSWORD: many "
                f"providers want an authorisation code (授权码) there. It said: {self._said(error)}."
            ) from error
        except smtplib.SMTPNotSupportedError as error:
            raise ConfigError(
                f"{place} cannot do what is set ({error}); choose another encryption."
            ) from error
        except smtplib.SMTPResponseException as error:
            kind = ServiceError if 400 <= error.smtp_code < 500 else ConfigError
            hint = "run again later" if kind is ServiceError else "check the sender's address"
            raise kind(f"{place} does not take the letter; {hint}. It said: {self._said(error)}.") from error
        except (OSError, UnicodeError, smtplib.SMTPException) as error:
            raise NetworkError(
                f"{place} cannot be reached ({error}): check host, port and encryption, or try again later."
            ) from error

    def _said(self, error: smtplib.SMTPResponseException) -> str:
        words = redacted(_words(error.smtp_error), (self._server.password,))
        return f"{words!r} ({error.smtp_code})"


def _take_leave(connection: smtplib.SMTP) -> None:
    # Each letter was answered by now. What follows changes nothing: QQ's server ends with three zero bytes.
    with suppress(smtplib.SMTPException, OSError):
        connection.quit()
    connection.close()


def _add_pictures(message: EmailMessage, pictures: Sequence[Picture], ids: Mapping[str, str]) -> None:
    """Put the pictures beside the HTML part, which names them by these ids."""
    *_, page = message.iter_parts()
    assert isinstance(page, EmailMessage)
    for picture in pictures:
        kind = picture_kind(picture.data)
        if kind is None:
            raise ConfigError(f"{picture.name!r} is no PNG, JPG, GIF or BMP; letters hold no other images.")
        name = picture.name.rpartition("/")[2]
        page.add_related(
            picture.data, "image", kind.media_type.partition("/")[2], cid=ids[picture.name], filename=name
        )


def _words(said: bytes | str) -> str:
    return said if isinstance(said, str) else said.decode(errors="replace")


def _address(text: str, setting: str) -> Address:
    """setting: of [notify], where the address stands."""
    name, address = parseaddr(text)
    if not (text.isprintable() and _ADDRESS.fullmatch(address)):
        raise ConfigError(
            f"{setting} of [notify] holds {text!r}, which is no e-mail address: write it as me@example.org."
        )
    user, _, domain = address.rpartition("@")
    return Address(name, user, domain)
