"""Tables and footnotes that a person changed."""

import pytest

from digest.core.splitting.find_altered_notes import altered_notes
from digest.domain.finding import Severity

POST = (
    "# 速递\n\n该方法把准确率提高到 67.6%。[^1]\n\n| 数值 | 指标 |\n|---|---|\n| 67.6% | 准确率 |\n\n"
    "[^1]: 论文 1，第 3 页：Accuracy rises to 67.6%.\n"
)


@pytest.mark.parametrize(
    ("before", "after", "severity"),
    [
        ("| 67.6% | 准确率 |", "| 97.6% | 准确率 |", Severity.WRONG),
        ("| 67.6% | 准确率 |", "| 67.6% | 正确率 |", Severity.DOUBTFUL),
        ("Accuracy rises", "Accuracy falls", Severity.WRONG),
        ("| 67.6% | 准确率 |", "| 67.6% | 准确率 |\n| 12 层 | 编者所加的规模一栏 |", Severity.DOUBTFUL),
    ],
)
def test_what_was_changed_is_found(before: str, after: str, severity: Severity) -> None:
    assert [finding.severity for finding in altered_notes(POST.replace(before, after), POST)] == [severity]


@pytest.mark.parametrize(
    "post", [POST, POST.replace("| 67.6% |", "|  67.6%  |"), POST.replace("提高到", "升至"), "# 速递\n"]
)
def test_what_was_not_or_was_taken_out_is_not(post: str) -> None:
    assert altered_notes(post, POST) == ()
