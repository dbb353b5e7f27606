"""A mail server on loopback that keeps what it is handed, with and without encryption."""

import datetime
import ipaddress
import socket
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from digest.adapters.notify.mail import Encryption

USER = "digest@example.org"
PASSWORD = "jqzkhvfnwbxetaid"
LOOPBACK = "127.0.0.1"


@dataclass
class Handed:
    """What a server was handed, and what it says to it.

    letters: with the recipients of their envelopes, in order. logins: of each letter, whether there was one.
    refused: what is said to recipients that are not taken. answer: to a letter. farewell: to QUIT.
    """

    letters: list[tuple[list[str], EmailMessage]] = field(default_factory=list)
    logins: list[bool] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    answer: str = "250 OK"
    farewell: str = "221 Bye"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if not self.answer.startswith("2"):
            return self.answer
        assert isinstance(envelope.content, bytes)
        message = BytesParser(policy=default).parsebytes(envelope.content)
        assert isinstance(message, EmailMessage)
        self.logins.append(bool(session.authenticated))
        self.letters.append((envelope.rcpt_tos, message))
        return self.answer

    async def handle_QUIT(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        return self.farewell


def mail_server(
    handed: Handed, encryption: Encryption, certificate: Path, *, wants_login: bool
) -> Controller:
    """Return a server that is not started yet.

    certificate: a PEM file with its key, see `make_certificate`; not read without encryption.
    """
    settings: dict[str, Any] = {"auth_require_tls": encryption is Encryption.STARTTLS}
    if wants_login:
        settings["authenticator"] = _authenticate
    if encryption is not Encryption.NONE:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        if encryption is Encryption.TLS:
            settings["ssl_context"] = context
        else:
            settings |= {"tls_context": context, "require_starttls": True}
    return Controller(handed, hostname=LOOPBACK, port=free_port(), **settings)


def free_port() -> int:
    with socket.socket() as port:
        port.bind((LOOPBACK, 0))
        return int(port.getsockname()[1])


def make_certificate(path: Path) -> None:
    """Write a certificate of this machine, signed by itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "a mail server of the tests")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(LOOPBACK))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(private + certificate.public_bytes(pem))


def _authenticate(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
) -> AuthResult:
    assert isinstance(data, LoginPassword)
    return AuthResult(
        success=(data.login, data.password) == (USER.encode(), PASSWORD.encode()), handled=False
    )
