"""Words of the files of cron and systemd: what they hold arrives as it is."""

import shlex

import pytest

from digest.core.scheduling.quote_words import cron_word, systemd_path, systemd_word

NAMES = ["/home/me/blog", "/home/me/my blog", "/b/100%", "/b/it's", '/b/a"b', "/b/$HOME", "/b/a;b", "/b/a\\b"]


@pytest.mark.parametrize("name", NAMES)
def test_a_word_of_a_crontab_arrives_in_the_shell_as_it_is(name: str) -> None:
    word = cron_word(name)
    assert "%" not in word.replace(r"\%", "")
    assert shlex.split(word.replace(r"\%", "%")) == [name]


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("/usr/bin/digest", "/usr/bin/digest"),
        ("/my apps/digest", '"/my apps/digest"'),
        ("/100%/digest", "/100%%/digest"),
        ("/$HOME/digest", "/$$HOME/digest"),
        ('/a"b/digest', '"/a\\"b/digest"'),
    ],
)
def test_a_word_of_a_service_is_quoted_as_systemd_reads_it(name: str, word: str) -> None:
    assert systemd_word(name) == word


def test_a_path_that_is_a_whole_value_keeps_its_blanks() -> None:
    assert systemd_path("/my blog 100%") == "/my blog 100%%"
