"""Who is told of a run, put together."""

from collections.abc import Callable, Mapping
from datetime import datetime

from digest.adapters.http import client_for_writer
from digest.adapters.http_post import HttpPost
from digest.adapters.notify.mail import Encryption, Mail, MailServer
from digest.adapters.notify.webhook import Webhook
from digest.core.notify.compose_letter import letter
from digest.domain.errors import ConfigError, DigestError, KeyMissingError
from digest.domain.notice import Notice, Notifying, Occasion, Outcome, Service

WEBHOOK_URL = "DIGEST_WEBHOOK_URL"
WEBHOOK_SECRET = "DIGEST_WEBHOOK_SECRET"  # the name of the variable, not the secret
MAIL_PASSWORD = "SMTP_PASSWORD"
TIMEOUT_S = 30.0


class Messengers:
    """Tell of a run over every way that is set up.

    clock: tells the time, aware, when a notice leaves: a run takes hours, and 飞书 takes no older signature
    than of an hour.

    Raises ConfigError at once when none is, or one cannot be right: before anything is done.
    """

    def __init__(
        self, settings: Notifying, environment: Mapping[str, str], *, clock: Callable[[], datetime]
    ) -> None:
        self._on = settings.on
        self._clock = clock
        self._ways: dict[str, Callable[[Notice, datetime], None]] = {}
        if _secret(WEBHOOK_URL, environment):
            webhook = _webhook(settings, environment)
            self._ways["webhook"] = lambda notice, now: webhook.send(notice, now=now)
        if settings.mail_to:
            mail = _mail(settings, environment)
            self._ways["mail"] = lambda notice, now: mail.send(letter(notice), now=now)
        if not self._ways:
            raise KeyMissingError(
                f"Nobody is set up to be told: set the variable {WEBHOOK_URL}, or mail_to and smtp_host in "
                "the part [notify], or leave --notify away."
            )

    @property
    def ways(self) -> tuple[str, ...]:
        return tuple(self._ways)

    def tell(self, notice: Notice) -> None:
        """Send a notice over every way, though one fail.

        Raises the first DigestError when all were tried.
        """
        if self._on is Occasion.FAILURE and notice.outcome is Outcome.DONE:
            return
        errors = [error for way in self._ways.values() if (error := _sent(way, notice, self._clock()))]
        if errors:
            raise errors[0]


def _sent(way: Callable[[Notice, datetime], None], notice: Notice, now: datetime) -> DigestError | None:
    try:
        way(notice, now)
    except DigestError as error:
        return error
    return None


def _secret(variable: str, environment: Mapping[str, str]) -> str:
    """Return what a variable holds, "" when it is not set: what a workflow does not know arrives empty."""
    return environment.get(variable, "").strip()


def _webhook(settings: Notifying, environment: Mapping[str, str]) -> Webhook:
    return Webhook(
        HttpPost(client_for_writer(TIMEOUT_S)),
        _secret(WEBHOOK_URL, environment),
        service=Service(settings.webhook_form) if settings.webhook_form else None,
        secret=_secret(WEBHOOK_SECRET, environment),
    )


def _mail(settings: Notifying, environment: Mapping[str, str]) -> Mail:
    if not settings.smtp_host:
        raise ConfigError("mail_to in [notify] needs smtp_host: the server that takes your letters.")
    password = _secret(MAIL_PASSWORD, environment)
    if settings.smtp_user and not password:
        raise KeyMissingError(
            f"smtp_user in [notify] logs in with a password: set the variable {MAIL_PASSWORD} (many "
            "providers want an authorisation code, 授权码, there), or take smtp_user out."
        )
    server = MailServer(
        settings.smtp_host,
        Encryption(settings.smtp_encryption),
        settings.smtp_port,
        settings.smtp_user,
        password,
    )
    return Mail(server, settings.mail_from or settings.smtp_user, settings.mail_to)
