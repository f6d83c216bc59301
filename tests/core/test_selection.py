"""What a SCOPE means."""

import pytest

from eprep.core.entry import Entry
from eprep.core.fault import UNKNOWN, Refusal
from eprep.core.selection import select, unknown
from eprep.core.syllabus import Chapter, Section, Subject, Syllabus


def entry(id_, subject, chapter, section, *tags, item=None):
    return Entry(id_, "single", subject, chapter, section, item or section, tags, 3, 60, "")


SYLLABUS = Syllabus(
    (
        Subject("dl", "深層学習", None, (
            Chapter("forward", "順伝播", (Section("hidden", "中間層"), Section("output", "出力層"))),
            Chapter("train", "学習", (Section("sgd", "勾配降下法"), Section("item-a", "最適化"))),
        )),
        Subject("ops", "開発・運用環境", "開発環境", (
            Chapter("edge", "エッジ", (Section("gpu", "演算装置"),)),
        )),
        Subject("math", "応用数学", None, (Chapter("prob", "確率", (Section("bayes", "ベイズ"),)),)),
    )
)  # fmt: skip
ENTRIES = [
    entry("q1", "dl", "forward", "hidden", "T01"),
    entry("q2", "dl", "forward", "output", "T01", "T02"),
    entry("q3", "dl", "train", "sgd", "T02", "hidden"),
    entry("q4", "dl", "train", "sgd", item="item-a"),
    entry("q5", "ops", "edge", "gpu", "q1", "学習"),
    entry("dl", "ops", "edge", "gpu"),
]


def ids(*scopes):
    return [found.id for found in select(ENTRIES, SYLLABUS, scopes)]


@pytest.mark.parametrize(
    ("scopes", "found"),
    [
        pytest.param([], ["q1", "q2", "q3", "q4", "q5", "dl"], id="no scope means all"),
        pytest.param(["q2"], ["q2"], id="a question"),
        pytest.param(["T02"], ["q2", "q3"], id="a tag"),
        pytest.param(["output"], ["q2"], id="a section"),
        pytest.param(["出力層"], ["q2"], id="a section by its name"),
        pytest.param(["item-a"], ["q4"], id="an item of the syllabus"),
        pytest.param(["最適化"], ["q4"], id="an item by its name"),
        pytest.param(["train"], ["q3", "q4"], id="a chapter"),
        pytest.param(["順伝播"], ["q1", "q2"], id="a chapter by its name"),
        pytest.param(["ops"], ["q5", "dl"], id="a subject"),
        pytest.param(["深層学習"], ["q1", "q2", "q3", "q4"], id="a subject by its name"),
        pytest.param(["開発・運用環境"], ["q5", "dl"], id="a subject by its full name"),
        pytest.param(["開発環境"], ["q5", "dl"], id="a subject by the report's name"),
        pytest.param(["q1"], ["q1"], id="a question before a tag"),
        pytest.param(["hidden"], ["q3"], id="a tag before a section"),
        pytest.param(["学習"], ["q5"], id="a tag before a chapter"),
        pytest.param(["dl"], ["dl"], id="a question before a subject"),
        pytest.param(["q4", "T01"], ["q1", "q2", "q4"], id="a union keeps the bank's order"),
        pytest.param(["q1", "q1", "T01"], ["q1", "q2"], id="a union has each once"),
        pytest.param(["bayes"], [], id="a section without questions"),
        pytest.param(["確率"], [], id="a chapter without questions"),
        pytest.param(["応用数学"], [], id="a subject without questions"),
        pytest.param(["bayes", "q2"], ["q2"], id="an empty section in a union"),
    ],
)
def test_the_first_level_that_knows_a_scope_is_meant(scopes, found):
    assert ids(*scopes) == found


@pytest.mark.parametrize("scope", ["", "Q1", "T0", "T", "q", "出力", "dl ", "q1,q2", "[", "%"])
def test_what_nothing_knows_is_refused(scope):
    with pytest.raises(Refusal) as refusal:
        ids("q1", scope)
    assert refusal.value.exit_code == UNKNOWN
    assert refusal.value.phrase.values["asked"] == scope


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("outptu", "output"),
        ("q11", "q1"),
        ("出力曽", "出力層"),
        ("開発環", "開発環境"),
        ("T03", "T02"),
    ],
)
def test_a_refusal_names_the_three_nearest(asked, near):
    with pytest.raises(Refusal) as refusal:
        ids(asked)
    nearest = str(refusal.value.phrase.values["nearest"]).split("、")
    assert near in nearest
    assert len(nearest) == 3


def test_where_fewer_than_three_are_known_all_are_near():
    assert unknown("unknown.drill", "x", ["sigmoid", "relu"]).phrase.values["nearest"] in (
        "sigmoid、relu",
        "relu、sigmoid",
    )
