"""Posts whose every word of a paper or a writer is a trick; the blogger's own words are plain."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from digest.domain.digest import Figure, PaperKind, Section, SpeaksOf, Term
from digest.domain.digested import DigestedPaper
from digest.domain.finding import (
    Attempt,
    Check,
    CheckedClaim,
    CheckedDigest,
    Cited,
    Fate,
    Finding,
    Severity,
)
from digest.domain.instruction import Aim, Instruction
from digest.domain.look import EvidenceForm, Show, Style
from digest.domain.paper_text import LeftOut, LeftOutKind
from digest.domain.post import Opening, Post, PostFigure, Source, WebLink
from digest.domain.writing import Usage
from tests.fakes import paper
from tests.hostile.tricks import words
from tests.posts import issue

CODE_URL = "https://github.com/a/b"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
OWN_URL = "https://blog.example/old/"
FIGURE = "figures-2026/one.png"

Draw = Callable[[], str]
ALL_SHOWN = Show(
    affiliations=True, venue=True, tags=True, comparison=True, bibtex=True, reading_time=True, related=True
)


@dataclass(frozen=True, slots=True)
class Twins:
    """Two posts that are alike but for the words of papers and writers."""

    hostile: Post
    plain: Post


@st.composite
def twins(draw: st.DrawFn) -> Twins:
    kinds = (draw(st.sampled_from(PaperKind)), draw(st.sampled_from(PaperKind)))
    looks = {
        "style": draw(st.sampled_from(Style)),
        "show": ALL_SHOWN.model_copy(update={"evidence": draw(st.sampled_from(EvidenceForm))}),
        "is_excerpt_draft": draw(st.booleans()),
    }
    return Twins(*(a_post(word, kinds, **looks) for word in (lambda: draw(words), lambda: "话")))


def a_post(word: Draw, kinds: tuple[PaperKind, PaperKind], **looks: Any) -> Post:
    """Return an issue of two papers with all that a post can show, typeset as any other.

    word: called for every text of a paper or a writer.
    """
    made = issue(
        *(_digested(number, word, kind) for number, kind in enumerate(kinds, start=1)),
        **looks,
        number=3,
        opening=Opening(greeting="各位好", intro=("这是**引言**。",), reply_code="20261120"),
        closing=(f"再会，见[主页]({OWN_URL})。",),
        ai_label="本文由 AI 辅助生成。",
    )
    link = WebLink(title=word(), url=OWN_URL)
    items = tuple(
        item.model_copy(
            update={
                "affiliations": (word(), word()),
                "see_also": (link,),
                "figure": _figure(word) if item.number == 1 else None,
            }
        )
        for item in made.items
    )
    return made.model_copy(update={"items": items, "related": (link,)})


def _digested(number: int, word: Draw, kind: PaperKind) -> DigestedPaper:
    known = paper(
        number,
        title=word(),
        authors=(word(), word()),
        abstract=word(),
        categories=(word(),),
        comment=word(),
        journal_ref=word(),
    )
    source = Source(
        reader="fake/1",
        pages=3,
        sentences=2,
        is_suspect=True,
        left_out=(LeftOut(LeftOutKind.HIDDEN_TEXT, 1, word(), word()),),
        instructions=(Instruction(Aim.PRAISE, 1, 1, word(), is_example=False),),
    )
    terms, tags = (Term(en=f"a{word()}", zh=f"甲{word()}"),), (word(), word())
    checked = CheckedDigest(f"题{word()}", kind, tuple(_claims(word)), terms, tags)
    return DigestedPaper(known, source, checked, f"fake/{word()}", Usage(), (CODE_URL,))


def _claims(word: Draw) -> list[CheckedClaim]:
    claims = [_claim(section, word) for section in Section for _ in range(2)]
    figures = [_claim(Section.CONCLUSIONS, word, is_measured=True) for _ in range(3)]
    return [*claims, *figures, _claim(Section.METHOD, word, fate=Fate.HELD_BACK)]


def _claim(
    section: Section, word: Draw, *, fate: Fate = Fate.PASSED, is_measured: bool = False
) -> CheckedClaim:
    value = f"1{word()}"
    finding = Finding(Check.NUMBERS, Severity.DOUBTFUL, (word(),), word())
    return CheckedClaim(
        section,
        f"{word()}{value}",
        (Cited(1, 1, word(), word()), Cited(2, 3, word(), word())),
        SpeaksOf.OWN,
        Figure(value=value, metric=word(), dataset=word(), baseline=word()) if is_measured else None,
        (finding,),
        fate,
        (Attempt(word(), (finding,)),),
    )


def _figure(word: Draw) -> PostFigure:
    return PostFigure(
        file=FIGURE, page=3, caption=word(), alt_zh=word(), licence="CC BY 4.0", licence_url=LICENCE_URL
    )
