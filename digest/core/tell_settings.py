"""What does not fit in the settings, told by the names under which a person wrote them."""

from collections.abc import Collection, Iterator, Mapping
from functools import partial

from pydantic import ValidationError

from digest.core.tell_slips import slip, unknown

PREFIX = "DIGEST_"
LONGEST_SHOWN = 80  # characters of a value


def variable(part: str, name: str) -> str:
    """Return the variable of the environment that stands for a setting."""
    return f"{PREFIX}{part}_{name}".upper()


def strange_keys(
    tables: Mapping[str, Mapping[str, object]], known: Mapping[str, Collection[str]], file: str
) -> Iterator[str]:
    """Yield what is to be said of parts and keys of a file that are no settings. known: names, by part."""
    for part, table in tables.items():
        if part not in known:
            yield f"{file!r}: {unknown('part', part, known)}"
            continue
        for key in table:
            if key not in known[part]:
                yield f"{file!r}, [{part}]: {unknown('key', key, known[part])}"


def strange_variables(
    found: Mapping[str, Mapping[str, object]], known: Mapping[str, Collection[str]]
) -> Iterator[str]:
    """Yield the same of variables. found: what they hold, by part and name."""
    for part, values in found.items():
        for name in values:
            if name not in known[part]:
                yield unknown("variable", name, known[part], spelled=partial(variable, part))


def misfits(error: ValidationError, places: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """Yield "--top: must be a whole number, not 'many'" for each value that does not fit.

    places: where each setting was written, by part and name.
    """
    told: dict[tuple[str, str], str] = {}
    for entry in error.errors(include_url=False):
        part, name, *_ = map(str, entry["loc"])
        where = places.get((part, name), f"{part}.{name}"), _shown(entry["input"])
        why = slip(entry)
        # A value may fail to be each of several things.
        told[where] = f"{told[where]}, or {why.removeprefix('must be ')}" if where in told else why
    for (place, value), why in told.items():
        yield f"{place}: {why}, not {value}" if why.startswith("must ") else f"{place}: {why}"


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"
