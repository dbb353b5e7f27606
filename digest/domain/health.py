"""How a digest and all it needs are doing."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    OK = "ok"
    WARNING = "warning"  # a run goes on, perhaps not as its user expects
    FAILURE = "failure"  # a run would end here


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that was looked at.

    name: a word or two, stable, for programs. found: what is there. advice: what to do; "" when there is
    nothing to do, or when `found` is an error's sentence, which says it.
    """

    name: str
    state: State
    found: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Health:
    signs: tuple[Sign, ...]

    def count(self, state: State) -> int:
        return sum(sign.state is state for sign in self.signs)

    @property
    def exit_code(self) -> int:
        """0 a run can begin; 1 something fails."""
        return 1 if self.count(State.FAILURE) else 0
