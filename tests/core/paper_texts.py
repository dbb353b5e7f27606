"""Small paper texts to check against."""

from digest.domain.paper_text import PaperText, Sentence


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
