"""Runs of digest that are killed with SIGKILL at seeded moments and run again until they are done."""

import time
from bisect import bisect
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from tests.crash.library_state import kept_in
from tests.crash.scene import LOOK_S, TITLES, Scene, is_running
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.arxiv_listing import ListingStandIn
from tests.stand_ins.writer import WriterStandIn

SUBMITTED = datetime(2026, 11, 11, 20, tzinfo=UTC)
PAPERS = [
    StandInPaper(base, title=title, abstract=f"{title}: of {base}.", pdf=pdf_of(title), published=SUBMITTED)
    for base, title in TITLES.items()
]
MOST_KILLS = 3
ARXIV_S, WRITER_S = 0.03, 0.1  # how long the stand-ins take, so that there is time to be killed in


@dataclass(frozen=True, slots=True)
class Story:
    """What is run. command: the words behind `digest`. settings: of its digest.toml.

    issues: how many the ledger has in the end. last: how many events at the end, files among them, are those
    of which one kill in three is near.
    """

    command: tuple[str, ...]
    settings: str = ""
    issues: int = 0
    last: int = 1


BUILD = Story(("build", "--ids", ",".join(TITLES), "--date", "2026-11-20"))
WEEKLY = Story(
    ("weekly", "--date", "2026-11-18T08:00"),
    '[topics]\ncategories = ["cs.CL"]\n\n[weekly]\nexport = ["hugo", "hexo"]\n',
    issues=1,
    last=4,
)


@dataclass(frozen=True, slots=True)
class Undisturbed:
    """A run that nobody killed.

    files: what came out, by its way from the folder. times_s: from its start to each event (a request or
    call that arrived, an answer that left, a file that came out), in order, and to its end.
    """

    story: Story
    files: dict[str, bytes]
    times_s: tuple[float, ...]

    def moment(self, random: Random, *, after: int) -> tuple[int, float]:
        """Return after how many events, and how many seconds behind the last of them, a run is killed.

        after: how many events earlier attempts had. One kill in three comes at any time, one between any two
        events, however near, and one behind one of the last events, where what comes out is written.
        """
        *starts, end = self.times_s
        after = min(after, len(starts) - 1)
        at_any_time = bisect(starts, random.uniform(starts[after], end)) - 1
        at_the_end = random.randrange(max(after, len(starts) - self.story.last), len(starts))
        number = random.choice((at_any_time, random.randrange(after, len(starts)), at_the_end))
        # At once as well: the ledger knows of a post a few milliseconds after it was written.
        delay_s = random.choice((0.0, random.uniform(0, self.times_s[number + 1] - starts[number])))
        return number - after, delay_s


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one seed.

    killed_at_s: from the start of each attempt to its end by SIGKILL. left: how many files each had left.
    unrecorded: how many had left a post that the ledger did not know; 0 where there is none.
    calls: all that the writer was asked. unanswered: those whose answer had not left when the run was killed.
    lost_s: for each answer that had left and was not kept yet, from its last byte to the kill.
    """

    killed_at_s: tuple[float, ...]
    left: tuple[int, ...]
    unrecorded: int
    calls: int
    unanswered: int
    lost_s: tuple[float, ...]


def undisturbed(story: Story, folder: Path) -> Undisturbed:
    with _scene(story, folder, parallel=2) as scene:
        process, times_s, began = scene.start(), [0.0], time.monotonic()
        while is_running(process, LOOK_S):
            times_s += [time.monotonic() - began] * (1 + scene.events - len(times_s))
        _, said = process.communicate()
        assert process.returncode == 0, said
        return Undisturbed(story, scene.files(), (*times_s, time.monotonic() - began))


def killed_run(seed: int, folder: Path, whole: Undisturbed) -> Outcome:
    """Return what came of a run that was killed up to MOST_KILLS times; every promise is asserted."""
    random = Random(seed)
    with _scene(whole.story, folder, parallel=1 + seed % 2) as scene:
        left, unrecorded = [], 0
        for _ in range(random.randint(1, MOST_KILLS)):
            is_done = scene.attempt(random, whole)
            files = scene.files()
            for name, data in files.items():
                assert data == whole.files[name], f"seed {seed}: half of {name}"
            if is_done:
                break
            left.append(len(files))
            unrecorded += bool(files) and any(not issue["post"] for issue in scene.kept.issues)
        done = scene.run()
        assert done.returncode == 0, done.stderr
        scene.check_requests()
        assert scene.files() == whole.files, f"seed {seed}: something else came out"
        kept = kept_in(scene.library, folder / "copy")
        assert len(kept.issues) == whole.story.issues, f"seed {seed}: {kept.issues}"
        assert all(issue["state"] == "done" for issue in kept.issues), f"seed {seed}: {kept.issues}"
        assert not list(folder.rglob("*.part")), f"seed {seed}: an unfinished file is left behind"
        killed_at_s, lost_s = tuple(scene.killed_at_s), tuple(scene.lost_s)
        calls = len(scene.writer.calls)
        return Outcome(killed_at_s, tuple(left), unrecorded, calls, scene.unanswered, lost_s)


@contextmanager
def _scene(story: Story, folder: Path, *, parallel: int) -> Iterator[Scene]:
    # Numbers that are wrong make every paper go back for a repair: two calls each.
    asked = WriterStandIn(delay_s=WRITER_S, wrong_number_every=3, keeps_prefixes=False)
    with ListingStandIn(PAPERS) as arxiv, asked as writer:
        arxiv.delay_s = ARXIV_S
        yield Scene(folder, arxiv, writer, parallel, story.command, story.settings)
