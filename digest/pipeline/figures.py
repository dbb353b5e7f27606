"""The figures of a post: one a paper, with what its licence allows; what was found is kept."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from digest.core.figures.judge_licence import judge_licence
from digest.core.figures.pack_figure import packed, unpacked
from digest.core.stage_key import stage_key
from digest.domain.digested import DigestedPaper
from digest.domain.errors import PaperError, ServiceError
from digest.domain.figure import CroppedFigure, FoundFigure
from digest.domain.paper import Paper
from digest.domain.ports import FigureReader, Library, LicenceSource, PaperSource, Progress


@dataclass(frozen=True, slots=True)
class FigureTools:
    """What figures come from. licences: None where nobody may be asked, so that only kept ones count."""

    source: PaperSource
    licences: LicenceSource | None
    reader: FigureReader
    library: Library
    now: datetime


def found_figures(
    digested: Sequence[DigestedPaper], tools: FigureTools, progress: Progress
) -> Mapping[str, FoundFigure]:
    """Return the figure of each paper that has one, by the paper's id; a figure that fails is left out."""
    found: dict[str, FoundFigure] = {}
    for done in digested:
        if done.paper.id.is_local:
            continue  # nobody told us its licence
        try:
            figure = _figure(tools.source.pdf(done.paper), tools)
            if figure is not None:
                licence = judge_licence(_licence(done.paper, tools))
                found[str(done.paper.id)] = FoundFigure(figure, licence)
        except (PaperError, ServiceError) as error:
            progress.say(f"{done.paper.id} has no figure in the post: {error}")
    return found


def _figure(pdf: bytes, tools: FigureTools) -> CroppedFigure | None:
    key = stage_key("figure", tools.reader.figure_version, hashlib.sha256(pdf).hexdigest())
    kept = tools.library.stage(key)
    if kept is not None:
        return unpacked(kept)
    figure = tools.reader.figure(pdf)
    tools.library.keep_stage(key, "figure", packed(figure), now=tools.now)
    return figure


def _licence(paper: Paper, tools: FigureTools) -> str:
    """Return the address of a paper's licence, "" for none that is known."""
    if paper.licence_url or paper.id.is_sample:
        return paper.licence_url
    key = stage_key("licence", str(paper.id))
    kept = tools.library.stage(key)
    if kept is not None:
        return kept
    if tools.licences is None:
        return ""
    url = tools.licences.licence(paper)
    if url:  # what is not told today may be told tomorrow
        tools.library.keep_stage(key, "licence", url, now=tools.now)
    return url
