"""Sentences of the authors about themselves and about others."""

import pytest

from digest.core.tone.find_own_names import own_names
from digest.core.tone.tell_voice import Voice, voice
from tests.core.paper_texts import ground, paper_text

SPOKEN = """
We propose a router. | own
This survey reviews agents. | own
Unlike Li et al. [4], our router needs no labels. | own
The proposed router needs no labels. | own
Li et al. [4] propose a router. | cited
In 2005, Yoon and Kweon [4] proposed a scheme. | cited
Similarly, [17], [18] develop physical intuition. | cited
Lee and Kim (2021) show that routers help. | cited
For instance, MoDS [15] leverages a scorer. | cited
AGILE (Feng et al., 2024), a framework for agents, allows joint training. | cited
Datasets such as PRM [15] and Bench [35] pioneer this. | cited
Chen et al. report a gap. | cited
Prior work has trained routers by hand. | others
Recent works have studied linear representations. | others
However, some have hypothesized that routers overfit. | others
HCI researchers have designed many tools. | others
Routers were recently proposed to improve search [20]. | others
One survey study estimated the share [33]. | others
Experts are trained on 8 GPUs. | neutral
The optimizer is AdamW [12]. | neutral
They described their worries in the interviews. | neutral
Other dense models also do well. | neutral
Compared with existing routing methods, the results showed that it is faster. | neutral
"""


@pytest.mark.parametrize("case", SPOKEN.strip().splitlines())
def test_each_sentence_has_its_voice(case: str) -> None:
    sentence, spoken = case.split(" | ")
    paper = paper_text(sentence)
    assert voice(paper.sentences[0], ground(paper)) is Voice(spoken)


def test_they_are_those_cited_right_before() -> None:
    paper = paper_text("Li et al. [4] study lies.", "They fine-tuned a classifier.")
    assert voice(paper.sentences[1], ground(paper)) is Voice.OTHERS


@pytest.mark.parametrize(
    ("section", "sentence", "spoken"),
    [
        ("2 Related Work", "Videos scale up training [41].", Voice.OTHERS),
        ("2 Related Work", "Such videos are costly.", Voice.OTHERS),
        ("2 Related Work", "We need no videos.", Voice.OWN),
        ("2 Background", "Videos scale up training [41].", Voice.OTHERS),
        ("2 Background", "A router maps tokens to experts.", Voice.NEUTRAL),
    ],
)
def test_the_heading_tells_whose_work_is_reported(section: str, sentence: str, spoken: Voice) -> None:
    paper = paper_text(sentence, section=section)
    assert voice(paper.sentences[0], ground(paper)) is spoken


def test_what_the_authors_name_is_their_own() -> None:
    paper = paper_text("We introduce InfiniNet, a network.", "InfiniNet uses a memory.")
    assert voice(paper.sentences[1], ground(paper)) is Voice.OWN


def test_names_are_own_when_introduced_and_not_cited() -> None:
    paper = paper_text(
        "We present a benchmark (VQAB).",
        "We introduce BigNet [12] to the field.",
        "We call it S2X and train it on LLMs.",
    )
    assert own_names(ground(paper)) == {"vqab", "s2x"}
