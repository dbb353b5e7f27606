"""Turn an error that ended a look at something into a sign."""

from digest.domain.errors import DigestError
from digest.domain.health import Sign, State


def judge_error(name: str, error: DigestError) -> Sign:
    """Return the sign of a failure; the error's sentence says what to do. name: of the sign."""
    return Sign(name, State.FAILURE, str(error))
