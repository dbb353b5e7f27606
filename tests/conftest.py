"""What holds for all tests."""

from tests.stand_ins.translated_once import translate_once


def pytest_configure() -> None:
    translate_once()
