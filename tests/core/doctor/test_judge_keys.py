"""The file of keys is read by a shell and by systemd: what either would read otherwise is told."""

import subprocess

import pytest

from digest.core.doctor.judge_keys import judge_keys
from digest.domain.health import State

RIGHT = [
    "DEEPSEEK_API_KEY=sk-0123_ab.cd",
    "DIGEST_WEBHOOK_URL='https://hook.example.org/send?key=1&to=2'",
    'SMTP_PASSWORD="abcd efgh"',
    "SMTP_PASSWORD='p$$w\"\\#;%'",
    "EMPTY=",
]
WRONG = [
    ("A_KEY = 'x'", "has a blank beside ="),
    ("A_KEY= x", "has a blank beside ="),
    ("export A_KEY='x'", "is not NAME='value'"),
    ("\ufeffA_KEY='x'", "is not NAME='value'"),
    ("A-KEY='x'", "is not NAME='value'"),
    ("A_KEY", "is not NAME='value'"),
    ("A_KEY=a&b", "holds what a shell takes apart"),
    ("A_KEY=a b", "holds what a shell takes apart"),
    ('A_KEY="a$b"', "holds what a shell takes apart"),
    ("A_KEY='it's'", "holds what a shell takes apart"),
    ("A_KEY=~/x", "holds what a shell takes apart"),
    ("A_KEY=x # mine", "holds what a shell takes apart"),
]


@pytest.mark.parametrize("line", RIGHT)
def test_what_arrives_as_it_is_meant_is_right(line: str) -> None:
    assert judge_keys("keys.env", f"# mine\n\n{line}\n", 0o600).state is State.OK


@pytest.mark.parametrize("line", RIGHT)
def test_a_shell_reads_what_is_right(line: str) -> None:
    name, _, value = line.partition("=")
    meant = value[1:-1] if value[:1] in ("'", '"') else value
    read = subprocess.run(
        ["sh", "-c", f'{line}\nprintf %s "${name}"'], capture_output=True, text=True, check=True
    )
    assert read.stdout == meant


@pytest.mark.parametrize(("line", "fault"), WRONG)
def test_a_line_that_is_read_otherwise_is_told_by_its_number_alone(line: str, fault: str) -> None:
    sign = judge_keys("keys.env", f"FIRST='1'\n{line}\n", 0o600)
    assert (sign.state, sign.found) == (State.WARNING, f"keys.env: line 2 {fault}")
    assert sign.advice == "Write NAME='value' with no blank around = and plain line ends"


def test_line_ends_of_windows_are_told_once() -> None:
    sign = judge_keys("keys.env", "A_KEY='x'\r\nB_KEY='y'\r\n", 0o600)
    assert sign.found == "keys.env: lines end as on Windows, which becomes part of the values"


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604])
def test_a_file_that_others_can_read_is_told_with_what_to_do(mode: int) -> None:
    sign = judge_keys("keys.env", "A_KEY='x'\n", mode)
    assert (sign.state, sign.advice) == (State.WARNING, "Run: chmod 600 keys.env")
