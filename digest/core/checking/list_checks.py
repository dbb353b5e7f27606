"""All checks of a claim, in the order in which their findings are told."""

from digest.core.checking.check_attribution import check_attribution
from digest.core.checking.check_binding import check_binding
from digest.core.checking.check_claims import ClaimCheck
from digest.core.checking.check_comparison import check_comparison
from digest.core.checking.check_counts import check_counts
from digest.core.checking.check_direction import check_direction
from digest.core.checking.check_hedges import check_hedges
from digest.core.checking.check_names import check_names
from digest.core.checking.check_negation import check_negation
from digest.core.checking.check_numbers import check_numbers
from digest.core.checking.check_obedience import check_obedience
from digest.core.checking.check_overclaim import check_overclaim
from digest.core.checking.check_terms import check_terms
from digest.core.checking.check_wording import check_wording

CHECKS: tuple[ClaimCheck, ...] = (  # a new check is one file and one name here
    check_numbers,
    check_names,
    check_binding,
    check_direction,
    check_comparison,
    check_negation,
    check_wording,
    check_counts,
    check_overclaim,
    check_hedges,
    check_attribution,
    check_obedience,
    check_terms,
)
