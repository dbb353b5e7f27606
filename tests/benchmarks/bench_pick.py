"""How long ranking takes, how near papers on one subject are to each other, and how well few tell the taste.

Run: python tests/benchmarks/bench_pick.py [--candidates 5000] [--archive 2000] [--papers FILE] [--json]

The papers are made of words drawn as in English (Zipf), about as many as titles and abstracts have; each is
on one of 40 subjects. FILE: a JSON list of {file, title, abstract}, the real papers of the corpus: their
likeness is printed, and how far a taste that some of them show puts papers of their field before others.
"""

import argparse
import json
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))  # so that the file can be run by its path

from digest.core.picking.learn_taste import likeness, taste_of, term_weights  # noqa: E402  after the path is set
from digest.core.picking.rank_candidates import rank  # noqa: E402
from digest.core.picking.split_terms import EMPTY, terms  # noqa: E402
from digest.domain.candidate import Candidate, Published, Topics, Window  # noqa: E402
from digest.domain.paper import PaperId  # noqa: E402

NOW = datetime(2026, 11, 20, tzinfo=UTC)
WINDOW = Window(NOW - timedelta(days=7), NOW)
TITLE_WORDS, ABSTRACT_WORDS = 10, 174  # of 33 real papers on average; 111 words differ, here 104
COMMON, PER_SUBJECT, SUBJECTS = 20_000, 400, 40
ZIPF = 1.15
KEYWORDS = 30
ARCHIVES, DRAWS = (1, 2, 4, 8, 20), 60
OF_OTHER_FIELDS = {  # papers of the corpus that are not on language
    *("pqastub", "autorel", "carpediem", "goodrobot", "mineru1", "mineru2", "1912.10667", "9802040"),
    *("0106220", "0908.0054", "2501.01300", "1705.09912review"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--candidates", type=int, default=5_000)
    parser.add_argument("--archive", type=int, default=2_000)
    parser.add_argument("--papers", type=Path, help="real papers, for their likeness")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    figures: dict[str, object] = ranking_figures(
        wanted.candidates, wanted.archive, random.Random(wanted.seed)
    )
    if wanted.papers:
        papers = json.loads(wanted.papers.read_text(encoding="utf-8"))
        figures |= likeness_figures(papers) | taste_figures(papers, random.Random(wanted.seed))
    lines = (f"{name}: {value}" for name, value in figures.items())
    print(json.dumps(figures, indent=1) if wanted.json else "\n".join(lines))


def ranking_figures(count: int, archive: int, chance: random.Random) -> dict[str, object]:
    """Return how long it takes to rank made papers, and how far the subjects of the archive come first."""
    words = Words(chance)
    liked = range(4)
    published = [
        Published(PaperId(f"2409.{place:05}", 1), *words.paper(place % len(liked)), date(2026, 10, 1))
        for place in range(archive)
    ]
    subjects = {f"2411.{place:05}": place % SUBJECTS for place in range(count)}
    candidates = [_candidate(base, *words.paper(subject)) for base, subject in subjects.items()]
    topics = Topics(keywords=dict.fromkeys(words.common[-KEYWORDS:], 1.0), exclude=("withdrawal",))
    started = time.process_time()
    ranking = rank(candidates, topics, published, WINDOW)
    seconds = time.process_time() - started
    first = ranking.ranked[: count // SUBJECTS]
    hits = sum(subjects[one.candidate.id.base] in liked for one in first)
    return {
        "candidates": count,
        "archive": archive,
        "seconds of CPU": round(seconds, 3),
        "on the archive's subjects among the first": f"{hits} of {len(first)}",
        "by chance": round(len(first) * len(liked) / SUBJECTS, 1),
    }


def likeness_figures(papers: Sequence[dict[str, str]]) -> dict[str, object]:
    """Return the cosine of each real paper and its nearest one, and of all pairs."""
    read = [Counter(terms(f"{paper['title']} {paper['abstract'] or ''}")) for paper in papers]
    taste = taste_of([_published(paper) for paper in papers], read, ())
    vectors = [term_weights(counts, taste.rarity) for counts in read]
    pairs, nearest = [], []
    for place, one in enumerate(vectors):
        cosines = [
            sum(weight * other.get(term, 0.0) for term, weight in one.items())
            for at, other in enumerate(vectors)
            if at != place
        ]
        pairs += cosines
        nearest.append(max(cosines))
    near = [found.cosine for counts in read if (found := likeness(counts, taste))]
    return {
        "papers": len(papers),
        "cosine of a pair, median": round(statistics.median(pairs), 3),
        "cosine of a pair, 95 %": round(statistics.quantiles(pairs, n=20)[-1], 3),
        "cosine of the nearest, median": round(statistics.median(nearest), 3),
        "cosine of the nearest, largest": round(max(nearest), 3),
        "likeness with itself among them, median": round(statistics.median(near), 3),
    }


def taste_figures(papers: Sequence[dict[str, str]], chance: random.Random) -> dict[str, object]:
    """Return how often taste puts a paper on language before another one, by how many were published.

    Published are some of those on language, drawn anew each time; half of the pairs are right by chance.
    """
    language = [
        place for place, paper in enumerate(papers) if Path(paper["file"]).stem not in OF_OTHER_FIELDS
    ]
    figures: dict[str, object] = {}
    for count in ARCHIVES:
        shares, highest = [], []
        for _ in range(DRAWS if count < len(language) else 0):
            published = set(chance.sample(language, count))
            points = _taste_points(papers, published)
            like = [found for place, found in points.items() if place in language]
            others = [found for place, found in points.items() if place not in language]
            shares += [(one > other) + (one == other) / 2 for one in like for other in others]
            highest.append(max(others))
        if shares:
            told = f"{statistics.mean(shares):.2f}, the best of another field {statistics.mean(highest):+.2f}"
            figures[f"pairs right with {count} published"] = told
    return figures


def _taste_points(papers: Sequence[dict[str, str]], published: set[int]) -> dict[int, float]:
    """Return the points for likeness of all that is not published, by place."""
    candidates = {
        place: _candidate(f"2411.{place:05}", paper["title"], paper["abstract"] or "")
        for place, paper in enumerate(papers)
        if place not in published
    }
    before = [_published(papers[place]) for place in sorted(published)]
    ranking = rank(candidates.values(), Topics(), before, WINDOW)
    liked = {
        one.candidate.id.base: sum(each.points for each in one.reasons if each.words.startswith("like "))
        for one in ranking.ranked
    }
    return {place: liked[candidate.id.base] for place, candidate in candidates.items()}


class Words:
    """Words as likely as their rank in a text, for papers on made subjects."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self.common = [*sorted(EMPTY), *(_word(number, "ab") for number in range(COMMON))]
        self._common_weights = [1 / (rank + 1) ** ZIPF for rank in range(len(self.common))]
        self._subject = [
            [_word(n, f"s{subject}x") for n in range(PER_SUBJECT)] for subject in range(SUBJECTS)
        ]
        self._subject_weights = [1 / (rank + 1) ** ZIPF for rank in range(PER_SUBJECT)]

    def paper(self, subject: int) -> tuple[str, str]:
        """Return a title and an abstract, every fourth word of the subject."""
        return self._text(subject, TITLE_WORDS), self._text(subject, ABSTRACT_WORDS)

    def _text(self, subject: int, length: int) -> str:
        own = self._chance.choices(self._subject[subject], self._subject_weights, k=length // 4)
        common = self._chance.choices(self.common, self._common_weights, k=length - len(own))
        return " ".join([*own, *common]).capitalize() + "."


def _word(number: int, beginning: str) -> str:
    letters = "etaoinrhld"
    return beginning + "".join(letters[int(digit)] for digit in str(number))


def _candidate(base: str, title: str, abstract: str) -> Candidate:
    appeared = NOW - timedelta(minutes=int(base[-4:]))
    return Candidate(PaperId(base, 1), title, ("Ann Example",), abstract, ("cs.CL",), appeared, appeared)


def _published(paper: dict[str, str]) -> Published:
    return Published(PaperId("2401.00001", 1), paper["title"], paper["abstract"] or "", date(2026, 1, 1))


if __name__ == "__main__":
    main()
