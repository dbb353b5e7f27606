"""One Chinese a term, over all papers of a post."""

from digest.core.unify_post import with_one_chinese
from digest.domain.digest import Section
from digest.domain.finding import Cited, Fate
from digest.domain.glossary import GlossaryEntry
from tests.fakes import paper
from tests.posts import digested, says

GLOSSARY = (GlossaryEntry(en="token", zh="词元", forbid=("令牌",)),)
TOKENS = (Cited(1, 1, "", "It reads 64 tokens."),)
ACCESS = (Cited(1, 1, "", "The server checks the password."),)


def test_a_term_has_one_rendering_over_all_papers_and_titles() -> None:
    first = digested(says(Section.ABSTRACT, "读 64 个令牌。", cited=TOKENS))
    second = digested(
        says(Section.METHOD, "读词元。", cited=TOKENS), title_zh="令牌", of=paper(2, title="Reading Tokens")
    )
    one, two = with_one_chinese([first, second], GLOSSARY)
    assert one.checked.claims[0].text_zh == "读 64 个词元。"
    assert (two.checked.title_zh, two.checked.claims[0].text_zh) == ("词元", "读词元。")


def test_a_word_that_means_something_else_here_stays() -> None:
    (done,) = with_one_chinese([digested(says(Section.METHOD, "核对令牌。", cited=ACCESS))], GLOSSARY)
    assert done.checked.claims[0].text_zh == "核对令牌。"


def test_what_was_held_back_keeps_its_words() -> None:
    wrong = says(Section.METHOD, "读 99 个令牌。", Fate.HELD_BACK, cited=TOKENS)
    (done,) = with_one_chinese([digested(wrong, says(Section.METHOD, "令牌。", cited=TOKENS))], GLOSSARY)
    assert [claim.text_zh for claim in done.checked.claims] == ["读 99 个令牌。", "词元。"]
