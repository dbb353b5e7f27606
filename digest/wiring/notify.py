"""Who is told of a run, put together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from digest.adapters.http import client_for_writer
from digest.adapters.http_post import HttpPost
from digest.adapters.notify.mail import Encryption, Mail, MailServer
from digest.adapters.notify.waiting import WaitingNotices
from digest.adapters.notify.webhook import Webhook
from digest.core.notify.compose_letter import letter
from digest.core.notify.compose_untold import late_notice, untold_notice
from digest.core.notify.compose_weekly import error_notice, stopped_notice
from digest.domain.errors import ConfigError, DigestError, KeyMissingError
from digest.domain.notice import Notice, Notifying, Occasion, Outcome, Service, Waiting, Way
from digest.domain.ports import Progress

WEBHOOK_URL = "DIGEST_WEBHOOK_URL"
WEBHOOK_SECRET = "DIGEST_WEBHOOK_SECRET"  # the name of the variable, not the secret
WEBHOOK_FORM = "DIGEST_NOTIFY_WEBHOOK_FORM"  # as the settings have it, for when those cannot be read
MAIL_PASSWORD = "SMTP_PASSWORD"
TIMEOUT_S = 30.0
PATIENCE = timedelta(days=14)  # what nobody took by then is no news

Send = Callable[[Notice, datetime], None]
Untold = Mapping[Way, DigestError]


class Messengers:
    """Tell of a run over every way that is set up.

    clock: tells the time, aware, when a notice leaves: a run takes hours, and 飞书 takes no older signature
    than of an hour. What is told of hours is told in its zone.
    kept: of earlier runs; None where nothing is to be told again.

    `wrong` says why a way cannot tell: it keeps no other way from telling, and no run from its work.
    """

    def __init__(
        self,
        settings: Notifying,
        environment: Mapping[str, str],
        *,
        clock: Callable[[], datetime],
        kept: WaitingNotices | None = None,
    ) -> None:
        self._on = settings.on
        self._clock = clock
        self._kept = kept
        self._ways: dict[Way, Send] = {}
        self.wrong: dict[Way, ConfigError] = {}
        if _secret(WEBHOOK_URL, environment):
            self._set_up(Way.WEBHOOK, lambda: _webhook(settings, environment))
        if settings.mail_to:
            self._set_up(Way.MAIL, lambda: _mail(settings, environment))
        if not (self._ways or self.wrong):
            self.wrong[Way.WEBHOOK] = KeyMissingError(
                f"Nobody is set up to be told: set the variable {WEBHOOK_URL}, or mail_to and smtp_host in "
                "the part [notify], or leave --notify away."
            )

    @property
    def ways(self) -> tuple[Way, ...]:
        """Return those that can tell."""
        return tuple(self._ways)

    def tell(self, notice: Notice) -> Untold:
        """Send a notice, and what waits, over every way. Returns those that took not all of it, and why.

        Ways that did are told of those that did not.
        """
        if self._on is Occasion.FAILURE and notice.outcome is Outcome.DONE:
            return self.tell_late()
        now = self._clock()
        untold = self._delivered([Waiting(way, notice, now) for way in (*self._ways, *self.wrong)], now)
        for way in self._ways.keys() - untold.keys() if untold else ():
            _error_of(self._ways[way], untold_notice(untold, now), now)
        return untold

    def tell_late(self) -> Untold:
        """Send what waits for a way to be right again, or a service to be there. Returns as `tell` does."""
        return self._delivered([], self._clock())

    def _set_up(self, way: Way, made: Callable[[], Send]) -> None:
        try:
            self._ways[way] = made()
        except ConfigError as error:
            self.wrong[way] = error

    def _delivered(self, new: Sequence[Waiting], now: datetime) -> Untold:
        """Send what is new, then what waits; keep what is not taken for the next run."""
        untold: dict[Way, DigestError] = dict(self.wrong)
        left = []
        for one in (*new, *self._waiting(now)):
            notice = one.notice if one in new else late_notice(one, now)
            # A way that failed once is not tried again: each try may take its whole time.
            error = untold.get(one.way) or _error_of(self._ways[one.way], notice, now)
            if error is not None:
                untold[one.way] = error
                left.append(one)
        return {**untold, **self._not_kept(left)}

    def _waiting(self, now: datetime) -> Iterator[Waiting]:
        """Yield what may still be told over a way that is set up."""
        for one in self._kept.kept() if self._kept else ():
            if now - one.since < PATIENCE and (one.way in self._ways or one.way in self.wrong):
                yield one

    def _not_kept(self, left: Sequence[Waiting]) -> Untold:
        """Keep notices, and return why they could not be kept."""
        try:
            if self._kept is not None:
                self._kept.keep(left)
        except ConfigError as error:
            return {one.way: error for one in left}
        return {}


def is_told(untold: Untold, progress: Progress) -> bool:
    """Return whether a notice was taken, and say what was not: it must not hide how the run went."""
    for error in untold.values():
        progress.say(f"The notice was not taken. {error}")
    return not untold


def tell_of_settings(error: ConfigError, environment: Mapping[str, str], progress: Progress) -> None:
    """Tell that a run could not begin, over the way that needs no settings: they cannot be read."""
    form = environment.get(WEBHOOK_FORM, "")
    settings = Notifying(webhook_form=Service(form)) if form in set(Service) else Notifying()
    messengers = Messengers(settings, environment, clock=lambda: datetime.now(UTC))
    is_told(messengers.tell(error_notice(error, datetime.now(UTC))), progress)


def tell_of_stop(settings: Notifying, environment: Mapping[str, str], progress: Progress) -> None:
    """Tell that a run was told to end. It is not told again: the next run goes on."""
    messengers = Messengers(settings, environment, clock=lambda: datetime.now(UTC))
    is_told(messengers.tell(stopped_notice()), progress)


def _error_of(send: Send, notice: Notice, now: datetime) -> DigestError | None:
    try:
        send(notice, now)
    except DigestError as error:
        return error
    return None


def _secret(variable: str, environment: Mapping[str, str]) -> str:
    """Return what a variable holds, "" when it is not set: what a workflow does not know arrives empty."""
    return environment.get(variable, "").strip()


def _webhook(settings: Notifying, environment: Mapping[str, str]) -> Send:
    webhook = Webhook(
        HttpPost(client_for_writer(TIMEOUT_S)),
        _secret(WEBHOOK_URL, environment),
        service=Service(settings.webhook_form) if settings.webhook_form else None,
        secret=_secret(WEBHOOK_SECRET, environment),
    )
    return lambda notice, now: webhook.send(notice, now=now)


def _mail(settings: Notifying, environment: Mapping[str, str]) -> Send:
    if not settings.smtp_host:
        raise ConfigError("mail_to in [notify] needs smtp_host: the server that takes your letters.")
    sender = settings.mail_from or (settings.smtp_user if "@" in settings.smtp_user else "")
    if not sender:
        raise ConfigError("mail_to in [notify] needs mail_from: the address that your letters come from.")
    password = _secret(MAIL_PASSWORD, environment)
    if settings.smtp_user and not password:
        raise KeyMissingError(
            f"smtp_user in [notify] logs in with a password: set the variable {MAIL_PASSWORD} (many "
            "providers want an authorisation code, 授权码, there), or take smtp_user out."
        )
    encryption = Encryption(settings.smtp_encryption)
    server = MailServer(settings.smtp_host, encryption, settings.smtp_port, settings.smtp_user, password)
    mail = Mail(server, sender, settings.mail_to)
    return lambda notice, now: mail.send(letter(notice), now=now)
