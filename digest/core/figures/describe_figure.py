"""What stands in a figure's place for readers who cannot see it: Chinese label, the paper's own caption."""

from digest.core.figures.choose_figure import kind_of, words_of
from digest.core.reading.split_sentences import spans
from digest.domain.figure import CroppedFigure, FigureKind

LONGEST_CHARS = 200  # screen readers read the alternative text in one breath
LABELS_ZH = {
    FigureKind.OVERVIEW: "方法总览",
    FigureKind.RESULTS: "结果图",
    FigureKind.EXAMPLE: "示例",
    FigureKind.OTHER: "",
}


def alt_zh(figure: CroppedFigure) -> str:
    """Return the alternative text: number, kind as far as the caption tells it, the caption as printed.

    The caption is not translated: nobody has checked a translation of it.
    """
    label = LABELS_ZH[kind_of(figure.caption)]
    head = f"图 {figure.number}（{label}）" if label else f"图 {figure.number}"
    words = _shortened(words_of(figure.caption))
    return f"{head}：{words}（原文图题）" if words else f"{head}（原文无图题）"


def _shortened(words: str) -> str:
    """Return whole sentences as far as they fit; of a longer first one, whole words and an ellipsis."""
    ends = [end for _, end in spans(words) if end <= LONGEST_CHARS]
    if ends:
        return words[: max(ends)].rstrip()
    if len(words) <= LONGEST_CHARS:
        return words
    return words[:LONGEST_CHARS].rpartition(" ")[0].rstrip(" ,;:") + "……"
