"""What a person changed in a post."""

from digest.core.splitting.find_edits import Printed, printed
from digest.core.splitting.split_digest import Statement
from digest.domain.digest import Section
from digest.domain.finding import CheckedClaim

CLAIMS = tuple(
    CheckedClaim(Section.METHOD, text, ())
    for text in ("路由器有 12 层，按难度分配查询。", "准确率从 65.3% 升至 67.6%。")
)


NOTE = "依据全文，2 条陈述附有依据。"


def of(sentences: tuple[str, ...]) -> list[Statement]:
    return [Statement(each, Section.METHOD, "算法模型") for each in sentences]


def found(*sentences: str) -> Printed:
    rendered = of((*(claim.text_zh for claim in CLAIMS), NOTE))
    return printed(CLAIMS, of(sentences), rendered, "\n\n".join(("## 1. Title", *sentences)))


def test_an_untouched_post_has_no_edits() -> None:
    assert found(*(claim.text_zh for claim in CLAIMS)) == Printed((0, 1), ())


def test_width_of_marks_and_spaces_are_no_edits() -> None:
    assert found("路由器有12层,按难度分配查询。", "准确率从 65.3％ 升至 67.6％。").edits == ()


def test_a_changed_number_is_an_edit_of_its_claim() -> None:
    edited = found("路由器有 12 层，按难度分配查询。", "准确率从 65.3% 升至 6.76%。")
    assert edited.claims == (0,)
    assert [(edit.statement.text_zh, edit.of) for edit in edited.edits] == [
        ("准确率从 65.3% 升至 6.76%。", 1)
    ]


def test_a_new_sentence_replaces_nothing() -> None:
    edited = found(*(claim.text_zh for claim in CLAIMS), "作者没有讨论成本。")
    assert edited.claims == (0, 1)
    assert [edit.of for edit in edited.edits] == [None]


def test_what_the_template_says_is_no_edit() -> None:
    assert found(*(claim.text_zh for claim in CLAIMS), NOTE).edits == ()


def test_a_sentence_cut_short_is_an_edit() -> None:
    edited = found("按难度分配查询。", CLAIMS[1].text_zh)
    assert (edited.claims, [edit.of for edit in edited.edits]) == ((1,), [0])


def test_a_sentence_taken_out_is_no_longer_printed() -> None:
    assert found("路由器有 12 层，按难度分配查询。") == Printed((0,), ())
