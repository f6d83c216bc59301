"""Which questions a search means."""

import pytest

from eprep.core.entry import Entry
from eprep.core.progress import Tally
from eprep.core.search import Around, Search, Searchable, State, normalised, title_of


def entry(id_, kind="single", section="one", tags=()):
    return Entry(id_, kind, "dl", "chapter", section, section, tags, 2, 60, "r")


ENTRIES = [
    entry("a-relu", tags=("T06",)),
    entry("b-softmax", "number", "two"),
    entry("c-drill", "code", "two", ("T06", "old")),
    entry("d-unread"),
]
AROUND = Around(
    texts={
        text.id: text
        for text in (
            Searchable("a-relu", "", normalised("a-relu\nReLU は $max(0, x)$ である")),
            Searchable("b-softmax", "", normalised("b-softmax\nソフトマックス関数の**和**")),
            Searchable("c-drill", "", normalised("c-drill\n`softmax` を書け")),
        )
    },
    tallies={
        "a-relu": Tally(1, 1, 1.0), "b-softmax": Tally(2, 1, 0.0), "c-drill": Tally(1, 0, 0.5)
    },
    bookmarks=frozenset({"b-softmax"}),
    notes={"c-drill": "Keepdims を忘れた"},
)  # fmt: skip


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("", "abcd"),
        ("relu", "a"),
        ("ＲＥＬＵ", "a"),
        ("ｿﾌﾄﾏｯｸｽ", "b"),
        ("max", "abc"),
        ("max 0", "a"),
        ("０　max", "a"),
        ("max(0, x)", "a"),
        ("関数の和", "b"),
        ("softmax を", "c"),
        ("keepdims", "c"),
        ("t06", ""),
        ("d-un", "d"),
        ("max relu softmax", ""),
        ("  ", "abcd"),
    ],
)
def test_all_words_must_be_there(words, ids):
    assert [e.id[0] for e in Search(words).found(ENTRIES, AROUND)] == list(ids)


def test_before_its_text_is_read_a_question_is_found_by_id_and_tag():
    assert [e.id for e in Search("t06 drill").found(ENTRIES, Around())] == ["c-drill"]


@pytest.mark.parametrize(
    ("limits", "ids"),
    [
        ({"state": State.NEW}, "d"),
        ({"state": State.RIGHT}, "a"),
        ({"state": State.PARTIAL}, "c"),
        ({"state": State.WRONG}, "b"),
        ({"state": State.BOOKMARKED}, "b"),
        ({"state": State.NOTED}, "c"),
        ({"kind": "code"}, "c"),
        ({"place": "two"}, "bc"),
        ({"place": "dl"}, "abcd"),
        ({"tag": "T06"}, "ac"),
        ({"tag": "T06", "place": "two"}, "c"),
        ({"tag": "T06", "words": "relu", "state": State.WRONG}, ""),
    ],
)
def test_limits_narrow_it(limits, ids):
    assert [e.id[0] for e in Search(**limits).found(ENTRIES, AROUND)] == list(ids)


def test_counts_are_what_each_value_would_find():
    search = Search(place="two", kind="code")
    for name in ("state", "kind", "place", "tag"):
        counts = search.counts(name, ENTRIES, AROUND)
        for value, count in counts.items():
            assert len(search.limited(name, value).found(ENTRIES, AROUND)) == count
    assert search.counts("kind", ENTRIES, AROUND) == {"number": 1, "code": 1}


@pytest.mark.parametrize(
    ("prompt", "title"),
    [
        ("$x$ の**値**は？\n二行目", "x の値は？"),
        ("```\ncode\n```\n\n次の`f`は", "次のfは"),
        ("```\ncode\n```", ""),
        ("\n\n  a\x1b[2J", "a␛[2J"),
    ],
)
def test_a_title_is_the_first_line_that_is_no_listing(prompt, title):
    assert title_of(prompt) == title
    assert title_of(prompt, 10) == title_of(prompt, 90) == title


@pytest.mark.parametrize(
    ("room", "title"),
    [(14, "次の np.std は"), (12, "次の np.std…"), (11, "次の…"), (5, "次の…"), (3, "次…")],
)
def test_a_title_is_not_cut_within_code(room, title):
    assert title_of("次の `np.std` は", room) == title


@pytest.mark.parametrize(
    ("prompt", "title"),
    [
        ("`np.std(x)`は何か", "np.std(x)…"),
        ("`np.stdev(x)`は何か", "np.stdev(…"),
        ("x `np.stdev(x)`", "x np.stde…"),
        ("あいうえお`code`", "あいうえ…"),
    ],
)
def test_a_title_is_cut_within_code_before_there_is_none(prompt, title):
    assert title_of(prompt, 10) == title
