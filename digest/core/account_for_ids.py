"""Accounts for every id asked for: which go together into one request, and what each of them got."""

from collections import Counter
from collections.abc import Sequence

from digest.domain.errors import UnknownPaperError
from digest.domain.paper import Paper, PaperId


def lists_of_ids(ids: Sequence[PaperId], *, length: int) -> list[list[PaperId]]:
    """Return the ids in lists of at most `length`, none of which asks for two versions of one paper."""
    rounds: dict[int, list[PaperId]] = {}
    seen = Counter[str]()
    for one in dict.fromkeys(ids):
        rounds.setdefault(seen[one.base], []).append(one)
        seen[one.base] += 1
    return [
        asked[start : start + length] for asked in rounds.values() for start in range(0, len(asked), length)
    ]


def paper_of(asked: PaperId, papers: Sequence[Paper]) -> Paper | UnknownPaperError:
    """Return the paper that was asked for, or an error that says what is missing.

    papers: what came, in any order. Without a version the latest is taken.
    """
    fitting = [
        paper for paper in papers if paper.id.base == asked.base and asked.version in {None, paper.id.version}
    ]
    if fitting:
        return max(fitting, key=lambda paper: paper.id)
    if asked.version is None:
        return UnknownPaperError(f"arXiv has no paper {asked}: check the id.")
    return UnknownPaperError(
        f"arXiv has no version {asked.version} of {asked.base}, or no such paper at all: check the id, "
        f"or leave out v{asked.version} to get the current version."
    )
