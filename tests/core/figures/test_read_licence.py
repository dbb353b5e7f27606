"""A record's licence holds for the version that it speaks of, and for no other."""

import pytest

from digest.core.figures.read_licence import licence_in, throttles_instead_of_record
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.arxiv_oai import error, record

CC_BY = "http://creativecommons.org/licenses/by/4.0/"
RECORD = record(StandInPaper("2410.06338", versions=2, licence=CC_BY))


def test_the_current_version_has_the_licence_of_the_record() -> None:
    assert licence_in(RECORD, 2) == CC_BY


@pytest.mark.parametrize("version", [1, 3])
def test_another_version_has_an_unknown_one(version: int) -> None:
    assert licence_in(RECORD, version) == ""


def test_a_record_that_lists_no_versions_is_believed() -> None:
    plain = b"<OAI-PMH><arXiv xmlns='http://arxiv.org/OAI/arXiv/'><license> x </license></arXiv></OAI-PMH>"
    assert licence_in(plain, 4) == "x"


def test_two_licences_are_none() -> None:
    assert licence_in(RECORD.replace(b"</license>", b"</license><license>x</license>"), 2) == ""


def test_an_error_names_no_licence() -> None:
    assert licence_in(error("idDoesNotExist", "Nothing found for this id"), 1) == ""


def test_what_is_no_xml_is_refused() -> None:
    with pytest.raises(ValueError, match="no XML"):
        licence_in(b"<OAI-PMH><license>", 1)


@pytest.mark.parametrize(
    ("status", "body", "throttles"),
    [
        (200, RECORD, False),
        (200, RECORD[:-30], True),
        (200, b"Rate exceeded.", True),
        (200, b"<html>Please wait</html>", True),
        (429, b"", True),
        (503, b"", True),
        (500, b"<html>", False),
    ],
)
def test_anything_but_a_whole_record_under_200_is_throttling(
    status: int, body: bytes, throttles: bool
) -> None:
    assert throttles_instead_of_record(status, body) is throttles
