"""The folder of templates: rendering, its errors, the glossary."""

from pathlib import Path

import pytest

from digest.adapters.package_files import package_folder
from digest.adapters.templates import Templates
from digest.domain.errors import ConfigError
from digest.domain.target import Dialect, Markup


def folder_with(folder: Path, **files: str) -> Templates:
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return Templates(folder)


def test_data_is_printed_whatever_braces_it_holds(tmp_path: Path) -> None:
    templates = folder_with(tmp_path, post__md="{{ title }}\n")
    hostile = "{{ 7 * 7 }} {% raw %} {# no #} <b>&"
    assert templates.render("post.md", {"title": hostile}) == hostile + "\n"


def test_html_templates_escape_their_data(tmp_path: Path) -> None:
    (tmp_path / "page.html.j2").write_text("{{ title }}", encoding="utf-8")
    assert Templates(tmp_path).render("page.html.j2", {"title": "<b>"}) == "&lt;b&gt;"


def test_nothing_that_nobody_sees_is_printed_and_markup_stays_markup(tmp_path: Path) -> None:
    (tmp_path / "page.html.j2").write_text("{{ title }} {{ text | inline }}", encoding="utf-8")
    data = {"title": "\u202e<b>\x1b[31m", "text": "\u2066a < b", "dialect": Dialect(markup=Markup.HTML)}
    assert Templates(tmp_path).render("page.html.j2", data) == "&lt;b&gt;[31m a &lt; b"


def test_a_missing_value_is_named_with_template_and_line(tmp_path: Path) -> None:
    templates = folder_with(tmp_path, post__md="a\n\n{{ titel }}\n")
    with pytest.raises(ConfigError, match=r"'post\.md' fails at line 3 of post\.md: 'titel' is undefined"):
        templates.render("post.md", {"title": "x"})


def test_an_error_in_an_included_file_names_that_file(tmp_path: Path) -> None:
    templates = folder_with(tmp_path, post__md="{% include 'part.md' %}", part__md="\n{{ gone }}")
    with pytest.raises(ConfigError, match=r"line 2 of part\.md"):
        templates.render("post.md", {})


def test_a_slip_of_syntax_is_named_with_its_line(tmp_path: Path) -> None:
    templates = folder_with(tmp_path, post__md="a\n{% for x %}")
    with pytest.raises(ConfigError, match=r"line 2 of post\.md"):
        templates.render("post.md", {})


@pytest.mark.parametrize(
    "slip",
    [
        "{{ 1 / 0 }}",
        "{{ 'a' + 1 }}",
        "{{ 'a' | nofilter }}",
        "{{ '{}'.format() }}",
        "{{ '%(a)s' % {} }}",
        "{{ 3 | escaped }}",
        "{% include 'post.md' %}",
    ],
)
def test_a_slip_in_an_expression_is_a_config_error(tmp_path: Path, slip: str) -> None:
    with pytest.raises(ConfigError, match=r"post\.md"):
        folder_with(tmp_path, post__md=slip).render("post.md", {})


def test_a_template_reaches_nothing_of_python(tmp_path: Path) -> None:
    templates = folder_with(tmp_path, post__md="{{ x.__class__.__mro__ }}")
    with pytest.raises(ConfigError):
        templates.render("post.md", {"x": "a"})


@pytest.mark.parametrize("name", ["gone.md", "../outside.md"])
def test_a_template_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigError, match="is not in"):
        Templates(tmp_path).render(name, {})


@pytest.mark.parametrize(
    "text", ["[[term]\n", '[[term]]\nen = "a"\n', '[[term]]\nen = "a"\nzh = "b"\nnote = "c"\n']
)
def test_a_glossary_that_cannot_be_used_is_a_config_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError, match=r"glossary\.toml"):
        folder_with(tmp_path, glossary__toml=text).glossary()


def test_our_glossary_names_no_term_twice_and_forbids_no_chinese_it_prescribes() -> None:
    entries = Templates(package_folder("templates")).glossary()
    assert 150 <= len(entries) <= 200
    assert len({entry.en.casefold() for entry in entries}) == len(entries)
    prescribed = " ".join(entry.zh for entry in entries)
    assert [word for entry in entries for word in entry.forbid if word in prescribed] == []


def test_a_folder_that_does_not_travel_along_is_a_config_error() -> None:
    with pytest.raises(ConfigError, match="'nowhere'"):
        package_folder("nowhere")


def test_parts_that_were_imported_without_context_are_told_what_they_lack(tmp_path: Path) -> None:
    macro = "{% macro said() %}{{ 'a' | inline }}{% endmacro %}"
    templates = folder_with(
        tmp_path, post__md="{% import 'parts.md' as parts %}{{ parts.said() }}", parts__md=macro
    )
    with pytest.raises(ConfigError, match="with context"):
        templates.render("post.md", {"dialect": Dialect()})


def test_a_file_that_is_no_utf_8_is_a_config_error(tmp_path: Path) -> None:
    for name in ("post.md", "glossary.toml"):
        (tmp_path / name).write_bytes("词元".encode("gb18030"))
    with pytest.raises(ConfigError, match=r"'post\.md' is no text in UTF-8"):
        Templates(tmp_path).render("post.md", {})
    with pytest.raises(ConfigError, match=r"glossary\.toml"):
        Templates(tmp_path).glossary()
