"""Papers out of a box of words, to quote from by the thousand."""

from collections.abc import Sequence
from random import Random

from digest.domain.paper_text import LeftOut, LeftOutKind, PaperText, Sentence

HEAD = "Published as a paper of the box of words"
SUBJECTS = (
    *("The proposed encoder", "Our retrieval model", "The unsupervised baseline", "A larger corpus"),
    *(
        "The fine-tuned classifier",
        "Each efficient filter",
        "This difficult benchmark",
        "The affine layer",
    ),
)
VERBS = (
    *("improves", "reduces", "outperforms", "does not affect", "may increase", "can slightly decrease"),
    *("is likely to raise", "was found to lower", "has often matched", "could not reach"),
)
OBJECTS = (
    *("the average accuracy", "the inference cost", "the validation loss", "the number of parameters"),
    *("the false positive rate", "the effective context length", "the quality of summaries"),
)
DETAILS = (
    *("by {n}.{m}% on {name}", "from {n} to {k} points over {name}", "with {k} samples [{n}]"),
    *("for p = 0.{m} (Dai et al., 2019)", "at {n}.{m}× the speed of {name}", "when θ is set to 10^{m}"),
    *("under all {k} supervised settings [3, {n}]", "without any change to the {name} pipeline"),
)
ENDS = (
    *("as shown in the appendix.", "in most of the experiments.", "before any further alignment step."),
    *("which several annotators confirmed.", "although results differ across many domains."),
)
NAMES = ("BERT", "LLaMA-2", "MMLU", "GSM8K", "ResNet-50", "QLoRA", "WMT14", "SciBERT", "GPT-4", "HotpotQA")


def synthetic_paper(seed: int, sentences: int = 40) -> PaperText:
    """Return a paper of prose in one section, with a running head left out; no two sentences are the same."""
    random = Random(seed)
    texts: dict[str, None] = {}
    while len(texts) < sentences:
        texts[_sentence(random)] = None
    numbered = tuple(Sentence(number, text, 1, "1 Results") for number, text in enumerate(texts, start=1))
    head = LeftOut(LeftOutKind.RUNNING_HEAD, 1, HEAD, "it stands on every page")
    return PaperText(numbered, (), (), (head,), (), 1, "test/1")


def _sentence(random: Random) -> str:
    parts: Sequence[Sequence[str]] = (SUBJECTS, VERBS, OBJECTS, DETAILS, ENDS)
    n, m, k = random.randrange(1, 99), random.randrange(1, 9), random.randrange(2, 5000)
    sentence = " ".join(random.choice(part) for part in parts)
    return sentence.format(n=n, m=m, k=k, name=random.choice(NAMES))
