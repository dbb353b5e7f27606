"""Ids are found wherever people write them, and nothing else is taken for one."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.core.find_paper_ids import OLD_ARCHIVES, asked_ids, ids_in_text, paper_id
from digest.domain.errors import MalformedIdError
from digest.domain.paper import PaperId

NEW = PaperId("2410.06338")
OLD = PaperId("math/0309136")

ONE = [
    ("2410.06338", NEW),
    (" 2410.06338\n", NEW),
    ("2410.06338v12", PaperId("2410.06338", 12)),
    ("2410.06338V2", PaperId("2410.06338", 2)),
    ("0704.0001", PaperId("0704.0001")),
    ("1412.9999", PaperId("1412.9999")),
    ("1501.00001", PaperId("1501.00001")),
    ("arXiv:2410.06338", NEW),
    ("arXiv: 2410.06338v1 [cs.CL]", PaperId("2410.06338", 1)),
    ("arXiv：2410.06338", NEW),
    ("https://arxiv.org/abs/2410.06338", NEW),
    ("http://arxiv.org/abs/2410.06338v3", PaperId("2410.06338", 3)),
    ("arxiv.org/abs/2410.06338", NEW),
    ("https://www.arxiv.org/pdf/2410.06338v3.pdf", PaperId("2410.06338", 3)),
    ("https://export.arxiv.org/e-print/2410.06338", NEW),
    ("https://arxiv.org/src/2410.06338v1", PaperId("2410.06338", 1)),
    ("https://arxiv.org/ps/hep-th/9901001", PaperId("hep-th/9901001")),
    ("https://arxiv.org/format/2410.06338", NEW),
    ("https://arxiv.org/html/2410.06338v1/x1.png", PaperId("2410.06338", 1)),
    ("https://arxiv.org/html/2410.06338v1#S3", PaperId("2410.06338", 1)),
    ("https://arxiv.org/abs/2410.06338?context=cs.CL", NEW),
    ("https%3A%2F%2Farxiv.org%2Fabs%2F2410.06338", NEW),
    ("https://ar5iv.labs.arxiv.org/html/2410.06338", NEW),
    ("https://ar5iv.org/abs/math.GT/0309136", OLD),
    ("https://www.alphaxiv.org/overview/2410.06338", NEW),
    ("https://huggingface.co/papers/2410.06338", NEW),
    ("https://papers.cool/arxiv/2410.06338", NEW),
    ("https://doi.org/10.48550/arXiv.2410.06338", NEW),
    ("10.48550/arXiv.hep-th/9901001", PaperId("hep-th/9901001")),
    ("math/0309136", OLD),
    ("math.GT/0309136", OLD),
    ("math.GT/0309136v2", PaperId("math/0309136", 2)),
    ("cond-mat.str-el/0309136", PaperId("cond-mat/0309136")),
    ("quant-ph/0201082v1", PaperId("quant-ph/0201082", 1)),
    ("2410.06338.pdf", NEW),
    ("(2410.06338),", NEW),
    ("<https://arxiv.org/abs/2410.06338>.", NEW),
    ("“2410.06338”。", NEW),
    ("２４１０．０６３３８", NEW),
    ("２４１０.０６３３８ｖ２", PaperId("2410.06338", 2)),
    ("ａｒＸｉｖ：２４１０．０６３３８", NEW),
    ("ｍａｔｈ／０３０９１３６", OLD),
    ("hep–th/9901001", PaperId("hep-th/9901001")),
    ("sample/broken-words", PaperId("sample/broken-words")),
    ("sample/broken-wordsv1", PaperId("sample/broken-words", 1)),
]

NONE = [
    ("", "no arXiv id"),
    ("abc", "'abc'"),
    ("2424.00001", "month 24"),
    ("2400.00001", "month 00"),
    ("2410.6338", "5 digits"),
    ("2410.063380", "'2410.063380'"),
    ("1412.12345", "4 digits"),
    ("1501.0001", "5 digits"),
    ("0703.0001", "0704"),
    ("9901.00001", "0704"),
    ("0000.0000", "month 00"),
    ("2410.00000", "count from 1"),
    ("2410.0633²", "no arXiv id"),
    ("2410.06338v0", "versions count from 1"),
    ("foo/9901001", "archive foo"),
    ("hep-th/9913001", "month 13"),
    ("hep-th/0704001", "0703"),
    ("hep-th/9106001", "0703"),
    ("hep-th/9901000", "count from 1"),
    ("hep-th/990100", "'hep-th/990100'"),
    ("10.1145/2410.06338", "no arXiv id"),
    ("https://example.org/pdf/2410.06338", "no arXiv id"),
    ("https://notarxiv.org/abs/2410.06338", "no arXiv id"),
    ("https://arxiv.org.example/abs/2410.06338", "no arXiv id"),
    ("https://arxiv.org/list/cs.CL/2410", "no arXiv id"),
    ("sample/../etc", "no arXiv id"),
    ("../2410.06338", "no arXiv id"),
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_one_id_is_read_in_every_form(text: str, expected: PaperId) -> None:
    assert paper_id(text) == expected


@pytest.mark.parametrize(("text", "words"), NONE)
def test_what_arxiv_cannot_have_is_refused_with_its_reason(text: str, words: str) -> None:
    with pytest.raises(MalformedIdError) as caught:
        paper_id(text)
    assert words in str(caught.value)
    assert "2410.06338, hep-th/9901001" in str(caught.value)


def _months(first: int, last: int) -> st.SearchStrategy[str]:
    months = [year * 100 + month for year in range(1991, 2091) for month in range(1, 13)]
    return st.sampled_from([f"{when % 10000:04}" for when in months if first <= when <= last])


VERSIONS = st.none() | st.integers(1, 999)
BASES = st.one_of(
    st.builds("{}.{:04}".format, _months(200704, 201412), st.integers(1, 9999)),
    st.builds("{}.{:05}".format, _months(201501, 209012), st.integers(1, 99999)),
    st.builds(
        "{}/{}{:03}".format, st.sampled_from(OLD_ARCHIVES), _months(199107, 200703), st.integers(1, 999)
    ),
)
IDS = st.builds(PaperId, BASES, VERSIONS)


@given(IDS)
def test_an_id_written_out_is_read_back(one: PaperId) -> None:
    assert paper_id(str(one)) == one
    assert asked_ids([str(one)]) == (one,)
    assert ids_in_text(f"见 {one}，以及 https://arxiv.org/abs/{one}。") == (one,)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_with_our_error(text: str) -> None:
    with contextlib.suppress(MalformedIdError):
        paper_id(text)
    with contextlib.suppress(MalformedIdError):
        asked_ids([text])
    ids_in_text(text)


@pytest.mark.parametrize(
    "values",
    [
        ["2410.06338,2410.07265"],
        ["2410.06338", "2410.07265"],
        ["2410.06338 2410.07265"],
        ["2410.06338\n2410.07265\n"],
        ["2410.06338; 2410.07265;"],
        ["2410.06338，2410.07265"],
        ["2410.06338、 2410.07265"],
        [" , 2410.06338,, arXiv: 2410.07265"],
        ["https://arxiv.org/abs/2410.06338, 2410.07265, 2410.06338"],
    ],
)
def test_a_list_may_be_written_in_every_way(values: list[str]) -> None:
    assert asked_ids(values) == (NEW, PaperId("2410.07265"))


@pytest.mark.parametrize(
    ("values", "version"),
    [
        (["2410.06338", "2410.06338v2"], 2),
        (["2410.06338v2", "2410.06338"], 2),
        (["2410.06338v1", "2410.06338v3"], 3),
        (["2410.06338v3", "2410.06338v1"], 3),
    ],
)
def test_one_paper_is_one_item_in_its_latest_named_version(values: list[str], version: int) -> None:
    assert asked_ids([values[0], "2410.07265", values[1]]) == (
        PaperId("2410.06338", version),
        PaperId("2410.07265"),
    )


def test_ids_typed_in_full_width_are_read_in_a_list() -> None:
    assert asked_ids(["２４１０．０６３３８，２４１０．０７２６５ｖ１"]) == (NEW, PaperId("2410.07265", 1))


def test_a_sample_is_refused_where_arxiv_is_asked() -> None:
    with pytest.raises(MalformedIdError, match=r"'sample/broken-words' is no arXiv id.*--samples"):
        asked_ids(["2410.06338,sample/broken-words"])


def test_nothing_asked_for_is_nothing() -> None:
    assert asked_ids([]) == ()
    assert asked_ids(["", " , "]) == ()


def test_one_malformed_value_is_named_with_its_reason() -> None:
    with pytest.raises(MalformedIdError, match=r"'2424\.00001' \(month 24 does not exist\) is no arXiv id"):
        asked_ids(["2410.06338,2424.00001"])


def test_all_malformed_values_are_named_at_once() -> None:
    with pytest.raises(MalformedIdError) as caught:
        asked_ids(["2410.06338,abc 2424.00001", "foo/9901001"])
    assert all(word in str(caught.value) for word in ("'abc'", "'2424.00001'", "'foo/9901001'"))
    assert "'2410.06338'" not in str(caught.value)


FOUND = [
    ("论文2410.06338的结论", ["2410.06338"]),
    ("[2410.06338], (2410.07265v2)；2410.07524。", ["2410.06338", "2410.07265v2", "2410.07524"]),
    ("2410.06338,2410.07265", ["2410.06338", "2410.07265"]),
    ("see arXiv:2410.06338v1 [cs.CL] 8 Oct 2024", ["2410.06338v1"]),
    ("https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/2410.06338&amp;hl=en", ["2410.06338"]),
    ("https://x.example/?u=https%3A%2F%2Farxiv.org%2Fabs%2F2410.06338v3&t=1", ["2410.06338v3"]),
    ('<a href="https://arxiv.org/abs/2410.06338">arXiv</a> <b>2410.07265</b>', ["2410.06338", "2410.07265"]),
    ('<a href=3D"https://arxiv.org/abs/2410.0=\n6338">', ["2410.06338"]),
    ("doi:10.48550/arXiv.2410.06338", ["2410.06338"]),
    ("https://doi.org/10.48550/arxiv.hep-th/9901001", ["hep-th/9901001"]),
    ("math.GT/0309136 and hep-th/9901001v2.", ["math/0309136", "hep-th/9901001v2"]),
    ("2410.06338.pdf, 2410.07265v1.pdf", ["2410.06338", "2410.07265v1"]),
    ("https://huggingface.co/papers/2410.06338", ["2410.06338"]),
    ("https://arxiv.org/abs/2410.06338 ... https://arxiv.org/pdf/2410.06338v2", ["2410.06338v2"]),
    ("S Qian - arXiv preprint arXiv:2410.06338, 2024", ["2410.06338"]),
    ("In 2024.10 we read 2410.06338", ["2410.06338"]),
    ("论文２４１０．０６３３８ｖ２，２４１０．０７２６５。", ["2410.06338v2", "2410.07265"]),
    ("2410．06338／2410.07265", ["2410.06338", "2410.07265"]),
    ("2410.06338²", ["2410.06338"]),
    ("见ａｒＸｉｖ：2410.06338", ["2410.06338"]),
    ("a.b.c.d.e.f.g.arxiv.org/abs/2410.06338", ["2410.06338"]),
]

NOT_FOUND = [
    "2024.12345",
    "2024.10.08",
    "2012.12.31",
    "10.1145/2410.06338",
    "https://doi.org/10.1093/x/2410.06338",
    "https://example.org/pdf/2410.06338",
    "$2410.06338",
    "¥ 2410.06338",
    "2410.06338 元",
    "2410.06338%",
    "1.2410.06338",
    "2410.06338.1",
    "12410.06338",
    "2410.063381",
    "-2410.06338",
    "+86 2410.06338",
    "Tel. 0711.1234",
    "电话：0711.1234",
    "x2410.06338",
    "2410.06338abc",
    "2410.06338v0",
    "foo/9901001",
    "and/0309136",
    "/home/cs/0309136",
    "",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_every_id_in_a_text_is_found_in_order_and_once(text: str, expected: list[str]) -> None:
    assert [str(one) for one in ids_in_text(text)] == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_numbers_that_are_no_ids_are_left_alone(text: str) -> None:
    assert ids_in_text(text) == ()


@pytest.mark.parametrize("row", ["a.", "cs.", "1234.", "a-", "https://a.", "arxiv:", "www.arxiv.", "２．"])
def test_a_megabyte_without_ids_is_read_to_its_end(row: str) -> None:
    """A reading that began anew at every dot would take hours here."""
    assert ids_in_text(row * (1_000_000 // len(row)) + " 2410.06338") == (NEW,)
