"""Whatever comes in at a door is taken, or refused with a sentence: never a traceback, never another file."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import category

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from digest.adapters.arxiv import Arxiv
from digest.adapters.arxiv_door import ArxivDoor
from digest.adapters.arxiv_package import LONGEST_ABSTRACT, LONGEST_TITLE
from digest.adapters.http import Http
from digest.adapters.pace import Pace
from digest.adapters.plan_file import read_plan
from digest.adapters.post_files import ForeignPost, OwnPost, read_post
from digest.console import printable
from digest.core.find_paper_ids import asked_ids, ids_in_text, paper_id
from digest.core.take_json import take_json
from digest.domain.digested import DigestedPaper
from digest.domain.errors import ConfigError, DigestError, PaperError, ServiceError
from digest.domain.paper import Paper
from digest.domain.plan import IssuePlan
from tests.hostile.sights import UNSEEN
from tests.hostile.tricks import words
from tests.pipeline.test_digest_paper import answer, digested
from tests.stand_ins.arxiv import ArxivStandIn
from tests.stand_ins.arxiv_feed import StandInPaper, entry, feed

ID = "2410.06338"
often = settings(
    deadline=None,
    derandomize=True,
    max_examples=60,
    # A folder and a server for all examples of a test: each writes or orders anew.
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
anything = st.one_of(words, st.text(), words.map(lambda word: f"{ID} {word}"))
values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), words, st.just(ID)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(words, inner, max_size=4)),
    max_leaves=12,
)
FIELDS = (
    *("title_zh", "kind", "one_line", "abstract", "background", "method", "innovations", "experiments"),
    *("conclusions", "limitations", "terms", "tags", "__class__"),
)
DEEP = 100_000


@often
@given(anything)
@example("\x1b]0;x\x07 \u202e2410.06338")
@example("9" * DEEP)
@example("arxiv.org/" * 10_000)
def test_ids_are_taken_or_named_in_a_sentence(text: str) -> None:
    try:
        found = asked_ids([text])
    except ConfigError as error:
        assert_is_sentence(error)
    else:
        assert all(paper_id(str(one)) == one for one in found)
    assert all(str(one).isascii() for one in ids_in_text(text))


@often
@given(st.one_of(st.binary(), anything.map(lambda text: text.encode("utf-8", "replace"))))
@example(b"x = " + b"[" * DEEP)
@example(b"a." * DEEP)
@example(b'[[item]]\narxiv = "2410.06338"\n' * 1000)
def test_a_plan_of_any_bytes_is_a_plan_or_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "plan.toml"
    path.write_bytes(data)
    try:
        assert isinstance(read_plan(path), IssuePlan)
    except ConfigError as error:
        assert_is_sentence(error)


@often
@given(
    st.sampled_from(["arxiv", "pdf", "page", "repository"]),
    st.one_of(words, words.map(lambda word: f"https://a.example/{word}"), st.just(ID)),
    st.dictionaries(st.sampled_from(["note", "title", "headline", "licence"]), words),
)
def test_a_plan_hides_no_characters_and_asks_for_the_web_alone(
    tmp_path: Path, kind: str, place: str, more: dict[str, str]
) -> None:
    path = tmp_path / "plan.toml"
    lines = [f"{key} = {json.dumps(value)}" for key, value in {kind: place, **more}.items()]
    path.write_text("\n".join(["[[item]]", *lines]), encoding="utf-8")
    try:
        plan = read_plan(path)
    except ConfigError as error:
        assert_is_sentence(error)
        return
    (item,) = plan.items
    said = [text for text in json.loads(item.model_dump_json()).values() if isinstance(text, str)]
    assert not any(UNSEEN.search(text) for text in said), said
    assert "://" not in place or place.startswith("https://a.example/")


@pytest.mark.parametrize("name", ["post.md", "post.json", "post.txt"])
@often
@given(data=st.one_of(st.binary(), anything.map(lambda text: text.encode("utf-8", "replace"))))
@example(data=b"[" * DEEP)
@example(data=b'{"a":' * DEEP)
def test_a_post_of_any_bytes_is_read_or_refused(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    try:
        assert isinstance(read_post(path), OwnPost | ForeignPost)
    except ConfigError as error:
        assert_is_sentence(error)


@often
@given(st.one_of(values.map(json.dumps), words, st.dictionaries(st.sampled_from(FIELDS), values)))
def test_an_answer_of_any_kind_is_a_digest_or_an_error_of_its_paper(sent: str | dict[str, object]) -> None:
    text = answer(**sent) if isinstance(sent, dict) else sent
    try:
        done, _ = digested(text, text)
    except PaperError as error:
        assert_is_sentence(error)
    else:
        assert isinstance(done, DigestedPaper)


@often
@given(anything)
@example("{" * DEEP)
@example('{"a":' * DEEP)
@example("[" * DEEP)
@example("1" * DEEP)
def test_json_is_taken_out_of_any_text(text: str) -> None:
    assert take_json(text) in text


@pytest.fixture(scope="module")
def stand_in() -> Iterator[ArxivStandIn]:
    with ArxivStandIn([]) as server:
        yield server


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a0 "lol">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + ']><feed xmlns="http://www.w3.org/2005/Atom"><entry><title>&a11;</title></entry></feed>'
)
STEALING = (
    '<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2410.06338v1</id>'
    "<title>&x;</title><summary>&x;</summary><published>2024-10-08T00:00:00Z</published>"
    "<updated>2024-10-08T00:00:00Z</updated></entry></feed>"
)


RIGHT = feed([entry(StandInPaper(ID, title="A Title"), 1)], total=1)


@often
@given(st.one_of(words, st.text()))
@example(BOMB)
@example(STEALING)
@example("<feed>" + "<a>" * DEEP + "</feed>")
@example("<feed><entry><title>&#xD800;&#0;</title></entry></feed>")
@example('<?xml version="1.0" encoding="\x1b]0;x\x07"?><feed><entry></entry></feed>')
def test_a_feed_of_anything_gives_a_paper_or_a_reason(
    stand_in: ArxivStandIn, capfd: pytest.CaptureFixture[str], body: str
) -> None:
    assert_is_accounted(stand_in, body.encode("utf-8", "replace"))
    assert capfd.readouterr() == ("", "")


@often
@given(st.integers(0, len(RIGHT)), st.integers(0, 80), words)
def test_a_feed_with_a_part_in_place_of_another_gives_a_paper_or_a_reason(
    stand_in: ArxivStandIn, start: int, length: int, put: str
) -> None:
    put_in = put.encode("utf-8", "replace")
    assert_is_accounted(stand_in, RIGHT[:start] + put_in + RIGHT[start + length :])


@often
@given(words)
def test_metadata_of_any_words_stay_the_words_of_one_paper(stand_in: ArxivStandIn, word: str) -> None:
    paper = StandInPaper(ID, title=word, authors=(word,), abstract=word, comment=word)
    assert_is_accounted(stand_in, feed([entry(paper, 1)], total=1))


def test_metadata_beyond_all_measure_are_cut(stand_in: ArxivStandIn) -> None:
    paper = StandInPaper(ID, title="t" * DEEP, authors=("n" * DEEP,), abstract="a" * DEEP, comment="c" * DEEP)
    found = assert_is_accounted(stand_in, feed([entry(paper, 1)], total=1))
    assert isinstance(found, Paper)
    assert len(found.title) == len(found.authors[0]) == LONGEST_TITLE
    assert len(found.abstract) == len(found.comment) == LONGEST_ABSTRACT


def assert_is_accounted(stand_in: ArxivStandIn, body: bytes) -> object:
    """Return what came of a feed. Fail unless it is a paper of its own words, or an error as a sentence."""
    stand_in.order(lambda right: replace(right, status=200, body=body), path="/api/")
    asked, requests = paper_id(ID), len(stand_in.requests)
    http = Http("a test", sleep=lambda _: None)
    with TemporaryDirectory() as folder:  # what one example closes must not be closed to the next
        pace = Pace(Path(folder), pause_s=0.0, patience_s=0.0, tell=lambda _: None, sleep=lambda _: None)
        found = Arxiv(ArxivDoor(http, pace), api_url=stand_in.api_url).papers([asked])[asked]
    http.close()
    assert len(stand_in.requests) > requests
    if isinstance(found, Paper):
        told = (found.title, *found.authors, found.abstract, found.comment)
        assert not any("root:" in text or "lollol" in text or "\n" in text for text in told)
        assert found.abs_url == f"https://arxiv.org/abs/{found.id}"
        assert found.pdf_url == f"https://arxiv.org/pdf/{found.id}"
    else:
        assert isinstance(found, PaperError | ServiceError)
        assert_is_sentence(found)
    return found


def assert_is_sentence(error: DigestError) -> None:
    """Fail unless a terminal shows the message as it is, bounded and to its end."""
    shown = printable(str(error))
    assert shown.strip()
    assert not {category(char) for char in shown if char != "\n"} & {"Cc", "Cf", "Cs"}
    assert len(shown) < 5_000
