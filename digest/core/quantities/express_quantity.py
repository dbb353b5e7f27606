"""Which values a printed quantity has when a claim states it in another kind: half is 50 %."""

from decimal import Decimal

from digest.domain.quantity import Kind, Quantity, Unit

_SECONDS = {
    Unit.MILLISECOND: Decimal("0.001"),
    Unit.SECOND: Decimal(1),
    Unit.MINUTE: Decimal(60),
    Unit.HOUR: Decimal(3600),
    Unit.DAY: Decimal(86400),
    Unit.WEEK: Decimal(604800),
}
_MONTHS = {Unit.MONTH: Decimal(1), Unit.YEAR: Decimal(12)}
_BYTES = {unit: Decimal(1000) ** power for power, unit in enumerate(("KB", "MB", "GB", "TB"), start=1)}
_PLAIN = (Kind.NUMBER, Kind.COUNT, Kind.PERCENT, Kind.POINTS, Kind.TIMES, Kind.YEAR)


def express(printed: Quantity, claimed: Quantity) -> tuple[Decimal, ...]:
    """Return the values of a printed quantity in the kind and unit of a claimed one; none where they differ.

    Strict where the print says which kind it is; lenient where it holds a bare number, as tables do.
    """
    if printed.kind is claimed.kind and printed.unit is claimed.unit:
        return (printed.value,)
    if claimed.kind in (Kind.NUMBER, Kind.COUNT):
        return _as_number(printed, claimed)
    if claimed.kind is Kind.PERCENT:
        return _as_percent(printed)
    if claimed.kind is Kind.POINTS:
        is_difference = printed.kind is Kind.PERCENT and printed.is_change
        return _plain(printed, Kind.POINTS, Kind.NUMBER) or ((printed.value,) if is_difference else ())
    if claimed.kind is Kind.TIMES:
        return _as_times(printed)
    if claimed.kind is Kind.FRACTION:
        return _as_fraction(printed)
    return _plain(printed, *_CARRIERS[claimed.kind])


_CARRIERS = {
    Kind.YEAR: (Kind.YEAR, Kind.NUMBER, Kind.COUNT, Kind.LABEL),
    Kind.MONTH: (Kind.MONTH,),
    Kind.DAY: (Kind.DAY, Kind.NUMBER, Kind.COUNT),
    Kind.LABEL: (Kind.LABEL, *_PLAIN),
}


def _plain(printed: Quantity, *kinds: Kind) -> tuple[Decimal, ...]:
    return (printed.value,) if printed.kind in kinds and printed.unit is Unit.NONE else ()


def _as_number(printed: Quantity, claimed: Quantity) -> tuple[Decimal, ...]:
    if printed.kind is Kind.LABEL:  # the 13B of Llama-2-13B is a size, its 2 is not
        return (printed.value,) if printed.scale > 1 else ()
    if printed.unit is not Unit.NONE or claimed.unit is not Unit.NONE:
        return _in_unit(printed, claimed)
    if claimed.kind is Kind.NUMBER:
        return _plain(printed, *_PLAIN)
    is_repetition = printed.kind is Kind.TIMES and printed.words.endswith(
        ("times", "fold", "twice", "thrice")
    )
    return (printed.value,) if is_repetition else _plain(printed, Kind.NUMBER, Kind.COUNT)


def _in_unit(printed: Quantity, claimed: Quantity) -> tuple[Decimal, ...]:
    """Return the value in the claim's unit: 90 minutes are 1.5 hours, and no gigabytes."""
    if printed.unit is claimed.unit or (claimed.unit is Unit.NONE and claimed.kind is Kind.NUMBER):
        return (printed.value,)
    if printed.unit is Unit.NONE:
        return (printed.value,) if printed.kind is Kind.NUMBER else ()
    for table in (_SECONDS, _MONTHS, _BYTES):
        if printed.unit in table and claimed.unit in table:
            return (printed.value * table[printed.unit] / table[claimed.unit],)
    return ()


def _as_percent(printed: Quantity) -> tuple[Decimal, ...]:
    if printed.kind is Kind.FRACTION:
        return (printed.value * 100,)
    if printed.kind is Kind.NUMBER and printed.scale == 1 and printed.unit is Unit.NONE:
        is_share = 0 < printed.value < 1
        return (printed.value, printed.value * 100) if is_share else (printed.value,)
    return _plain(printed, Kind.PERCENT)


def _as_times(printed: Quantity) -> tuple[Decimal, ...]:
    if printed.kind is Kind.NUMBER and not printed.decimals:
        return ()
    if printed.kind is Kind.PERCENT and printed.value >= 100:  # a rise by 100 % is a doubling
        return (printed.value / 100, printed.value / 100 + 1) if printed.is_change else (printed.value / 100,)
    return _plain(printed, Kind.TIMES, Kind.NUMBER)


def _as_fraction(printed: Quantity) -> tuple[Decimal, ...]:
    if printed.kind is Kind.PERCENT:
        return (printed.value / 100,)
    if printed.kind is Kind.TIMES and printed.value > 1:
        return (1 / printed.value,)
    is_share = printed.kind is Kind.NUMBER and 0 < printed.value < 1
    return (printed.value,) if is_share else _plain(printed, Kind.FRACTION)
