"""Where sentences end, and where they only seem to."""

import pytest

from digest.core.reading.split_sentences import LONGEST_CHARS, spans


def units(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vaswani et al. (2017) replaced recurrence by attention in all layers.",
        "The loss falls from 2.31 to 1.97, i.e. by 0.34, on the test set.",
        "We follow J. Smith and A. B. Jones in all of the experiments below.",
        "See Fig. 3 and Sec. 4.1 for the details of this construction.",
        "The term, as ref. 3 documented, is a good deal older than that.",
        "It beats GPT-4 vs. Claude by 3.5 points, approx. 2 % of the total.",
        "The score rises in the U.S. data by more than it does elsewhere.",
        "The sequence (x1, ..., xn) is mapped to another one of equal length.",
    ],
)
def test_a_dot_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    assert units(f"{sentence} Another sentence follows here at once.")[0] == sentence


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We trained for 3.5 days on 8 GPUs. The cost was low in all cases.", 2),
        ("They are packed into a matrix Q. The keys are packed together into K.", 2),
        ("It holds at each position t. This precludes any parallel computation.", 2),
        ("Is it worth the effort at all? We think so! Others may well disagree here.", 2),
        ("This is known from earlier work.[3,4] Our own approach differs from theirs.", 2),
        (
            "我们提出了一种新的方法来解决这个问题,它的效果很好。实验表明,该方法在所有的数据集上都优于以前的方法。",
            2,
        ),
        ("He said “this is the end of it all.” Then everyone left the large room.", 2),
    ],
)
def test_sentences_are_parted(text: str, count: int) -> None:
    assert len(units(text)) == count


def test_crumbs_join_the_next_sentence() -> None:
    assert units("Data sets. We use two public corpora of news.") == [
        "Data sets. We use two public corpora of news."
    ]


def test_a_last_crumb_joins_the_one_before() -> None:
    assert units("We use two public corpora of news. See below.") == [
        "We use two public corpora of news. See below."
    ]


def test_long_units_are_cut_between_clauses_and_nothing_is_lost() -> None:
    text = "; ".join(f"clause number {n} says something of its own" for n in range(40)) + "."
    found = units(text)
    assert max(map(len, found)) <= LONGEST_CHARS
    assert " ".join(found) == text
    assert all(unit.endswith((";", ".")) for unit in found)


def test_a_long_run_without_spaces_is_cut_too() -> None:
    assert "".join(units("x" * 2000)) == "x" * 2000


def test_nothing_gives_nothing() -> None:
    assert spans("  ") == []
