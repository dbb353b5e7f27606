"""Finds where a paper speaks to the model that reads it, and tells whether it does so in earnest."""

import re

from digest.core.tone.hear_instructions import Heard, heard
from digest.domain.instruction import Aim, Instruction
from digest.domain.paper import Paper
from digest.domain.paper_text import LeftOut, LeftOutKind, PaperText, Sentence, SentenceKind

_TOPIC = {
    Aim.COMMAND: re.compile(
        r"prompt|jailbreak|injection|red[- ]team|adversarial|attack|alignment|instruction|guardrail|safety"
        r"|agent|refus|提示|攻击|越狱",
        re.IGNORECASE,
    ),
    Aim.PRAISE: re.compile(
        r"peer review|review(?:er|ing|s\b)|injection|hidden (?:prompt|instruction|text)|manipulat|jailbreak"
        r"|审稿|评审",
        re.IGNORECASE,
    ),
}
_SHOWN_CHARS = 200


def instructions_in(text: PaperText, paper: Paper) -> tuple[Instruction, ...]:
    """Return every place of a paper that speaks to a model, examples included; one for each place.

    In the order of title, abstract, sentences, appendix and text that nobody can see.
    """
    places = (
        *(_in_metadata(part) for part in (paper.title, paper.abstract)),
        *(instruction_in(sentence, text, paper) for sentence in (*text.sentences, *text.appendix)),
        *(_in_hidden(each) for each in text.left_out if each.kind is LeftOutKind.HIDDEN_TEXT),
    )
    return tuple(place for place in places if place is not None)


def instruction_in(sentence: Sentence, text: PaperText, paper: Paper) -> Instruction | None:
    """Return what a sentence says to a model, or None. text: the paper that it stands in."""
    said = heard(sentence.text)
    if said is None:
        return None
    is_shown = sentence.kind in (SentenceKind.CAPTION, SentenceKind.TABLE) or sentence in text.appendix
    is_example = is_shown or _is_example(said, paper)
    return Instruction(said.aim, sentence.number, sentence.page, sentence.text[:_SHOWN_CHARS], is_example)


def _in_metadata(words: str) -> Instruction | None:
    """Return what a title or an abstract says to a model. Its own words do not make it a paper about such."""
    said = heard(words)
    return Instruction(said.aim, 0, 0, words[:_SHOWN_CHARS], said.is_quoted) if said else None


def _in_hidden(left_out: LeftOut) -> Instruction | None:
    """Return what hidden text says to a model: whatever the paper is about, nobody hides an example."""
    said = heard(left_out.words)
    return Instruction(said.aim, 0, left_out.page, left_out.words, is_example=False) if said else None


def _is_example(said: Heard, paper: Paper) -> bool:
    return said.is_quoted or _TOPIC[said.aim].search(f"{paper.title} {paper.abstract}") is not None
