"""Asks a writer for data; an answer that does not fit goes back once, with what was wrong."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from digest.core.compose_prompt import again_data
from digest.domain.errors import BadAnswerError
from digest.domain.ports import Writer
from digest.domain.writing import Message, Role, Step, Task, Usage

T = TypeVar("T", bound=BaseModel)

Render = Callable[[str, Mapping[str, object]], str]


def fitting_answer(task: Task, schema: type[T], writer: Writer, render: Render) -> tuple[T, Usage]:
    """Return the writer's answer as data, and what it took. render: template name and data to text.

    Raises BadAnswerError when the second answer does not fit either, and whatever the writer raises.
    """
    first = writer.answer(task)
    try:
        return schema.model_validate_json(first.content), first.usage
    except ValidationError as error:
        complaint = render("prompts/again.md.j2", again_data(_said(error)))
    again = (Message(Role.ASSISTANT, first.content), Message(Role.USER, complaint))
    second = writer.answer(replace(task, messages=(*task.messages, *again)))
    try:
        return schema.model_validate_json(second.content), first.usage + second.usage
    except ValidationError as error:
        subject = "the triage" if task.step is Step.TRIAGE else task.paper.id
        raise BadAnswerError(
            f"{writer.name} answered twice for {subject} with JSON that does not fit the schema "
            f"({_said(error)[0]}). Run again, or name a stronger writer or model."
        ) from error


def _said(error: ValidationError) -> tuple[str, ...]:
    """Return the places and complaints of a validation, at most ten, without the long input values."""
    return tuple(
        f"{'.'.join(str(part) for part in entry['loc']) or 'answer'}: {entry['msg']}"
        for entry in error.errors(include_input=False, include_url=False)[:10]
    )
