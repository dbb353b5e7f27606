"""A paper that is longer than the writer reads, over real HTTP."""

from pathlib import Path

import pytest

from digest.core.estimate_tokens import estimate_tokens
from tests.cli.bench import Bench
from tests.sample_pdfs import pdf_of
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_feed import StandInPaper
from tests.stand_ins.writer import Call, WriterStandIn
from tests.stand_ins.writer_faults import Refused

ONE = "2410.06338"
CAP_TOKENS = 1000
MORE = " ".join(f"We also measured {number} words of another kind in the same way." for number in range(400))


class SmallWriter(WriterStandIn):
    """A writer that counts a fifth more tokens than we do, and refuses what it cannot read.

    says_figures: whether it names them.
    """

    def __init__(self, reads_tokens: int, *, says_figures: bool = True) -> None:
        super().__init__()
        self._reads_tokens = reads_tokens
        self._says_figures = says_figures

    def refused(self, call: Call) -> Refused | None:
        counted = int(1.2 * sum(estimate_tokens(message["content"]) for message in call.messages))
        if counted + CAP_TOKENS <= self._reads_tokens:
            return super().refused(call)
        figures = (
            f"This model's maximum context length is {self._reads_tokens} tokens. However, you requested "
            f"{counted + CAP_TOKENS} tokens ({counted} in the messages, {CAP_TOKENS} in the completion)."
        )
        return Refused(400, "context_length_exceeded", figures if self._says_figures else "Too long.")


def bench(folder: Path, arxiv: ArxivStandIn, writer: WriterStandIn) -> Bench:
    (folder / "home").mkdir()
    return Bench(folder, arxiv, writer, {"DIGEST_WRITER_OUTPUT_TOKENS": str(CAP_TOKENS)})


@pytest.mark.parametrize("says_figures", [True, False])
def test_it_is_asked_about_once_more_with_as_much_as_fits(tmp_path: Path, says_figures: bool) -> None:
    long = StandInPaper(ONE, title="Reading Words", pdf=pdf_of("Reading Words", more={"5 More words": MORE}))
    with ArxivStandIn([long]) as arxiv, SmallWriter(9000, says_figures=says_figures) as writer:
        user = bench(tmp_path, arxiv, writer)
        done = user.run("--ids", ONE)
        again = user.run("--ids", ONE, "--offline")
    assert (done.returncode, again.returncode) == (0, 0), done.stderr
    assert len([call for call in writer.calls if not call.is_repair]) == 2
    whole, part = (call.messages[1]["content"] for call in writer.calls[:2])
    assert "[1] " in part
    assert len(part) < len(whole)


def test_a_writer_that_cannot_read_even_the_shortest_form_is_named(tmp_path: Path) -> None:
    paper = StandInPaper(ONE, title="Reading Words", pdf=pdf_of("Reading Words"))
    with ArxivStandIn([paper]) as arxiv, SmallWriter(1500) as writer:
        user = bench(tmp_path, arxiv, writer)
        done = user.run("--ids", ONE)
    assert done.returncode == 1
    assert "longer than the writer custom/stand-in" in done.stderr
    assert len(writer.calls) == 1
