"""Every error that is raised on purpose.

DigestError
├── ConfigError            the command or the settings are wrong: stop, exit 2
│   ├── MalformedIdError       an id that arXiv cannot have
│   ├── KeyMissingError        the chosen writer needs a key that is not in the environment
│   └── KeyRejectedError       the provider does not accept the key
├── PaperError             this paper stops, the next goes on: exit 1
│   ├── UnknownPaperError      arXiv has no such paper or version
│   ├── WithdrawnError         the authors took this version back
│   ├── NoPdfError             arXiv has no PDF of it
│   ├── UnreadablePdfError     damaged, encrypted, without text, too large or unsafe to read
│   ├── TooLongError           the paper is longer than the writer can read
│   ├── BadAnswerError         the writer's answer cannot be used
│   ├── HeldBackError          claims were held back: all of its abstract, or any while --strict was given
│   └── OfflineError           needed from the network while --offline was given
└── ServiceError           a later run may succeed: exit 1, or 3 when no post could be written
    ├── BusyError              another run of ours holds what this one needs
    ├── NetworkError           a host does not answer, not in time, or not within bounds
    │   └── TooLargeError          the answer is larger than we take
    ├── ThrottledError         arXiv asks us to wait longer than the run may
    ├── ArxivDownError         arXiv does not answer, or not sensibly
    ├── WriterDownError        the writer does not answer, or not sensibly
    ├── QuotaError             the account of the writer is empty
    ├── CostError              one more call could pass what this issue may cost
    ├── ClosedError            the hours at which the writer may be asked are over
    └── BatchedError           the answer comes with a batch, at a later run

`code` names the reason in JSON; it is stable, the sentence is not.
`spent` is what the writer's replies had cost when the error was raised.
"""

from typing import ClassVar

from digest.domain.writing import Usage


class DigestError(Exception):
    """The base: its text is a whole sentence that says what went wrong and what to do."""

    code: ClassVar[str] = "error"
    spent: Usage = Usage()


class ConfigError(DigestError):
    code = "config"


class MalformedIdError(ConfigError):
    code = "malformed_id"


class KeyMissingError(ConfigError):
    code = "key_missing"


class KeyRejectedError(ConfigError):
    code = "key_rejected"


class PaperError(DigestError):
    code = "paper"


class UnknownPaperError(PaperError):
    code = "unknown"


class WithdrawnError(PaperError):
    code = "withdrawn"


class NoPdfError(PaperError):
    code = "no_pdf"


class UnreadablePdfError(PaperError):
    code = "unreadable_pdf"


class TooLongError(PaperError):
    """room_tokens: what the writer said it reads beside its answer; sent_tokens: what it counted in the
    request. None for what it did not say."""

    code = "too_long"
    room_tokens: int | None = None
    sent_tokens: int | None = None


class BadAnswerError(PaperError):
    code = "bad_answer"


class HeldBackError(PaperError):
    code = "held_back"


class ServiceError(DigestError):
    code = "service"


class BusyError(ServiceError):
    code = "busy"


class NetworkError(ServiceError):
    code = "network"


class TooLargeError(NetworkError):
    code = "too_large"


class ThrottledError(ServiceError):
    code = "throttled"


class ArxivDownError(ServiceError):
    code = "arxiv_down"


class WriterDownError(ServiceError):
    code = "writer_down"


class QuotaError(ServiceError):
    code = "quota"


class CostError(ServiceError):
    code = "cost"


class ClosedError(ServiceError):
    code = "closed"


class BatchedError(ServiceError):
    code = "batched"


class OfflineError(PaperError):
    code = "offline"
