"""What comes of a writer that errs: repairs, a judge, and --strict, as the user of `digest build` sees it."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from digest.domain.finding import CheckedClaim, Fate, Severity
from tests.cli.bench import Bench
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.writer import Call, WriterStandIn
from tests.stand_ins.writer_answers import INVENTED, PLANTED, UNSURE
from tests.stand_ins.writer_faults import Fault

ONE, TWO = "2410.06338", "2410.06154"
PAPERS = [
    StandInPaper(ONE, title="Joining Words", pdf=pdf_of("Joining Words")),
    StandInPaper(TWO, title="Parting Words", pdf=pdf_of("Parting Words")),
]


@contextmanager
def user(folder: Path, writer: WriterStandIn) -> Iterator[Bench]:
    (folder / "home").mkdir(parents=True)
    with writer, ArxivStandIn(PAPERS) as arxiv:
        # One paper after the other, so that the calls come in a known order.
        yield Bench(folder, arxiv, writer, {"DIGEST_WRITER_PARALLEL": "1"})


def claims(bench: Bench) -> tuple[CheckedClaim, ...]:
    return tuple(claim for item in bench.post().items for claim in item.digest.claims)


def markdown(bench: Bench) -> str:
    (path,) = (bench.folder / "posts").glob("*.md")
    return path.read_text(encoding="utf-8")


def the_one_that_says(words: str, bench: Bench) -> CheckedClaim:
    (claim,) = (claim for claim in claims(bench) if words in claim.text_zh)
    return claim


def judging(bench: Bench) -> list[Call]:
    return [call for call in bench.writer.calls if call.is_judging]


def pairs(call: Call) -> Mapping[str, str]:
    """Return the claims that a judge was shown, by number."""
    return dict(re.findall(r"^## (\d+)\n论断：(.+)$", call.messages[0]["content"], re.MULTILINE))


def test_wrong_claims_that_stay_wrong_are_in_no_post_and_each_is_named(tmp_path: Path) -> None:
    with user(tmp_path, WriterStandIn(wrong_number_every=3, is_stubborn=True)) as bench:
        done = bench.run("--ids", ONE)
        written = [claim for claim in claims(bench) if PLANTED in claim.text_zh]
        assert done.returncode == 1
        assert len(written) == (len(claims(bench)) + 2) // 3
        assert PLANTED not in markdown(bench)
        assert {claim.fate for claim in written} == {Fate.HELD_BACK}
        assert all(any(PLANTED in each.message for each in claim.findings) for claim in written)
        named = [line for line in done.stderr.splitlines() if line.startswith("held back:")]
        assert sum(PLANTED in line for line in named) == len(named) == len(written)


def test_wrong_claims_that_are_mended_leave_only_their_first_wording(tmp_path: Path) -> None:
    with user(tmp_path, WriterStandIn(wrong_number_every=3)) as bench:
        done = bench.run("--ids", ONE)
        assert done.returncode == 0, done.stderr
        assert PLANTED not in markdown(bench)
        rewritten = [claim for claim in claims(bench) if claim.fate is Fate.REWRITTEN]
        assert rewritten
        assert all(PLANTED in claim.attempts[0].text_zh for claim in rewritten)


def test_no_judge_is_asked_unless_one_is_wanted(tmp_path: Path) -> None:
    with user(tmp_path, WriterStandIn(faults={1: Fault.UNSURE})) as bench:
        bench.run("--ids", ONE)
        assert not judging(bench)
        assert INVENTED in markdown(bench)


@pytest.mark.parametrize("scope", ["doubtful", "all"])
def test_a_judge_clears_a_doubt_and_holds_back_what_has_no_support(tmp_path: Path, scope: str) -> None:
    with user(tmp_path, WriterStandIn(faults={1: Fault.UNSURE})) as bench:
        done = bench.run("--ids", ONE, "--judge", scope)
        assert done.returncode == 1, done.stderr
        cleared, refused = the_one_that_says(UNSURE, bench), the_one_that_says(INVENTED, bench)
        assert cleared.stands
        assert {finding.severity for finding in cleared.findings} == {Severity.CLEARED}
        assert refused.fate is Fate.HELD_BACK
        assert UNSURE in markdown(bench)
        assert INVENTED not in markdown(bench)
        (line,) = (line for line in done.stderr.splitlines() if line.startswith("held back:"))
        assert INVENTED in line
        assert "原句没有提到" in line


def test_a_judge_sees_the_doubtful_claims_or_all_with_their_evidence_alone(tmp_path: Path) -> None:
    shown = {}
    for scope in ("doubtful", "all"):
        with user(tmp_path / scope, WriterStandIn(faults={1: Fault.UNSURE})) as bench:
            bench.run("--ids", ONE, "--judge", scope)
            (call,) = judging(bench)
            shown[scope] = pairs(call)
            (message,) = call.messages
            assert the_one_that_says(UNSURE, bench).cited[0].quote in message["content"]
            assert "(p. " not in message["content"]  # the heads of the paper
    assert any(UNSURE in text for text in shown["doubtful"].values())
    assert len(shown["doubtful"]) < len(shown["all"])


def test_a_judge_that_fails_leaves_doubts_as_they_are(tmp_path: Path) -> None:
    with user(
        tmp_path, WriterStandIn(faults={1: Fault.UNSURE, 2: Fault.WRONG_TYPES, 3: Fault.WRONG_TYPES})
    ) as bench:
        done = bench.run("--ids", ONE, "--judge", "doubtful")
        assert done.returncode == 0, done.stderr
        assert the_one_that_says(INVENTED, bench).stands


def test_a_strict_post_leaves_out_a_paper_with_a_claim_that_stays_wrong(tmp_path: Path) -> None:
    faults = {1: Fault.WRONG_NUMBER, 2: Fault.WRONG_NUMBER}  # the digest of the first paper and its repair
    with user(tmp_path, WriterStandIn(faults=faults)) as bench:
        done = bench.run("--ids", f"{ONE},{TWO}", "--strict")
        assert done.returncode == 1
        post = bench.post()
        assert [item.id for item in post.items] == [f"{TWO}v1"]
        assert [(paper.id, paper.code) for paper in post.missing] == [(ONE, "held_back")]
        assert f"missing: {ONE}: 1 claims stayed wrong" in done.stderr


def test_the_same_post_without_strict_leaves_out_the_claim_alone(tmp_path: Path) -> None:
    faults = {1: Fault.WRONG_NUMBER, 2: Fault.WRONG_NUMBER}
    with user(tmp_path, WriterStandIn(faults=faults)) as bench:
        done = bench.run("--ids", f"{ONE},{TWO}")
        assert done.returncode == 1
        assert len(bench.post().items) == 2
        assert PLANTED not in markdown(bench)
        assert len(re.findall(r"^held back:", done.stderr, re.MULTILINE)) == 1


def test_a_strict_post_of_which_nothing_is_left_is_not_written(tmp_path: Path) -> None:
    with user(tmp_path, WriterStandIn(wrong_number_every=3, is_stubborn=True)) as bench:
        done = bench.run("--ids", ONE, "--strict")
        assert done.returncode == 1
        assert done.stdout == ""
        assert not (bench.folder / "posts").exists()
        assert "stayed wrong" in done.stderr


def test_a_dry_run_counts_the_judge_of_all_claims(tmp_path: Path) -> None:
    with user(tmp_path, WriterStandIn()) as bench:
        before = bench.run("--ids", f"{ONE},{TWO}", "--judge", "all", "--dry-run")
        assert "4 writer calls" in before.stdout
        assert bench.run("--ids", ONE).returncode == 0
        assert "1 writer call," in bench.run("--ids", ONE, "--judge", "all", "--dry-run").stdout
        assert bench.run("--ids", ONE, "--judge", "all").returncode == 0
        assert len(judging(bench)) == 1
        assert "no writer calls" in bench.run("--ids", ONE, "--judge", "all", "--dry-run").stdout
        assert len(bench.writer.calls) == 2
