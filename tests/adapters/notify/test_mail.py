"""A letter arrives whole at each recipient, over each kind of connection, or is an error."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from email.message import Message
from pathlib import Path

import pytest

from digest.adapters.notify.mail import Encryption, Mail, MailServer
from digest.domain.draft import Picture
from digest.domain.errors import ConfigError, KeyRejectedError, NetworkError, ServiceError
from digest.domain.notice import Letter
from tests.stand_ins.mail import LOOPBACK, PASSWORD, USER, Handed, free_port, mail_server, make_certificate

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
LETTER = Letter("第 3 期已写好：8 篇论文，其中三篇谈大语言模型的质量估计与机器遗忘", "文本\n", "<p>网页</p>")
SENDER = f"论文速递 <{USER}>"
READER = "reader@example.org"
OTHER = "other@example.org"

Start = Callable[..., MailServer]


def content(part: Message) -> str:
    data = part.get_payload(decode=True)
    assert isinstance(data, bytes)
    return data.decode().replace("\r\n", "\n")


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("certificate") / "server.pem"
    make_certificate(path)
    return path


@pytest.fixture
def handed() -> Handed:
    return Handed()


@pytest.fixture
def start(handed: Handed, certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with ExitStack() as ends:

        def started(
            encryption: Encryption, *, wants_login: bool = True, password: str = PASSWORD
        ) -> MailServer:
            server = mail_server(handed, encryption, certificate, wants_login=wants_login)
            server.start()
            ends.callback(server.stop)
            user = USER if wants_login else ""
            return MailServer(LOOPBACK, encryption, server.port, user, password, timeout_s=5.0)

        yield started


@pytest.mark.parametrize("encryption", list(Encryption))
def test_a_letter_arrives_over_each_kind_of_connection(
    start: Start, handed: Handed, encryption: Encryption
) -> None:
    Mail(start(encryption), SENDER, [READER]).send(LETTER, now=NOW)
    ((recipients, message),) = handed.letters
    assert recipients == [READER]
    assert message["Subject"] == LETTER.subject
    assert message["From"] == SENDER
    assert message["Date"] == "Fri, 20 Nov 2026 09:30:00 +0000"
    assert [
        (part.get_content_type(), content(part)) for part in message.walk() if not part.is_multipart()
    ] == [
        ("text/plain", "文本\n"),
        ("text/html", "<p>网页</p>\n"),
    ]
    assert handed.logins == [True]


def test_pictures_travel_with_the_letter_and_stand_in_its_page(start: Start, handed: Handed) -> None:
    png = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
    page = '<p>图：</p><img alt="图 1" src="images/1.png"><img src="https://example.org/2.png">'
    letter = Letter("题", "文本", page, (Picture("images/1.png", png),))
    Mail(start(Encryption.NONE), SENDER, [READER]).send(letter, now=NOW)
    ((_, message),) = handed.letters
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
    ]
    *_, html, picture = message.walk()
    cid = picture["Content-ID"].strip("<>")
    assert f'<img alt="图 1" src="cid:{cid}"><img src="https://example.org/2.png">' in content(html)
    assert picture.get_payload(decode=True) == png
    assert picture.get_filename() == "1.png"


def test_a_picture_that_no_reader_shows_is_refused(start: Start, handed: Handed) -> None:
    letter = Letter("题", "文本", '<img src="a.svg">', (Picture("a.svg", b"<svg/>"),))
    with pytest.raises(ConfigError, match=r"'a\.svg' is no PNG"):
        Mail(start(Encryption.NONE), SENDER, [READER]).send(letter, now=NOW)
    assert handed.letters == []


def test_without_a_user_there_is_no_login(start: Start, handed: Handed) -> None:
    Mail(start(Encryption.NONE, wants_login=False), SENDER, [READER]).send(LETTER, now=NOW)
    assert handed.logins == [False]


def test_each_recipient_gets_a_letter_of_their_own(start: Start, handed: Handed) -> None:
    Mail(start(Encryption.NONE), SENDER, [READER, f"某人 <{OTHER}>"]).send(LETTER, now=NOW)
    assert [(recipients, message["To"]) for recipients, message in handed.letters] == [
        ([READER], READER),
        ([OTHER], f"某人 <{OTHER}>"),
    ]


def test_nothing_but_the_senders_domain_names_the_machine(start: Start, handed: Handed) -> None:
    Mail(start(Encryption.NONE), SENDER, [READER]).send(LETTER, now=NOW)
    ((_, message),) = handed.letters
    assert message["Message-ID"].endswith("@example.org>")


def test_a_subject_of_two_lines_adds_no_header(start: Start, handed: Handed) -> None:
    Mail(start(Encryption.NONE), SENDER, [READER]).send(Letter("题\nBcc: x@example.org", "a", "b"), now=NOW)
    ((recipients, message),) = handed.letters
    assert (recipients, message["Subject"], message["Bcc"]) == ([READER], "题 Bcc: x@example.org", None)


def test_a_refused_recipient_keeps_nobody_elses_letter_back(start: Start, handed: Handed) -> None:
    handed.refused = {OTHER: "550 no such user"}
    with pytest.raises(ConfigError, match=rf"{OTHER} \(550 no such user\); check .* others: 1"):
        Mail(start(Encryption.NONE), SENDER, [OTHER, READER]).send(LETTER, now=NOW)
    assert [recipients for recipients, _ in handed.letters] == [[READER]]


def test_a_recipient_refused_for_now_is_for_a_later_run(start: Start, handed: Handed) -> None:
    handed.refused = {READER: "450 greylisted"}
    with pytest.raises(ServiceError, match="run again later"):
        Mail(start(Encryption.NONE), SENDER, [READER]).send(LETTER, now=NOW)


@pytest.mark.parametrize(
    ("answer", "kind", "said"),
    [
        ("554 DT:SPM", ConfigError, "and the sender's"),
        ("451 try again", ServiceError, "run again later"),
    ],
)
def test_a_refused_letter_is_an_error_of_its_kind(
    start: Start, handed: Handed, answer: str, kind: type[Exception], said: str
) -> None:
    handed.answer = answer
    with pytest.raises(kind, match=said):
        Mail(start(Encryption.NONE), SENDER, [READER]).send(LETTER, now=NOW)


@pytest.mark.parametrize("farewell", ["\0\0\0", "421 too late"])  # the first is what QQ's server says
def test_a_letter_that_was_taken_is_no_error_whatever_is_said_at_the_end(
    start: Start, handed: Handed, farewell: str
) -> None:
    handed.farewell = farewell
    Mail(start(Encryption.TLS), SENDER, [READER]).send(LETTER, now=NOW)
    assert [recipients for recipients, _ in handed.letters] == [[READER]]


def test_a_wrong_password_is_named_but_not_repeated(start: Start) -> None:
    server = start(Encryption.STARTTLS, password="wrong-password")
    with pytest.raises(KeyRejectedError, match="SMTP_PASSWORD") as caught:
        Mail(server, SENDER, [READER]).send(LETTER, now=NOW)
    assert "wrong-password" not in str(caught.value) + repr(server)


def test_a_server_that_cannot_encrypt_is_no_server_for_it(start: Start) -> None:
    plain = start(Encryption.NONE, wants_login=False)
    server = MailServer(LOOPBACK, Encryption.STARTTLS, plain.port)
    with pytest.raises(ConfigError, match="choose another encryption"):
        Mail(server, SENDER, [READER]).send(LETTER, now=NOW)


def test_a_certificate_that_nobody_trusts_ends_it(
    start: Start, handed: Handed, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = start(Encryption.TLS)
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(NetworkError, match="certificate"):
        Mail(server, SENDER, [READER]).send(LETTER, now=NOW)
    assert handed.letters == []


def test_a_closed_port_is_our_error() -> None:
    server = MailServer(LOOPBACK, Encryption.NONE, free_port())
    with pytest.raises(NetworkError, match="check host, port and encryption"):
        Mail(server, SENDER, [READER]).send(LETTER, now=NOW)


@pytest.mark.parametrize("address", ["", "reader", "reader@", "a@b\nBcc: c@d", "@example.org"])
def test_what_is_no_address_is_refused_at_once_with_its_setting(address: str) -> None:
    with pytest.raises(ConfigError, match=r"^mail_to of \[notify\] holds .* no e-mail address"):
        Mail(MailServer(LOOPBACK), SENDER, [address])
    with pytest.raises(ConfigError, match=r"^mail_from of \[notify\] holds .* no e-mail address"):
        Mail(MailServer(LOOPBACK), address, [READER])


def test_a_letter_needs_a_recipient() -> None:
    with pytest.raises(ConfigError, match="at least one"):
        Mail(MailServer(LOOPBACK), SENDER, [])
