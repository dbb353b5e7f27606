"""What leaves the library: old or too much, and never what a post needs."""

from datetime import UTC, datetime, timedelta

from digest.core.cleaning.choose_discards import discards
from digest.domain.library import CleaningWish, Discards, Holdings, KeptPdf, ListedStage

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def pdf(name: str, days: int, *, size: int = 100, sha256: str = "") -> KeptPdf:
    return KeptPdf(name, sha256 or name, size, NOW - timedelta(days=days))


def stage(key: str, days: int, size: int = 10) -> ListedStage:
    return ListedStage(key, size, NOW - timedelta(days=days))


HOLDINGS = Holdings((pdf("a", 1), pdf("b", 50), pdf("c", 100)), (stage("s", 2), stage("t", 60)))


def older_than(days: int, *, spares_posts: bool = True) -> CleaningWish:
    return CleaningWish(NOW - timedelta(days=days), None, spares_posts)


def ids(found: Discards) -> list[str]:
    return [one.id for one in found.pdfs] + [one.key for one in found.stages]


def test_what_is_older_goes_the_oldest_first() -> None:
    found = discards(HOLDINGS, (), older_than(30))
    assert ids(found) == ["c", "b", "t"]
    assert found.left_bytes == 110


def test_what_is_just_as_old_stays() -> None:
    assert ids(discards(HOLDINGS, (), older_than(100))) == []


def test_the_oldest_go_until_the_rest_fits() -> None:
    found = discards(HOLDINGS, (), CleaningWish(None, 215))
    assert ids(found) == ["c", "t"]
    assert found.left_bytes == 210


def test_nothing_goes_from_what_fits() -> None:
    assert ids(discards(HOLDINGS, (), CleaningWish(None, 320))) == []


def test_what_a_post_needs_stays_and_is_named() -> None:
    found = discards(HOLDINGS, {"c"}, older_than(30))
    assert ids(found) == ["b", "t"]
    assert [one.id for one in found.spared] == ["c"]


def test_a_younger_paper_makes_room_for_one_that_a_post_needs() -> None:
    found = discards(HOLDINGS, {"c"}, CleaningWish(None, 215))
    assert ids(found) == ["b", "t"]


def test_posts_are_not_asked_when_all_may_go() -> None:
    found = discards(HOLDINGS, {"c"}, older_than(30, spares_posts=False))
    assert ids(found) == ["c", "b", "t"]
    assert found.spared == ()


def test_a_file_that_a_needed_paper_shares_stays() -> None:
    holdings = Holdings((pdf("a", 50, sha256="same"), pdf("b", 60, sha256="same")), ())
    assert ids(discards(holdings, {"a"}, older_than(30))) == []


def test_both_bounds_hold() -> None:
    wish = CleaningWish(NOW - timedelta(days=90), 110)
    assert ids(discards(HOLDINGS, (), wish)) == ["c", "b", "t"]
