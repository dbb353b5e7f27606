"""What the columns of the library's tables mean."""

from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from digest.domain.paper import PaperId

EVER = datetime.min.replace(tzinfo=UTC)


def time_of(kept_at: str) -> datetime:
    """Return the time of a row; one that cannot be read counts as long ago."""
    try:
        at = datetime.fromisoformat(kept_at)
    except ValueError:
        return EVER
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def cost_of(cost_usd: str | None) -> Decimal | None:
    """Return the cost of a row in US dollars; None where it is not known: an answer is worth more than its
    bill."""
    try:
        return None if cost_usd is None else Decimal(cost_usd)
    except InvalidOperation:
        return None


def id_bounds(paper_id: PaperId) -> tuple[str, str]:
    """Return the first and the last id, with version, that an id may stand for, as SQLite orders them."""
    if paper_id.version is not None:
        return str(paper_id), str(paper_id)
    return f"{paper_id}v", f"{paper_id}v:"  # the colon follows the digits
