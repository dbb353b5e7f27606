"""Merges a record field by field: what a person changed, and what is made now of all else."""

from collections.abc import Set
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from pydantic import BaseModel

from digest.domain.edit import Edit

T = TypeVar("T")


def merge_fields(
    written: T, edited: T, made: T, *, skip: Set[str] = frozenset()
) -> tuple[T, tuple[Edit, ...]]:
    """Return `made` with the fields in which `edited` differs from `written`, and which these are.

    The three are Pydantic models or dataclasses of one type. A record within a record is merged likewise,
    a list is taken whole. skip: fields that always stay as they are made.
    """
    changed: dict[str, object] = {}
    edits: list[Edit] = []
    for name in _names(made):
        was, theirs, ours = (getattr(record, name) for record in (written, edited, made))
        if name in skip or theirs == was:
            continue
        if _names(ours) and type(was) is type(theirs) is type(ours):
            changed[name], inner = merge_fields(was, theirs, ours)
            edits += [replace(edit, place=f"{name}.{edit.place}") for edit in inner]
        else:
            changed[name] = theirs
            edits.append(Edit(name, "" if ours in (was, theirs) else _said(ours)))
    return _with(made, changed), tuple(edits)


def _names(record: object) -> tuple[str, ...]:
    if isinstance(record, BaseModel):
        return tuple(type(record).model_fields)
    if is_dataclass(record) and not isinstance(record, type):
        return tuple(field.name for field in fields(record))
    return ()


def _with(record: T, changed: dict[str, object]) -> T:
    if isinstance(record, BaseModel):
        return record.model_copy(update=changed)
    assert is_dataclass(record)  # what has names is one of the two
    assert not isinstance(record, type)
    return replace(record, **changed)


def _said(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)
