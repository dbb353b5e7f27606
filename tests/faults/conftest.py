"""All cases of a file that were asked for, proven side by side: a run mostly waits, for a fault to pass."""

import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from tests.faults.scene import prove

AT_ONCE = 2 * (os.cpu_count() or 1)


@pytest.fixture(scope="module")
def proofs(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[tuple[str, str], Future[None]]]:
    """Yield what proves each selected case of this file, by the name of its row and of its way."""
    # Of this file alone: another process may run the others, and would prove all of them once more.
    here = [item for item in request.session.items if item.path == request.path]
    calls = [item.callspec.params for item in here if hasattr(item, "callspec")]
    asked = [(one["case"], one["way"]) for one in calls if "case" in one and "way" in one]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        yield {
            (case.row.name, way): pool.submit(prove, case, way, tmp_path_factory.mktemp(case.row.name))
            for case, way in asked
        }
