"""What a check looks at: one claim with its evidence, and the ground it has to stand on."""

from dataclasses import dataclass

from digest.domain.digest import Section, SpeaksOf
from digest.domain.glossary import GlossaryEntry
from digest.domain.paper import Paper
from digest.domain.paper_text import PaperText, Sentence


@dataclass(frozen=True, eq=False, slots=True)
class Ground:
    """All that the claims of one paper may rest on.

    Compared by identity, so that whatever a check derives from it can be remembered with `lru_cache`.
    """

    paper: Paper
    text: PaperText
    glossary: tuple[GlossaryEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Examined:
    """One claim before the checks. cited: its evidence, resolved, 1 to 4 sentences in the writer's order."""

    text_zh: str
    section: Section
    speaks_of: SpeaksOf
    cited: tuple[Sentence, ...]
    ground: Ground
