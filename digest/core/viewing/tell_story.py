"""A paper in two paragraphs, told with claims that passed: the problem, then the method and the result."""

import re
from collections.abc import Sequence

from digest.core.viewing.number_notes import Notes
from digest.core.viewing.write_sentences import sentences
from digest.domain.digest import Section
from digest.domain.finding import CheckedClaim
from digest.domain.post import PostItem
from digest.domain.view import Story

# Claims. Two paragraphs of a roundup have 60 to 200 characters each, a claim up to 80.
_MOST_PROBLEM, _MOST_ANSWER, _MOST_RESULT = 3, 4, 2
_WHO_ANSWERS = ("作者", "本文", "该")
_NUMBER = re.compile(r"\d|百分之|一半|[两二三四五六七八九]成|[一两二三四五六七八九十百千万几数]倍")


def story(item: PostItem, notes: Notes) -> Story:
    """Return the claims that tell the paper; a part of which nothing stands is told by the next best."""
    problem = _first(item, (Section.BACKGROUND,), _MOST_PROBLEM)
    # The abstract's claims follow one another: what was done, how, what came out.
    answer = _first(item, (Section.ABSTRACT, Section.METHOD), _MOST_ANSWER)
    result = _first(item, (Section.CONCLUSIONS, Section.EXPERIMENTS), _MOST_RESULT)
    told = sentences(item, problem, notes)
    second = sentences(item, [*answer, *result], notes)  # one paragraph
    return Story(
        told,
        second[: len(answer)],
        second[len(answer) :],
        leads_on=bool(problem and answer) and answer[0].text_zh.startswith(_WHO_ANSWERS),
        has_numbers=any(_NUMBER.search(claim.text_zh) for claim in result),
    )


def _first(item: PostItem, sections: Sequence[Section], most: int) -> Sequence[CheckedClaim]:
    """Return the first claims of the first section that has any."""
    for section in sections:
        if claims := item.digest.standing(section):
            return claims[:most]
    return ()
