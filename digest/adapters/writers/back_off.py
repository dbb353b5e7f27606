"""When a request to a writer is sent again, and when it is given up: one decision, without a clock."""

FIRST_WAIT_S = 1.0  # doubles from try to try up to
LONGEST_WAIT_S = 32.0  # this: six waits outlast a limit that is counted by the minute
LONGEST_ASKED_S = 120.0  # who asks for more shall be asked by a later run
UNREACHED_RETRIES = 3  # who cannot be reached for seven seconds is not there: a person waits for this
SPREAD = 0.25  # writers that were refused together do not come back together


def wait_before_next_try_s(
    tried: int, *, retries: int, is_reached: bool, left_s: float, asked_s: float | None, chance: float
) -> float | None:
    """Return how many seconds to wait before a request is sent again, or None when it is given up.

    tried: how often it was sent so far, from 1. retries: how often it may be sent again.
    is_reached: the host took the request, whatever became of it.
    left_s: until nobody waits for the answer any more; a wait that eats it all is not begun.
    asked_s: what the host asks to wait, None when it does not say. chance: 0 to 1, lengthens the wait.
    """
    if tried > (retries if is_reached else min(retries, UNREACHED_RETRIES)):
        return None
    if asked_s is None:
        wait_s = min(FIRST_WAIT_S * 2.0 ** min(tried - 1, 16), LONGEST_WAIT_S)
    elif asked_s > LONGEST_ASKED_S:
        return None
    else:
        wait_s = asked_s
    wait_s *= 1 + SPREAD * chance
    return wait_s if wait_s < left_s else None
