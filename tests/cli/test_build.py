"""`digest build` as its user runs it: a process of its own, against arXiv and a writer on loopback."""

import json
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from digest.domain.finding import Fate, Severity
from tests.cli.bench import KEY, ROOT, Bench
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_feed import WITHDRAWN_COMMENT, StandInPaper
from tests.stand_ins.writer import WriterStandIn
from tests.stand_ins.writer_faults import Fault

ONE, TWO, GONE, WITHOUT_PDF = "2410.06338", "2410.07265", "2410.08109", "2410.06154"
PAPERS = [
    StandInPaper(ONE, title="Reading\n  Words", pdf=pdf_of("Reading Words")),
    StandInPaper(TWO, title="Counting Numbers", pdf=pdf_of("Counting Numbers")),
    StandInPaper(GONE, versions=2, comment=WITHDRAWN_COMMENT, is_withdrawn=True),
    StandInPaper(WITHOUT_PDF, pdf=None),
]


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    (tmp_path / "home").mkdir()
    with ArxivStandIn(PAPERS) as arxiv, WriterStandIn() as writer:
        yield Bench(tmp_path, arxiv, writer)


def test_two_ids_become_a_numbered_post(bench: Bench) -> None:
    done = bench.run("--ids", f"{ONE},{TWO}", "--date", "2026-11-20")
    assert done.returncode == 0, done.stderr
    path = bench.folder / "posts" / "2026-11-20-arxiv-digest.md"
    assert done.stdout == f"{path.relative_to(bench.folder)}\n"
    markdown = path.read_text(encoding="utf-8")
    assert [line for line in markdown.splitlines() if line.startswith("## ")] == [
        "## 本期速览",
        "## 1. Reading Words",
        "## 2. Counting Numbers",
        "## 后记",
    ]
    assert f"arXiv:{ONE}v1" in markdown


def test_the_order_is_that_of_the_command_and_duplicates_count_once(bench: Bench) -> None:
    done = bench.run("--ids", f"{TWO}, https://arxiv.org/pdf/{ONE}v1.pdf", f"arXiv:{TWO}")
    assert done.returncode == 0, done.stderr
    assert [item.id for item in bench.post().items] == [f"{TWO}v1", f"{ONE}v1"]


def test_ids_are_taken_from_any_text_on_standard_input(bench: Bench) -> None:
    done = bench.run("-", stdin=f"Neu: https://arxiv.org/abs/{TWO} am 2024-10-08, und arXiv:{ONE}!")
    assert done.returncode == 0, done.stderr
    assert [item.id for item in bench.post().items] == [f"{TWO}v1", f"{ONE}v1"]


def test_a_text_without_ids_is_named_as_such(bench: Bench) -> None:
    done = bench.run("-", stdin="Diese Woche nichts Neues, am 2024-10-08 und für 2410.5 Euro.")
    assert done.returncode == 2
    assert "No arXiv id stands in the text on standard input" in done.stderr


def test_a_malformed_id_is_named_before_any_request(bench: Bench) -> None:
    done = bench.run("--ids", f"{ONE},2410.O6338")
    assert done.returncode == 2
    assert "2410.O6338" in done.stderr
    assert not bench.arxiv.requests
    assert not (bench.folder / "posts").exists()


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--samples", "--ids", ONE],
        ["--ids", ONE, "--writer", "gpt9"],
        ["--ids", ONE, "--slug", "../up"],
        ["--ids", ONE, "--slug", ""],
    ],
)
def test_a_wrong_command_is_a_sentence_and_exit_2(bench: Bench, options: list[str]) -> None:
    done = bench.run(*options)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("digest: ")


def test_what_is_missing_is_named_with_its_reason_and_the_others_are_written(bench: Bench) -> None:
    unknown = "2410.99999"
    done = bench.run("--ids", f"{ONE},{unknown},{GONE},{WITHOUT_PDF},{TWO}")
    assert done.returncode == 1
    post = bench.post()
    assert [item.id for item in post.items] == [f"{ONE}v1", f"{TWO}v1"]
    assert [(one.id, one.code) for one in post.missing] == [
        (unknown, "unknown"),
        (GONE, "withdrawn"),
        (WITHOUT_PDF, "no_pdf"),
    ]
    assert all(one.id in done.stderr and one.reason in done.stderr for one in post.missing)


def test_no_paper_at_all_is_exit_1_and_no_post(bench: Bench) -> None:
    done = bench.run("--ids", GONE)
    assert done.returncode == 1
    assert not (bench.folder / "posts").exists()
    assert done.stdout == ""


def test_a_writer_that_is_down_is_exit_3_and_a_later_run_goes_on(bench: Bench) -> None:
    bench.writer.order(Fault.NO_MONEY, 1, 2)
    down = bench.run("--ids", f"{ONE},{TWO}")
    assert down.returncode == 3
    assert not (bench.folder / "posts").exists()
    fetched = len(bench.arxiv.requests)
    bench.writer.recover()  # the second call is not made when the first one has failed by then
    assert bench.run("--ids", f"{ONE},{TWO}").returncode == 0
    assert len(bench.arxiv.requests) == fetched


def test_the_same_command_again_asks_nobody_and_writes_the_same(bench: Bench) -> None:
    bench.run("--ids", f"{ONE},{TWO}")
    first = {path.name: path.read_bytes() for path in (bench.folder / "posts").iterdir()}
    requests, calls = len(bench.arxiv.requests), len(bench.writer.calls)
    assert bench.run("--ids", f"{ONE},{TWO}").returncode == 0
    assert (len(bench.arxiv.requests), len(bench.writer.calls)) == (requests, calls)
    assert {path.name: path.read_bytes() for path in (bench.folder / "posts").iterdir()} == first


def test_offline_writes_from_what_is_kept_and_names_what_is_not(bench: Bench) -> None:
    bench.run("--ids", ONE, "--out", "first")
    requests, calls = len(bench.arxiv.requests), len(bench.writer.calls)
    done = bench.run("--ids", f"{ONE},{TWO}", "--offline")
    assert done.returncode == 1
    assert [item.id for item in bench.post().items] == [f"{ONE}v1"]
    assert bench.post().missing[0].code == "offline"
    assert (len(bench.arxiv.requests), len(bench.writer.calls)) == (requests, calls)


def test_force_pays_again_but_fetches_nothing(bench: Bench) -> None:
    bench.run("--ids", ONE)
    requests, calls = len(bench.arxiv.requests), len(bench.writer.calls)
    assert bench.run("--ids", ONE, "--force").returncode == 0
    assert len(bench.arxiv.requests) == requests
    assert len(bench.writer.calls) == calls + 1


def test_a_dry_run_asks_nobody_and_says_what_it_would_do(bench: Bench) -> None:
    done = bench.run("--ids", f"{ONE},{TWO}", "--dry-run", "--json")
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["arxiv_requests"] == 3
    assert said["estimate"]["calls"] == 2
    assert said["estimate"]["cost_usd"] is None
    assert not bench.arxiv.requests
    assert not bench.writer.calls
    assert not (bench.folder / "posts").exists()


def test_a_wrong_number_never_reaches_the_post(tmp_path: Path) -> None:
    with ArxivStandIn(PAPERS) as arxiv, WriterStandIn(wrong_number_every=3) as writer:
        bench = Bench(tmp_path, arxiv, writer)
        bench.run("--ids", ONE)
        (item,) = bench.post().items
        assert any(call.is_repair for call in writer.calls)
        found = [finding for claim in item.digest.claims if claim.stands for finding in claim.findings]
        assert not any(finding.severity is Severity.WRONG for finding in found)
        assert {Fate.REWRITTEN, Fate.HELD_BACK} & {claim.fate for claim in item.digest.claims}


def test_the_key_is_in_no_file_and_no_output(bench: Bench) -> None:
    bench.writer.order(Fault.BAD_KEY, 2)
    said = [bench.run("--ids", ONE), bench.run("--ids", TWO), bench.run("--ids", ONE, "--dry-run")]
    assert [done.returncode for done in said] == [0, 2, 0]
    assert not any(KEY in done.stdout + done.stderr for done in said)
    files = [path for path in bench.folder.rglob("*") if path.is_file()]
    assert any(path.name == "library.db" for path in files)
    assert not any(KEY.encode() in path.read_bytes() for path in files)


def test_without_a_writer_an_excerpt_draft_says_what_it_is(bench: Bench) -> None:
    bench.more = {"DIGEST_WRITER_NAME": "extractive"}
    done = bench.run("--ids", ONE)
    assert done.returncode == 0, done.stderr
    (markdown,) = (bench.folder / "posts").glob("*.md")
    assert "摘录草稿" in "\n".join(markdown.read_text(encoding="utf-8").splitlines()[:4])
    assert bench.post().is_excerpt_draft
    assert not bench.writer.calls


def test_without_any_key_the_user_is_told_what_comes_and_what_to_set(bench: Bench) -> None:
    bench.more = {"DIGEST_WRITER_NAME": "", "DIGEST_WRITER_BASE_URL": "", "CUSTOM_API_KEY": ""}
    done = bench.run("--ids", ONE)
    assert done.returncode == 0, done.stderr
    assert "DEEPSEEK_API_KEY" in done.stderr
    assert bench.post().is_excerpt_draft


def test_a_key_in_the_environment_chooses_its_provider(bench: Bench) -> None:
    bench.more = {"DIGEST_WRITER_NAME": "", "DIGEST_WRITER_BASE_URL": "", "DEEPSEEK_API_KEY": KEY}
    done = bench.run("--ids", ONE, "--dry-run")
    assert done.returncode == 0, done.stderr
    assert "writer deepseek/stand-in" in done.stdout


def test_an_address_without_a_writer_gets_nobodys_key(bench: Bench) -> None:
    bench.more = {"DIGEST_WRITER_NAME": "", "DEEPSEEK_API_KEY": KEY}
    done = bench.run("--ids", ONE)
    assert done.returncode == 2
    assert "--writer custom" in done.stderr
    assert not bench.writer.calls


def test_openai_base_url_is_honoured(bench: Bench) -> None:
    own = {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": bench.writer.base_url}
    bench.more = {"DIGEST_WRITER_NAME": "", "DIGEST_WRITER_BASE_URL": "", **own}
    assert bench.run("--ids", ONE).returncode == 0
    assert bench.writer.calls


def test_a_killed_run_goes_on_where_it_was(tmp_path: Path) -> None:
    with ArxivStandIn(PAPERS[:2]) as arxiv, WriterStandIn(delay_s=0.4) as writer:
        bench = Bench(tmp_path, arxiv, writer, {"DIGEST_WRITER_PARALLEL": "1"})
        process = bench.start("--ids", f"{ONE},{TWO}")
        _until(lambda: len(writer.calls) == 2)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        requests = len(arxiv.requests)
        assert bench.run("--ids", f"{ONE},{TWO}").returncode == 0
        assert len(arxiv.requests) == requests
        # The first answer was kept; the second was under way when the run was killed.
        assert len(writer.calls) == 3
        assert not list(tmp_path.rglob("posts/*.part"))


def test_an_interrupt_keeps_the_answers_under_way_and_says_how_to_go_on(tmp_path: Path) -> None:
    with ArxivStandIn(PAPERS[:2]) as arxiv, WriterStandIn(delay_s=1.0) as writer:
        bench = Bench(tmp_path, arxiv, writer)
        process = bench.start("--ids", f"{ONE},{TWO}")
        _until(lambda: len(writer.calls) == 2)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
        assert process.returncode == 130
        assert "run the same command again" in err
        assert "Traceback" not in err
        assert bench.run("--ids", f"{ONE},{TWO}").returncode == 0
        assert len(writer.calls) == 2


def _until(is_so: Callable[[], bool], *, tries: int = 1500) -> None:
    for _ in range(tries):
        if is_so():
            return
        time.sleep(0.02)
    raise AssertionError("what was waited for did not happen within 30 s")


def test_figures_are_printed_under_a_free_licence_and_linked_under_any_other(tmp_path: Path) -> None:
    with_figure = (ROOT / "samples" / "papers" / "broken-words.pdf").read_bytes()
    free = replace(PAPERS[0], licence="http://creativecommons.org/licenses/by/4.0/", pdf=with_figure)
    bound = replace(PAPERS[1], pdf=with_figure)
    with ArxivStandIn([free, bound]) as arxiv, WriterStandIn() as writer:
        bench = Bench(tmp_path, arxiv, writer, {"DIGEST_SHOW_FIGURES": "true"})
        done = bench.run("--ids", f"{ONE},{TWO}", "--date", "2026-11-20")
        assert done.returncode == 0, done.stderr
        asked = len(arxiv.requests)
        bench.run("--ids", f"{ONE},{TWO}", "--date", "2026-11-20")
        assert len(arxiv.requests) == asked
    folder = tmp_path / "posts"
    assert [path.name for path in (folder / "figures").iterdir()] == [f"{ONE}v1.png"]
    markdown = (folder / "2026-11-20-arxiv-digest.md").read_text(encoding="utf-8")
    assert f"](figures/{ONE}v1.png)" in markdown
    assert "许可 [CC BY 4.0]" in markdown
    assert "许可协议不允许转载" in markdown
