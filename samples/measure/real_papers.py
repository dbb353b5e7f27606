"""Broken words in PDFs that may not be passed on: counts and shares only."""

import re
import statistics
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from samples.measure.broken_words import kind_of
from samples.measure.pdf_readers import (
    PDFIUM_HYPHENS,
    READERS,
    HyphenRule,
    inline_words,
    keeps_hyphen,
    pdfium_plain,
    repaired,
)
from samples.measure.recall import run_recall


def measured_on_real_papers(folder: Path) -> dict[str, object]:
    """Return aggregate figures on the PDFs in `folder/pdf` and the true texts in `folder/text`."""
    pdfs = sorted((folder / "pdf").glob("*.pdf"))
    kinds, vocabulary_total = Counter[str](), Counter[str]()
    for path in pdfs:
        text = pdfium_plain(path.read_bytes())
        vocabulary = inline_words(text)
        vocabulary_total.update({"words": vocabulary.total(), "types": len(vocabulary)})
        vocabulary_total["once"] += sum(count == 1 for count in vocabulary.values())
        kinds.update(kind_of(broken, vocabulary) for broken in _breaks_in(text))
    decided = kinds["open"] + kinds["closed"]
    with_truth = [path for path in pdfs if (folder / "text" / f"{path.stem}.txt").exists()]
    return {
        "papers": len(pdfs),
        **vocabulary_total,
        **{kind: kinds[kind] for kind in ("open", "closed", "both", "neither")},
        "breaks": kinds.total(),
        "compound_share": kinds["open"] / decided,
        "neither_share": kinds["neither"] / kinds.total(),
        "truth": _truth_scores([(p, folder / "text" / f"{p.stem}.txt") for p in with_truth]),
    }


def _truth_scores(pairs: Sequence[tuple[Path, Path]]) -> dict[str, object]:
    """Return recall of runs, raw and mended, and how often the rules are right where the truth decides."""
    scores: dict[str, list[float]] = {"pypdf": [], "pypdf_mended": [], "pdfium": [], "pdfium_mended": []}
    right, decided, compounds = Counter[str](), 0, 0
    for pdf_path, text_path in pairs:
        pdf, truth = pdf_path.read_bytes(), text_path.read_text(encoding="utf-8")
        runs = [run.split() for run in re.split(r"…|\n#[^\n]*\n", truth) if len(run.split()) >= 5]
        for name in ("pypdf", "pdfium"):
            raw = READERS[name](pdf)
            scores[name].append(run_recall(runs, _plain_marks(raw)))
            scores[f"{name}_mended"].append(
                run_recall(runs, _plain_marks(repaired(raw, HyphenRule.VOCABULARY)))
            )
        text = pdfium_plain(pdf)
        vocabulary, true_words = inline_words(text), inline_words(truth)
        for broken in _breaks_in(text):
            kind = kind_of(broken, true_words)
            if kind not in ("open", "closed"):
                continue
            decided, compounds = decided + 1, compounds + (kind == "open")
            for rule in HyphenRule:
                right[rule.value] += keeps_hyphen(*broken, rule, vocabulary) == (kind == "open")
    return {
        "papers": len(pairs),
        "runs": {name: statistics.mean(values) for name, values in scores.items()},
        "decided": decided,
        "compounds": compounds,
        "right": {rule: hits / decided for rule, hits in right.items()},
    }


def _plain_marks(text: str) -> str:
    """Print quotation marks and dashes as the true texts do."""
    return text.translate(str.maketrans("“”’‘–—", "\"\"''--"))


def _breaks_in(text: str) -> list[tuple[str, str]]:
    pattern = rf"([^\W\d_]+)[{PDFIUM_HYPHENS}]([^\W\d_]+)"
    return [(found[1].lower(), found[2].lower()) for found in re.finditer(pattern, text)]
