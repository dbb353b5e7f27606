"""A composed plan is a plan: what is written comes back, and what only explains does nothing."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from digest.core.compose_plan import Pick, plan_text
from digest.core.read_plan import issue_plan
from digest.domain.paper import PaperId
from digest.domain.plan import ArxivItem

A, B = PaperId("2410.06338", 2), PaperId("hep-th/9901001")


def test_the_papers_come_back_in_order() -> None:
    text = plan_text([Pick(A, "A Title", "new and cited"), Pick(B, "Another")], title="周报")
    plan = issue_plan(tomllib.loads(text), "issue.toml")
    assert plan.issue.title == "周报"
    assert [item.arxiv for item in plan.items if isinstance(item, ArxivItem)] == [A, B]
    assert "\n\n# A Title\n# new and cited\n[[item]]" in text
    assert "\n\n# Another\n[[item]]" in text


@given(st.text(), st.text(), st.text())
def test_no_title_can_write_a_line_of_the_plan(title: str, reason: str, of_issue: str) -> None:
    found = tomllib.loads(plan_text([Pick(A, title, reason)], title=of_issue))
    assert found == {"issue": {"title": of_issue}, "item": [{"arxiv": "2410.06338v2"}]}


def test_every_explained_line_is_valid_once_its_mark_is_taken_off() -> None:
    text = plan_text([Pick(A, "A Title")], title="周报")
    examples = (
        text[text.index("# [[item]]") :].replace("\n# ", "\n").removeprefix("# ").replace("\n#\n", "\n\n")
    )
    of_items = text[text.index("#   title_zh") : text.index("#\n# 不在")].replace("#   ", "")
    of_issue = (
        text[text.index("# number") : text.index("\n\n# A Title")].replace("\n# ", "\n").removeprefix("# ")
    )
    plan = issue_plan(
        tomllib.loads(f'[issue]\n{of_issue}\n[[item]]\narxiv = "2410.06338"\n{of_items}\n{examples}'),
        "issue.toml",
    )
    assert len(plan.items) == 4
    assert plan.issue.number == 12
    assert plan.items[0].note
