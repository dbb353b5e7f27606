"""Settings: where they come from, and what is said of those that do not fit."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from digest.cli.main import app
from digest.config import OPTIONS, load_settings
from digest.domain.errors import ConfigError


def test_options_win_over_variables_over_the_file_over_defaults(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text('[writer]\nname = "kimi"\nmodel = "a"\nparallel = 2\n')
    environment = {"DIGEST_WRITER_MODEL": "b", "DIGEST_WRITER_NAME": "glm"}
    settings = load_settings(tmp_path, environment, {"writer": {"name": None, "model": "c"}})
    assert (settings.writer.name, settings.writer.model, settings.writer.parallel) == ("glm", "c", 2)
    assert settings.writer.timeout_s == 300


def test_the_file_is_found_from_a_folder_below(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text('[post]\ntitle = "周报"\n')
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    settings = load_settings(below, {}, {})
    assert settings.post.title == "周报"
    assert settings.library_folder == tmp_path / ".digest"


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        (
            '[writer]\nmodle = "a"\n',
            r"digest\.toml', \[writer\]: the key 'modle' is unknown, perhaps 'model'\.",
        ),
        ('[wirter]\nmodel = "a"\n', r"digest\.toml': the part 'wirter' is unknown, perhaps 'writer'\."),
        ("[root]\n", "the part 'root' is unknown"),
    ],
)
def test_a_misspelt_setting_is_named_with_the_nearest(tmp_path: Path, toml: str, told: str) -> None:
    (tmp_path / "digest.toml").write_text(toml)
    with pytest.raises(ConfigError, match=told):
        load_settings(tmp_path, {}, {})


def test_a_misspelt_variable_is_named_with_the_nearest(tmp_path: Path) -> None:
    told = "^The variable 'DIGEST_WRITER_MODLE' is unknown, perhaps 'DIGEST_WRITER_MODEL'"
    with pytest.raises(ConfigError, match=told):
        load_settings(tmp_path, {"DIGEST_WRITER_MODLE": "a"}, {})


def test_what_a_strange_variable_holds_is_not_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="DIGEST_WRITER_API_KEY") as caught:
        load_settings(tmp_path, {"DIGEST_WRITER_API_KEY": "sk-secret"}, {})
    assert "sk-secret" not in str(caught.value)


def test_a_variable_that_is_no_part_is_left_alone(tmp_path: Path) -> None:
    assert load_settings(tmp_path, {"DIGEST_CORPUS": "x", "DIGEST_WEBHOOK_URL": "y"}, {}).root is None


def test_a_value_that_does_not_fit_is_told_where_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text("[topics]\ntop = 0\n")
    with pytest.raises(ConfigError, match=r"digest\.toml', \[topics\] top: must be at least 1, not 0\."):
        load_settings(tmp_path, {}, {})
    with pytest.raises(ConfigError, match=r"^DIGEST_TOPICS_TOP: must be a whole number, not 'many'"):
        load_settings(tmp_path, {"DIGEST_TOPICS_TOP": "many"}, {})
    with pytest.raises(ConfigError, match=r"^--top: must be at most 500, not 501"):
        load_settings(tmp_path, {"DIGEST_TOPICS_TOP": "many"}, {"topics": {"top": 501}})


def test_a_file_of_a_folder_above_is_told_with_its_path(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text("[topics]\ntop = 0\n")
    with pytest.raises(ConfigError, match=f"^{re.escape(repr(str(tmp_path / 'digest.toml')))}, "):
        load_settings(tmp_path / "posts", {}, {})
    with pytest.raises(ConfigError, match=r"^'digest\.toml', "):
        load_settings(tmp_path, {}, {})


def test_every_value_that_does_not_fit_is_told_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path, {"DIGEST_NOTIFY_WEBHOOK_FORM": "x", "DIGEST_POST_STYLE": "y"}, {})
    told = str(caught.value).removesuffix(".").split("; ")
    assert told == [
        "DIGEST_POST_STYLE: must be 'numbered' or 'roundup', not 'y'",
        "DIGEST_NOTIFY_WEBHOOK_FORM: must be 'feishu', 'wecom', 'slack' or 'generic', or '', not 'x'",
    ]


def test_a_long_value_is_told_by_its_beginning(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path, {"DIGEST_TOPICS_TOP": "9" * 1000 + "x"}, {})
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("option", sorted(set(OPTIONS.values())))
def test_an_option_that_is_named_exists(option: str) -> None:
    helps = [CliRunner().invoke(app, [command, "--help"]).stdout for command in ("build", "pick")]
    assert any(option in said for said in helps)


def test_a_broken_file_is_named_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text("[writer\n")
    with pytest.raises(ConfigError, match=r"digest\.toml.*line 1"):
        load_settings(tmp_path, {}, {})


def test_a_setting_outside_a_part_is_named(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text('title = "周报"\n')
    with pytest.raises(ConfigError, match="'title' outside a part"):
        load_settings(tmp_path, {}, {})


def test_another_writer_does_not_inherit_model_and_address(tmp_path: Path) -> None:
    toml = '[writer]\nname = "custom"\nmodel = "m"\nbase_url = "http://127.0.0.1:1/v1"\ntimeout_s = 9\n'
    (tmp_path / "digest.toml").write_text(toml)
    writer = load_settings(tmp_path, {}, {"writer": {"name": "deepseek"}}).writer
    assert (writer.model, writer.base_url, writer.timeout_s) == ("", "", 9)
    same = load_settings(tmp_path, {}, {"writer": {"name": "custom"}}).writer
    assert same.model == "m"


def test_a_file_saved_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text('[post]\ntitle = "周报"\n', encoding="utf-8-sig")
    assert load_settings(tmp_path, {}, {}).post.title == "周报"


def test_nobody_can_be_faster_than_arxiv_allows(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"^DIGEST_ARXIV_PAUSE_S: must be at least 3 s .*, not '1'"):
        load_settings(tmp_path, {"DIGEST_ARXIV_PAUSE_S": "1"}, {})


def test_a_mirror_of_ones_own_may_be_asked_faster(tmp_path: Path) -> None:
    own = {
        "api_url": "http://127.0.0.1:1/q",
        "files_url": "http://127.0.0.1:1",
        "oai_url": "http://127.0.0.1:1",
        "pause_s": 0,
    }
    assert load_settings(tmp_path, {}, {"arxiv": own}).arxiv.pause_s == 0


def test_relative_folders_start_at_the_settings_file(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text('[post]\nfolder = "content/posts"\n')
    below = tmp_path / "deep"
    below.mkdir()
    assert load_settings(below, {}, {}).post.folder == tmp_path / "content" / "posts"


def test_a_folder_given_as_an_option_starts_where_the_user_stands(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text("")
    below = tmp_path / "deep"
    below.mkdir()
    assert load_settings(below, {}, {"post": {"folder": Path("out")}}).post.folder == below / "out"


@pytest.mark.parametrize(
    ("pattern", "fits"),
    [
        ("https://b.example/{year}/{slug}/", True),
        ("", True),
        ("b.example/{slug}", False),
        ("https://b/{x}", False),
    ],
)
def test_the_address_of_a_post_has_only_known_places(tmp_path: Path, pattern: str, fits: bool) -> None:
    options = {"export": {"post_url": pattern}}
    if fits:
        assert load_settings(tmp_path, {}, options).export.post_url == pattern
    else:
        with pytest.raises(ConfigError, match="post_url"):
            load_settings(tmp_path, {}, options)


def test_the_week_has_a_day_and_a_zone(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text('[weekly]\nday = "fri"\ntime_zone = "Europe/Berlin"\n')
    weekly = load_settings(tmp_path, {"DIGEST_WEEKLY_EXPORT": "hugo"}, {}).weekly
    calendar = weekly.calendar
    assert weekly.export == ("hugo",)
    assert (calendar.weekday, str(calendar.zone)) == (5, "Europe/Berlin")


@pytest.mark.parametrize("zone", ["Asia/Peking", "", "../etc/passwd", "/etc/localtime"])
def test_a_time_zone_that_is_none_is_named(tmp_path: Path, zone: str) -> None:
    with pytest.raises(
        ConfigError, match=r"^DIGEST_WEEKLY_TIME_ZONE: must be a time zone such as Asia/Shanghai"
    ):
        load_settings(tmp_path, {"DIGEST_WEEKLY_TIME_ZONE": zone}, {})


def test_topics_are_read_from_the_file_and_a_variable_is_one_entry_of_a_list(tmp_path: Path) -> None:
    toml = '[topics]\ncategories = ["cs.CL"]\nkeywords = { "tool use" = 2 }\nsince = "last"\n'
    (tmp_path / "digest.toml").write_text(toml)
    topics = load_settings(tmp_path, {"DIGEST_TOPICS_QUERIES": "ti:agent AND cat:cs.AI"}, {}).topics
    assert (topics.categories, topics.queries) == (("cs.CL",), ("ti:agent AND cat:cs.AI",))
    assert (topics.keywords, topics.since) == ({"tool use": 2.0}, "last")


@pytest.mark.parametrize(
    "toml",
    [
        *('categories = ["CS.cl"]', 'since = "soon"', 'since = "0d"', "top = 0"),
        *('keywords = { "a" = "much" }', 'keywords = { "*agent*" = 1 }', 'exclude = ["*agent"]'),
    ],
)
def test_topics_that_do_not_fit_are_named(tmp_path: Path, toml: str) -> None:
    (tmp_path / "digest.toml").write_text(f"[topics]\n{toml}\n")
    with pytest.raises(ConfigError, match=rf"\[topics\] {toml.split()[0]}: must "):
        load_settings(tmp_path, {}, {})


@pytest.mark.parametrize(
    "written", ['["cs.CL", "cs.AI"]', '"cs.CL, cs.AI"', '["cs.CL,cs.AI"]', '["cs.CL，cs.AI"]']
)
def test_categories_may_stand_between_commas(tmp_path: Path, written: str) -> None:
    (tmp_path / "digest.toml").write_text(f"[topics]\ncategories = {written}\n", encoding="utf-8")
    assert load_settings(tmp_path, {}, {}).topics.categories == ("cs.CL", "cs.AI")


@pytest.mark.parametrize("since", ["7d", "7D", "2w", "1m", "1y", "2026-11-13", "20261113", "99999d", "last"])
def test_since_takes_every_span_and_day(tmp_path: Path, since: str) -> None:
    assert load_settings(tmp_path, {}, {"topics": {"since": since}}).topics.since == since


@pytest.mark.parametrize("since", ["7", "", "week", "2026-13-01"])
def test_since_tells_what_it_takes(tmp_path: Path, since: str) -> None:
    told = f"^--since: must be 7d, 2w, 6m, 1y, a day such as 2026-11-13, or last, not '{since}'"
    with pytest.raises(ConfigError, match=told):
        load_settings(tmp_path, {}, {"topics": {"since": since}})
