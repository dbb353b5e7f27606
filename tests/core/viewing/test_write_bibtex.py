"""BibTeX entries."""

from dataclasses import replace

from digest.core.viewing.view_post import shown_post
from tests.fakes import paper
from tests.posts import digested, issue


def entry(**changes: object) -> str:
    of = replace(paper(1), **changes)  # type: ignore[arg-type]  # the fields of Paper
    return shown_post(issue(digested(of=of))).items[0].bibtex


def test_an_entry_names_the_version_that_was_read() -> None:
    text = entry(title="On Reading", authors=("Shenbin Qian", "Félix do Carmo"))
    assert text.startswith("@misc{qian-2410.00001v1,\n")
    assert "  title = {{On Reading}}," in text
    assert "  author = Shenbin Qian and Félix do Carmo," not in text
    assert "  author = {Shenbin Qian and Félix do Carmo}," in text
    assert "  eprint = {2410.00001v1}," in text
    assert text.endswith("\n}")


def test_what_tex_would_act_on_is_escaped() -> None:
    text = entry(title=r"100% of {R&D} cost $5 \input{x}")
    assert r"  title = {{100\% of \{R\&D\} cost \$5 \textbackslash{}input\{x\}}}," in text


def test_an_author_without_latin_letters_still_gives_a_key() -> None:
    assert entry(authors=("王伟",)).startswith("@misc{paper-2410.00001v1,")


def test_a_paper_that_is_not_on_arxiv_has_no_entry() -> None:
    assert entry(abs_url="https://example.org/paper") == ""


def test_no_field_breaks_out_of_its_line() -> None:
    text = entry(title="On\n```\nReading", categories=("cs.CL},\n```",))
    assert "  title = {{On ``` Reading}}," in text
    assert r"  primaryClass = {cs.CL\}, ```}," in text
