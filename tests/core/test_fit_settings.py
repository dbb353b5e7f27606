"""Settings that are words with a form of their own."""

import pytest

from digest.core.fit_settings import (
    each_category,
    fitting_category,
    fitting_hours,
    fitting_post_url,
    fitting_site_url,
    fitting_word,
)


@pytest.mark.parametrize("category", ["cs.CL", "hep-th", "math.*", "physics.acc-ph", "q-bio.NC"])
def test_a_category_is_taken(category: str) -> None:
    assert fitting_category(category) == category


@pytest.mark.parametrize("category", ["", "CS.cl", "cs CL", "cs.", "cs.CL OR all:x", "cs.CL\n"])
def test_what_is_no_category_is_told_one(category: str) -> None:
    with pytest.raises(ValueError, match=r"such as cs\.CL"):
        fitting_category(category)


def test_several_categories_in_one_text_are_taken_apart() -> None:
    assert each_category(["cs.CL, cs.AI", "", "hep-th；math.AG stat.ML"]) == (
        *("cs.CL", "cs.AI"),
        *("hep-th", "math.AG", "stat.ML"),
    )


@pytest.mark.parametrize("value", [3, "cs.CL", [3], None])
def test_what_is_no_list_of_texts_is_left_to_its_type(value: object) -> None:
    assert each_category(value) == value


@pytest.mark.parametrize("address", ["blog.example.org", "ftp://b.example", "https://b.example/a b"])
def test_an_address_of_a_blog_is_of_the_web(address: str) -> None:
    assert fitting_site_url("https://b.example") == "https://b.example"
    for fitting in (fitting_site_url, fitting_post_url):
        assert fitting("") == ""
        with pytest.raises(ValueError, match="must be an address such as https://"):
            fitting(address)


def test_hours_that_are_none_are_told() -> None:
    assert fitting_hours("22:00-06:00") == "22:00-06:00"
    with pytest.raises(ValueError, match="write hours such as"):
        fitting_hours("night")


@pytest.mark.parametrize("word", ["agent", "quantiz*", "post-training quantiz*", "C++"])
def test_a_word_may_end_in_a_star(word: str) -> None:
    assert fitting_word(word) == word


@pytest.mark.parametrize("word", ["*agent*", "*agent", "agent*ic", "agent* systems", "agent**", "*", "- *"])
def test_a_star_anywhere_else_is_told_for_it_would_never_match(word: str) -> None:
    with pytest.raises(ValueError, match="at its end alone"):
        fitting_word(word)
