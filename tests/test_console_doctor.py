"""What a person at the terminal reads of a doctor's visit."""

import json

from digest.console_doctor import health_json, health_text
from digest.domain.health import Health, Sign, State

HEALTH = Health(
    (Sign("python", State.OK, "Python 3.11"), Sign("disk", State.FAILURE, "1.0 MB free", "Make room."))
)


def test_each_sign_is_a_line_with_what_to_do_below_it() -> None:
    assert health_text(HEALTH).splitlines() == [
        "ok       python    Python 3.11",
        "failure  disk      1.0 MB free",
        "                   -> Make room.",
        "1 ok, 0 warnings, 1 failure.",
    ]


def test_programs_read_the_same() -> None:
    said = json.loads(health_json(HEALTH))
    assert said["exit_code"] == 1
    assert said["signs"][1] == {
        "name": "disk",
        "state": "failure",
        "found": "1.0 MB free",
        "advice": "Make room.",
    }


def test_warnings_do_not_fail() -> None:
    assert Health((Sign("writer", State.WARNING, "none"),)).exit_code == 0
