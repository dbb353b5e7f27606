"""What does not fit in data from outside, in words for the person who wrote them."""

from pydantic import ValidationError


def slips(error: ValidationError) -> str:
    """Return "post.style: Input should be …; …": each place that does not fit, and why."""
    told = (
        (".".join(str(part) for part in entry["loc"]), entry["msg"])
        for entry in error.errors(include_url=False)
    )
    return "; ".join(f"{place}: {why}" if place else why for place, why in told)
