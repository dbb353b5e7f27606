"""The hours of a day at which a writer may be asked."""

from dataclasses import dataclass
from datetime import time
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Hours:
    """opens, closes: on the clocks of the zone; `closes` is no longer open, and may lie past midnight."""

    opens: time
    closes: time
    zone: ZoneInfo

    def __str__(self) -> str:
        return f"{self.opens:%H:%M} to {self.closes:%H:%M} ({self.zone.key})"
