"""The results of one stage in the library: values go in as JSON and come out as values."""

from datetime import datetime
from typing import Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from digest.domain.ports import Library

T = TypeVar("T")


class KeptStage(Generic[T]):
    """The results of the stage `name`, each under a key made of its inputs. form: what a result is."""

    def __init__(self, name: str, form: TypeAdapter[T], library: Library, *, now: datetime) -> None:
        self._name = name
        self._form = form
        self._library = library
        self._now = now

    def result(self, key: str) -> T | None:
        """Return the kept result; None as well for one that this version can no longer read."""
        kept = self._library.stage(key)
        if kept is None:
            return None
        try:
            return self._form.validate_json(kept)
        except ValidationError:
            self._library.tell_unreadable()
            return None

    def keep(self, key: str, result: T) -> None:
        self._library.keep_stage(key, self._name, self._form.dump_json(result).decode(), now=self._now)
