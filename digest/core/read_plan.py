"""From the tables of a plan file to a plan; what is wrong is told with item, key and what to do."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from digest.core.describe_document import address_of
from digest.core.find_paper_ids import paper_id
from digest.core.tell_slips import nearest, slip, unknown
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

T = TypeVar("T", bound=BaseModel)


def issue_plan(tables: Mapping[str, object], name: str) -> IssuePlan:
    """Return the plan. tables: the file's content. name: of the file, for messages. Raises ConfigError."""
    stray = [key for key in tables if key not in {"issue", "item"}]
    if stray:
        raise ConfigError(f"{name!r}: {unknown('key', stray[0], ('issue', 'item'))}.")
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
        near = next((key for key in table if nearest(key, SCHEMAS)), None)
        hint = f" ({unknown('key', near, SCHEMAS)})" if near else ""
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
        told = [_complaint(entry, schema) for entry in error.errors()]
        raise ConfigError(f"{where}: {'; '.join(told[:MOST_COMPLAINTS])}.") from error


def _complaint(entry: ErrorDetails, schema: type[BaseModel]) -> str:
    place = entry["loc"]
    if entry["type"] == "extra_forbidden":
        return unknown("key", str(place[-1]), schema.model_fields if len(place) == 1 else ("title", "url"))
    key = ", ".join(str(part + 1) if isinstance(part, int) else part for part in place)
    return f"{key!r} {slip(entry)}"


def _refuse_duplicates(items: Sequence[PlannedItem], name: str) -> None:
    """Raise ConfigError when two items are the same thing, whichever version or form of it."""
    seen: dict[str, int] = {}
    for number, item in enumerate(items, start=1):
        same = item.arxiv.base if isinstance(item, ArxivItem) else address_of(item).rstrip("/")
        if same in seen:
            raise ConfigError(f"{name!r} names {same!r} twice, as items {seen[same]} and {number}: keep one.")
        seen[same] = number
