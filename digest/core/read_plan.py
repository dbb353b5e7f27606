"""From the tables of a plan file to a plan; what is wrong is told with item, key and what to do."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from digest.core.describe_document import address_of
from digest.core.find_paper_ids import paper_id
from digest.domain.errors import ConfigError, MalformedIdError
from digest.domain.plan import (
    MOST_ITEMS,
    ArxivItem,
    IssueHead,
    IssuePlan,
    PageItem,
    PdfItem,
    PlannedItem,
    RepositoryItem,
)

SCHEMAS: Mapping[str, type[ArxivItem | PdfItem | PageItem | RepositoryItem]] = {
    "arxiv": ArxivItem,
    "pdf": PdfItem,
    "page": PageItem,
    "repository": RepositoryItem,
}
SOURCES = ", ".join(SCHEMAS)
MOST_COMPLAINTS = 10  # in one message
_WANTED = {
    "string_type": "text in quotes",
    "tuple_type": "text in quotes, or a list of such",
    "model_type": "a table with keys of its own",
    "date_type": "a date such as 2026-11-20, without quotes",
    "int_type": "a whole number",
}
_OUR_WORDS = "Value error, "  # what Pydantic puts before them

T = TypeVar("T", bound=BaseModel)


def issue_plan(tables: Mapping[str, object], name: str) -> IssuePlan:
    """Return the plan. tables: the file's content. name: of the file, for messages. Raises ConfigError."""
    unknown = [key for key in tables if key not in {"issue", "item"}]
    if unknown:
        raise ConfigError(f"{name!r}: {_unknown(unknown[0], ('issue', 'item'))}.")
    head, items = tables.get("issue", {}), tables.get("item", [])
    if not isinstance(head, Mapping):
        raise ConfigError(f"{name!r}: 'issue' is one table, written as [issue].")
    if not isinstance(items, list) or not all(isinstance(item, Mapping) for item in items):
        raise ConfigError(f"{name!r}: each 'item' is a table of its own, written as [[item]].")
    if not 1 <= len(items) <= MOST_ITEMS:
        raise ConfigError(
            f"{name!r} has {len(items)} items, written as [[item]]; from 1 to {MOST_ITEMS} fit."
        )
    issue = _validated(IssueHead, head, f"{name!r}, [issue]")
    planned = [_item(item, f"{name!r}, item {number}") for number, item in enumerate(items, start=1)]
    _refuse_duplicates(planned, name)
    return IssuePlan(issue=issue, items=tuple(planned))


def _item(table: Mapping[str, object], where: str) -> PlannedItem:
    named = [key for key in SCHEMAS if key in table]
    if len(named) > 1:
        raise ConfigError(f"{where} names both {named[0]!r} and {named[1]!r}: one item is one thing.")
    if not named:
        near = next((key for key in table if _near(key, SCHEMAS)), None)
        hint = f" ({_unknown(near, SCHEMAS)})" if near else ""
        raise ConfigError(f"{where} does not say what it is: give it one of {SOURCES}{hint}.")
    if named[0] == "arxiv":
        table = {**table, "arxiv": _arxiv_id(table["arxiv"], where)}
    return _validated(SCHEMAS[named[0]], table, where)


def _arxiv_id(value: object, where: str) -> object:
    """Return the id. As a number it would have lost its last zeros."""
    if not isinstance(value, str):
        raise ConfigError(
            f'{where}, arxiv: {value!r} is no text. Write the id in quotes: arxiv = "2410.06338".'
        )
    try:
        found = paper_id(value)
    except MalformedIdError as error:
        raise ConfigError(f"{where}, arxiv: {error}") from error
    if found.is_local:
        raise ConfigError(
            f"{where}, arxiv: {value!r} is no paper of arXiv. Name the document with pdf or page."
        )
    return found


def _validated(schema: type[T], table: Mapping[str, object], where: str) -> T:
    try:
        return schema.model_validate(table)
    except ValidationError as error:
        told = [_complaint(entry["loc"], entry["type"], entry["msg"], schema) for entry in error.errors()]
        raise ConfigError(f"{where}: {'; '.join(told[:MOST_COMPLAINTS])}.") from error


def _complaint(place: Sequence[int | str], kind: str, message: str, schema: type[BaseModel]) -> str:
    key = ", ".join(str(part + 1) if isinstance(part, int) else part for part in place)
    if kind == "extra_forbidden":
        known = schema.model_fields if len(place) == 1 else ("title", "url")
        return _unknown(str(place[-1]), known)
    if kind == "missing":
        return f"{key!r} is missing"
    if kind in _WANTED:
        return f"{key!r} must be {_WANTED[kind]}"
    return f"{key!r} {message.removeprefix(_OUR_WORDS)}" if _OUR_WORDS in message else f"{key!r}: {message}"


def _unknown(key: str, known: Iterable[str]) -> str:
    near = _near(key, known)
    return f"the key {key!r} is unknown, " + (
        f"perhaps {near!r}" if near else f"known are {', '.join(known)}"
    )


def _near(key: str, known: Iterable[str]) -> str:
    return next(iter(get_close_matches(key.lower(), list(known), n=1)), "")


def _refuse_duplicates(items: Sequence[PlannedItem], name: str) -> None:
    """Raise ConfigError when two items are the same thing, whichever version or form of it."""
    seen: dict[str, int] = {}
    for number, item in enumerate(items, start=1):
        same = item.arxiv.base if isinstance(item, ArxivItem) else address_of(item).rstrip("/")
        if same in seen:
            raise ConfigError(f"{name!r} names {same!r} twice, as items {seen[same]} and {number}: keep one.")
        seen[same] = number
