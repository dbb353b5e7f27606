"""Small paper texts to check against."""

from collections.abc import Sequence

from digest.domain.digest import Section, SpeaksOf
from digest.domain.examined import Examined, Ground
from digest.domain.paper_text import PaperText, Sentence
from tests.fakes import paper


def paper_text(*sentences: str, section: str = "", appendix: tuple[str, ...] = ()) -> PaperText:
    """Return a paper of these sentences, numbered from 1, ten a page."""
    numbered = [
        Sentence(number, text, page=1 + number // 10, section=section)
        for number, text in enumerate((*sentences, *appendix), start=1)
    ]
    return PaperText(
        sentences=tuple(numbered[: len(sentences)]),
        appendix=tuple(numbered[len(sentences) :]),
        references=(),
        left_out=(),
        links=(),
        pages=1,
        reader="test/1",
    )


def ground(text: PaperText) -> Ground:
    """Return the ground of a paper with this text."""
    return Ground(paper(1), text)


def examined(text_zh: str, cited: Sequence[Sentence], text: PaperText) -> Examined:
    """Return a claim of this paper's own work as the checks see it."""
    return Examined(text_zh, Section.EXPERIMENTS, SpeaksOf.OWN, tuple(cited), ground(text))
