"""No id asked for gets lost, and none gets another's paper."""

from hypothesis import given
from hypothesis import strategies as st

from digest.core.account_for_ids import lists_of_ids
from digest.domain.paper import PaperId

IDS = st.builds(
    PaperId, st.sampled_from([f"2410.0000{n}" for n in range(1, 9)]), st.none() | st.integers(1, 3)
)


@given(st.lists(IDS, max_size=40), st.integers(1, 5))
def test_every_id_is_asked_for_once_in_short_lists(ids: list[PaperId], length: int) -> None:
    lists = lists_of_ids(ids, length=length)
    assert sorted((one for asked in lists for one in asked), key=str) == sorted(set(ids), key=str)
    assert all(0 < len(asked) <= length for asked in lists)


@given(st.lists(IDS, max_size=40))
def test_no_list_asks_for_two_versions_of_one_paper(ids: list[PaperId]) -> None:
    for asked in lists_of_ids(ids, length=50):
        assert len({one.base for one in asked}) == len(asked)


def test_the_order_is_kept_as_far_as_it_can_be() -> None:
    ids = [PaperId(f"2410.{number:05}") for number in range(120, 0, -1)]
    assert [one for asked in lists_of_ids(ids, length=50) for one in asked] == ids
