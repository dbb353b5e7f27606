"""What `digest doctor` finds out about the writer: who it is, what it costs, and whether it answers."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from pydantic import ValidationError

from digest.adapters.writers.openai_compatible import OpenAiCompatible
from digest.adapters.writers.providers import provider
from digest.config import Settings
from digest.core.answer_schema import verdict_schema
from digest.core.doctor.judge_error import judge_error
from digest.core.doctor.judge_writer import judge_answer, judge_cost, judge_local_writer, judge_writer
from digest.domain.digest import Verdicts
from digest.domain.errors import ConfigError, DigestError
from digest.domain.health import Sign
from digest.domain.paper import Paper, PaperId
from digest.domain.paper_text import PaperText
from digest.domain.writing import Message, Role, Step, Task, Usage
from digest.pipeline.plan import TYPICAL_INPUT_TOKENS, TYPICAL_OUTPUT_TOKENS
from digest.wiring.desk import Desk, Terms, bare_desk
from digest.wiring.heard import Heard
from digest.wiring.money import means
from digest.wiring.shelves import open_templates

PAPERS = 8  # of a usual issue
_TIMEOUT_S = 60.0
_OUTPUT_TOKENS = 1024  # a word would do, but a writer that thinks aloud has to come to its end


def writer_signs(
    settings: Settings, environment: Mapping[str, str], *, now: datetime, is_asking: bool
) -> Iterator[Sign]:
    """Yield what there is to say of the writer that a build would choose.

    now: aware. is_asking: call it once.
    """
    wanted = settings.writer.model_copy(update={"timeout_s": _TIMEOUT_S, "output_tokens": _OUTPUT_TOKENS})
    heard = Heard()
    try:
        known = means(settings, heard, now=now, is_asking=False)
        chosen = bare_desk(wanted, environment, heard, Terms(means=known))
    except ConfigError as error:
        yield judge_error("writer", error)
        return
    writer = chosen.writer
    if not isinstance(writer, OpenAiCompatible):
        may_appear = settings.weekly.allow_excerpts
        yield judge_local_writer(writer.name, " ".join(heard.sentences), may_appear=may_appear)
        return
    key_variable = _key_variable(writer, environment)
    yield judge_writer(writer.name, key_variable, writer.rung, is_asked=is_asking)
    yield judge_cost(_usual_issue(chosen), PAPERS, " ".join(heard.sentences))
    if is_asking:
        yield _answer_sign(writer, settings)


def _key_variable(writer: OpenAiCompatible, environment: Mapping[str, str]) -> str:
    """Return the name of the variable that holds the writer's key; its value is nobody's business."""
    variables = provider(writer.name.partition("/")[0]).key_variables
    return next((variable for variable in variables if environment.get(variable, "").strip()), "")


def _usual_issue(chosen: Desk) -> Usage:
    usage = Usage(PAPERS, PAPERS * TYPICAL_INPUT_TOKENS, 0, PAPERS * TYPICAL_OUTPUT_TOKENS)
    return replace(usage, cost_usd=chosen.price(usage))


def _answer_sign(writer: OpenAiCompatible, settings: Settings) -> Sign:
    try:
        answer = writer.answer(_tiny_task(settings))
    except DigestError as error:
        return judge_error("answer", error)
    try:
        Verdicts.model_validate_json(answer.content)
    except ValidationError:
        return judge_answer(answer.usage, writer.rung, is_in_form=False)
    return judge_answer(answer.usage, writer.rung, is_in_form=True)


def _tiny_task(settings: Settings) -> Task:
    """Return the smallest request that shows whether a writer answers in a form. It is of no paper."""
    long_ago = datetime.min.replace(tzinfo=UTC)
    nothing = Paper(PaperId("local/doctor", 1), "", (), "", (), long_ago, long_ago, "", "")
    prompt = open_templates(settings).render("prompts/doctor.md.j2", {})
    return Task(
        step=Step.JUDGE,
        paper=nothing,
        text=PaperText((), (), (), (), (), 0, ""),
        messages=(Message(Role.USER, prompt),),
        schema=verdict_schema(),
    )
