"""The story of one paper: read, write, check, once more for what did not pass, judge what is doubtful."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.core.answer_schema import digest_schema, repair_schema, verdict_schema
from digest.core.checking.check_claims import check_digest, repaired
from digest.core.checking.find_instructions import instructions_in
from digest.core.checking.judge_claims import judged, to_judge
from digest.core.checking.leave_out_repeats import without_repeats
from digest.core.compose_prompt import instructions_data, judge_data, paper_data, repair_data
from digest.core.describe_source import described_source, own_links
from digest.core.estimate_tokens import estimate_tokens
from digest.core.find_affiliations import affiliations
from digest.core.trim_paper import fitting_tokens, text_tokens, trimmed
from digest.domain.digest import MendedClaims, PaperDigest, Verdicts
from digest.domain.digested import DigestedPaper
from digest.domain.errors import BadAnswerError, OfflineError, ServiceError, TooLongError
from digest.domain.examined import Ground
from digest.domain.finding import CheckedDigest, JudgeScope
from digest.domain.glossary import GlossaryEntry
from digest.domain.paper import Paper
from digest.domain.paper_text import PaperText
from digest.domain.ports import Writer
from digest.domain.writing import Message, Role, Step, Task, Usage
from digest.pipeline.ask_twice import fitting_answer


@dataclass(frozen=True, slots=True)
class PaperTools:
    """What one paper needs from outside.

    read: PDF bytes to text; raises UnreadablePdfError.
    render: template name and data to text.
    """

    read: Callable[[bytes], PaperText]
    render: Callable[[str, Mapping[str, object]], str]
    writer: Writer
    glossary: Sequence[GlossaryEntry]
    judge_scope: JudgeScope = JudgeScope.OFF


def digest_anew(tools: PaperTools) -> Callable[[Paper, bytes], DigestedPaper]:
    """Return a function from a paper and its PDF to its digest that keeps nothing."""
    return lambda paper, pdf: digest_paper(first_task(paper, pdf, tools), tools)


def first_task(paper: Paper, pdf: bytes, tools: PaperTools) -> Task:
    """Return the request for a digest: what stays the same for all papers first, then the paper.

    Raises UnreadablePdfError.
    """
    text = tools.read(pdf)
    instructions = Message(Role.SYSTEM, tools.render("prompts/instructions.md.j2", instructions_data()))
    return Task(Step.DIGEST, paper, text, (instructions, _paper_message(paper, text, tools)), digest_schema())


def digest_paper(task: Task, tools: PaperTools) -> DigestedPaper:
    """Return the checked digest of the paper that `first_task` asks about.

    A paper that is longer than the writer reads is asked about once more, with as much of it as fits.

    Raises BadAnswerError when two answers in a row do not fit the schema, TooLongError when the paper stays
    too long, and the ServiceErrors and ConfigErrors of the writer.
    """
    written = _written(task, tools)
    # Checks look at the whole paper, whatever of it the writer saw.
    ground = Ground(task.paper, task.text, tuple(tools.glossary))
    seen = written.task.text
    spoken = [one for one in instructions_in(task.text, task.paper) if not one.is_example]
    done = DigestedPaper(
        paper=task.paper,
        source=described_source(seen, spoken),
        checked=check_digest(written.digest, ground),
        writer=tools.writer.name,
        usage=written.usage,
        code_urls=own_links(task.paper, seen),
        affiliations=affiliations(seen, task.paper.title, task.paper.authors),
        given_tokens=written.given_tokens,
    )
    if done.checked.held_back():
        done = _with_repairs(done, ground, written.task, tools)
    done = _with_verdicts(done, written.task, tools)
    return replace(done, checked=without_repeats(done.checked))


@dataclass(frozen=True, slots=True)
class _Written:
    """A digest and the request that it answers. given_tokens: see `DigestedPaper`."""

    task: Task
    digest: PaperDigest
    usage: Usage
    given_tokens: int | None = None


def _written(task: Task, tools: PaperTools) -> _Written:
    try:
        return _Written(task, *fitting_answer(task, PaperDigest, tools.writer, tools.render))
    except TooLongError as error:
        spent, (shorter, given_tokens) = error.spent, _shorter(task, error, tools)
    digest, usage = fitting_answer(shorter, PaperDigest, tools.writer, tools.render)
    return _Written(shorter, digest, spent + usage, given_tokens)


def _paper_message(paper: Paper, text: PaperText, tools: PaperTools) -> Message:
    return Message(Role.USER, tools.render("prompts/paper.md.j2", paper_data(paper, text, tools.glossary)))


def _shorter(task: Task, error: TooLongError, tools: PaperTools) -> tuple[Task, int]:
    """Return the request with no more of the paper than the writer reads, and how many tokens that are.

    Raises the error again when not even the most important sections fit.
    """
    instructions, _ = task.messages
    whole = sum(estimate_tokens(message.content) for message in task.messages)
    fits = fitting_tokens(whole, room_tokens=error.room_tokens, sent_tokens=error.sent_tokens)
    given_tokens = fits - (whole - text_tokens(task.text))
    text = trimmed(task.text, task.paper, given_tokens)
    if text is None:
        raise error
    messages = (instructions, _paper_message(task.paper, text, tools))
    return replace(task, text=text, messages=messages), given_tokens


def _with_repairs(done: DigestedPaper, ground: Ground, task: Task, tools: PaperTools) -> DigestedPaper:
    """Return the digest after its held-back claims went back to the writer, all in one request."""
    request = _repair_task(task, done.checked, ground, tools)
    try:
        mended, usage = fitting_answer(request, MendedClaims, tools.writer, tools.render)
    except (BadAnswerError, TooLongError):
        return done  # the claims stay held back, with their findings
    except (ServiceError, OfflineError):
        return replace(done, is_final=False)
    return replace(done, checked=repaired(done.checked, mended, ground), usage=done.usage + usage)


def _with_verdicts(done: DigestedPaper, task: Task, tools: PaperTools) -> DigestedPaper:
    """Return the digest after a judge read its claims beside their evidence, all in one request."""
    shown = to_judge(done.checked, tools.judge_scope)
    if not shown:
        return done
    request = Message(Role.USER, tools.render("prompts/judge.md.j2", judge_data(shown)))
    judging = replace(task, step=Step.JUDGE, messages=(request,), schema=verdict_schema())
    try:
        verdicts, usage = fitting_answer(judging, Verdicts, tools.writer, tools.render)
    except (BadAnswerError, TooLongError):
        return done  # doubts stay doubts
    except (ServiceError, OfflineError):
        return replace(done, is_final=False)
    return replace(done, checked=judged(done.checked, shown, verdicts), usage=done.usage + usage)


def _repair_task(task: Task, checked: CheckedDigest, ground: Ground, tools: PaperTools) -> Task:
    data = repair_data(checked.held_back(), ground.text)
    request = Message(Role.USER, tools.render("prompts/repair.md.j2", data))
    return replace(task, step=Step.REPAIR, messages=(*task.messages, request), schema=repair_schema())
