"""Only licences that allow it for certain let a figure be printed."""

import pytest

from digest.core.figures.judge_licence import judge_licence

CC = "http://creativecommons.org"


@pytest.mark.parametrize(
    ("url", "name"),
    [
        (f"{CC}/licenses/by/4.0/", "CC BY 4.0"),
        ("https://creativecommons.org/licenses/by/4.0", "CC BY 4.0"),
        ("https://www.creativecommons.org/licenses/by/3.0/deed.zh", "CC BY 3.0"),
        (f"{CC}/licenses/by-sa/4.0/", "CC BY-SA 4.0"),
        (f"{CC}/publicdomain/zero/1.0/", "CC0 1.0"),
        (f"{CC}/publicdomain/mark/1.0/", "Public Domain Mark 1.0"),
        (f"{CC}/licenses/publicdomain/", "Public Domain"),
        (f" {CC}/licenses/by/4.0/\n", "CC BY 4.0"),
    ],
)
def test_these_licences_allow_a_figure_with_attribution(url: str, name: str) -> None:
    licence = judge_licence(url)
    assert (licence.may_reuse, licence.name, licence.url) == (True, name, url.strip())


@pytest.mark.parametrize(
    ("url", "name"),
    [
        (f"{CC}/licenses/by-nc-sa/4.0/", "CC BY-NC-SA 4.0"),
        (f"{CC}/licenses/by-nc-nd/4.0/", "CC BY-NC-ND 4.0"),
        (f"{CC}/licenses/by-nd/4.0/", "CC BY-ND 4.0"),
        ("http://arxiv.org/licenses/nonexclusive-distrib/1.0/", "arXiv non-exclusive distribution 1.0"),
        ("http://arxiv.org/licenses/assumed-1991-2003/", ""),
        ("", ""),
        ("CC BY 4.0", ""),
        (f"https://example.org/?{CC}/licenses/by/4.0/", ""),
        ("http://creativecommons.org.example.org/licenses/by/4.0/", ""),
        (f"{CC}/licenses/by-evil/4.0/", ""),
        (f"{CC}/licenses/", ""),
    ],
)
def test_all_others_and_the_unknown_do_not(url: str, name: str) -> None:
    licence = judge_licence(url)
    assert (licence.may_reuse, licence.name) == (False, name)
