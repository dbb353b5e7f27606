"""Learns which abbreviation stands for which words: from the paper's own brackets, and from common use."""

import re
from collections.abc import Iterator
from functools import lru_cache

from digest.core.retrieving.fold_words import folded, name_key
from digest.core.retrieving.index_paper import index_of
from digest.domain.examined import Ground

_BRACKETED = re.compile(r"\(\s?([A-Z][A-Za-z\d-]{1,9}?)s?\s?[);,]")
_WORD = re.compile(r"[A-Za-z\d]+")
_CHARS_BEFORE = 120
_LITTLE = ("a", "an", "the", "of", "on", "in", "for", "and", "or", "with", "by", "to", "as", "from")

# Abbreviations that a Chinese claim may use of a paper that spells the words out, or the other way round.
_COMMON = """
ai artificial intelligence | ml machine learning | dl deep learning | rl reinforcement learning
nlp natural language processing | cv computer vision | qa question answering | mt machine translation
lm language model | llm large language model | llm language model | vlm vision language model
mllm multimodal large language model | sft supervised finetuning | sft supervised fine tuning
peft parameter efficient | rlhf reinforcement learning from human feedback | rag retrieval augmented
moe mixture of experts | cot chain of thought | icl in context | sota state of the art | sota best
xai explainable | kv key value | kg knowledge graph | ir information retrieval | hci human computer
asr speech recognition | tts text to speech | ocr character recognition | ner named entity
gnn graph neural network | gnn graph network | cnn convolutional | rnn recurrent | gan adversarial network
vae variational | mlp perceptron | dnn deep neural network | dnn deep network | ssl self supervised
gpu graphics processing | cpu processor | api programming interface | sql structured query | url link
id identifier | ui user interface | ar augmented reality | vr virtual reality | iot internet of things
uav unmanned | uav drone | mri magnetic resonance | ct tomography | eeg electroencephalo | gdp gross domestic
pde partial differential | ode ordinary differential | sde stochastic differential | sgd stochastic gradient
svm support vector | pca principal component | ood out of distribution | sim2real sim to real
us united states | usa united states | uk united kingdom | eu european | ugc user generated
t2i text to image | t2v text to video | i2v image to video | nl natural language | fp floating point
mse mean squared error | mae mean absolute error | roi region of interest | auc area under
std standard deviation | dna deoxyribonucleic | rna ribonucleic | pm preference model | gt ground truth
"""

_EVERYDAY = "ai ml dl nlp llm lm gpu cpu api app ui id it url pdf html json csv sql sota qa us usa uk eu"


@lru_cache(maxsize=32)
def short_forms(ground: Ground) -> dict[str, frozenset[str]]:
    """Return the keys of the long forms of each abbreviation, both as `name_key` makes them."""
    learned = {short: set(keys) for short, keys in _common().items()}
    texts = (sentence.text for sentence in index_of(ground).sentences)
    for text in (ground.paper.title, ground.paper.abstract, *texts):
        for short, long in _defined_in(text):
            learned.setdefault(name_key(short), set()).add(name_key(long))
    return {short: frozenset(keys) for short, keys in learned.items()}


def is_common(key: str) -> bool:
    """Return whether an abbreviation, or its plural, is in common use, so that it names nobody's own work."""
    return key in _common() or key.removesuffix("s") in _common()


def is_everyday(key: str) -> bool:
    """Return whether Chinese prose has an abbreviation where the paper may have plain words: AI, GPU."""
    return key.removesuffix("s") in _everyday()


def spells(short: str, text: str) -> bool:
    """Return whether words in a row begin with the letters of an abbreviation of three letters or more."""
    letters = short.lower()
    if not (letters.isalpha() and len(letters) > 2):
        return False
    words = _WORD.findall(folded(text))
    initials = "".join(word[0] for word in words)
    telling = "".join(word[0] for word in words if word not in _LITTLE)
    return letters in initials or letters in telling


@lru_cache(maxsize=1)
def _common() -> dict[str, set[str]]:
    forms: dict[str, set[str]] = {}
    for entry in re.split(r"[|\n]", _COMMON.strip()):
        short, long = entry.strip().split(" ", maxsplit=1)
        forms.setdefault(short, set()).add(name_key(long))
    return forms


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    return frozenset(_EVERYDAY.split())


def _defined_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield each abbreviation in brackets with the words before it that it abbreviates."""
    for match in _BRACKETED.finditer(text):
        before = text[max(0, match.start() - _CHARS_BEFORE) : match.start()]
        if long := _long_form(match[1].replace("-", ""), before):
            yield match[1], long


def _long_form(short: str, before: str) -> str:
    """Return the shortest end of a text that holds the letters of an abbreviation in order, or "".

    The first letter must begin a word: https://doi.org/10.1142/9789812776303_0042 (Schwartz and Hearst).
    """
    at = len(before)
    for place in range(len(short) - 1, -1, -1):
        at = before.lower().rfind(short[place].lower(), 0, at)
        while place == 0 and at > 0 and before[at - 1].isalnum():
            at = before.lower().rfind(short[0].lower(), 0, at)
        if at < 0:
            return ""
    long = before[at:].strip()
    return long if len(_WORD.findall(long)) <= 2 * len(short) + 1 else ""
