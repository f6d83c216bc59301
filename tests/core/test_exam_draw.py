"""What holds of every paper of a mock exam, whatever the bank, the blueprint and the seed."""

import json
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eprep.core.blueprint import Blueprint, Part
from eprep.core.entry import Entry
from eprep.core.exam import ExamForm, Forecast, Paper, Place, detail_of, read_detail
from eprep.core.exam_draw import draw, largest_remainder, quotas
from eprep.core.fault import USAGE, Refusal
from eprep.core.syllabus import Chapter, Section, Subject, Syllabus

SYLLABUS = Syllabus((
    Subject("ml", "機械学習", None, (
        Chapter("trees", "木", (Section("forest", "森", "in"), Section("boosting", "勾配", "option"))),
        Chapter("measures", "指標", (Section("recall", "再現率", "mixed"),)),
    )),
    Subject("dl", "深層学習", None, (
        Chapter("feedforward", "順伝播", (Section("day1", "一日目"), Section("mlp", "多層", "in"))),
        Chapter("cnn", "畳み込み", (Section("pooling", "プーリング", "mixed"), Section("im2col", "展開", "in"))),
    )),
))  # fmt: skip
SUBJECT = {section.id: subject.id for subject, _, section in SYLLABUS.leaves()}
ASKED = [section.id for *_, section in SYLLABUS.leaves() if section.scope in ("in", "mixed")]
BLUEPRINTS = [
    Blueprint("two", "", "", (Part("ml", 0.3), Part("dl", 0.7))),
    Blueprint("one", "", "", (Part("dl", 1.0),)),
    Blueprint("three", "", "", (Part("dl", 0.2, ("cnn",)), Part("ml", 0.5), Part("dl", 0.3, ("feedforward",)))),
]  # fmt: skip


@st.composite
def banks(draw_one):
    """Entries in bank order; every fourth question or so is of another kind or not asked."""
    rows = draw_one(st.lists(
        st.tuples(
            st.sampled_from(["single"] * 5 + ["number"]),
            st.sampled_from([*ASKED * 2, "boosting"]),
            st.sampled_from([None, None, "s", "t", "u"]),
            st.booleans(),
        ),
        min_size=5, max_size=60,
    ))  # fmt: skip
    return [
        Entry(f"q{n}", kind, SUBJECT[item], "", "day1" if day1 and SUBJECT[item] == "dl" else item,
              item, (), 3, 60, f"r{n}", series and f"{item}-{series}")
        for n, (kind, item, series, day1) in enumerate(rows)
    ]  # fmt: skip


@settings(max_examples=150)
@given(
    banks(), st.sampled_from(BLUEPRINTS), st.integers(1, 30), st.integers(0, 9), st.sets(st.integers(0, 59))
)  # fmt: skip
def test_a_paper_is_what_it_says(entries, blueprint, total, seed, met):
    form, seen = ExamForm("quarter", total, 10), {f"q{n}" for n in met}
    wanted = quotas(blueprint, SYLLABUS, entries, total)
    pools = [
        [e for e in entries if e.kind == "single" and e.item in quota.items] for quota in wanted
    ]
    short = any(len(p) < q.questions for p, q in zip(pools, wanted, strict=True))
    if short:
        with pytest.raises(Refusal) as refused:
            draw(entries, blueprint, SYLLABUS, form, seed, seen)
        assert refused.value.exit_code == USAGE
        return
    paper = draw(entries, blueprint, SYLLABUS, form, seed, seen)
    by_id = {entry.id: entry for entry in entries}
    asked = [by_id[place.question] for place in paper.places]
    ids = [entry.id for entry in asked]
    # As many as the form says, none twice, of each part its share, and only what is asked.
    assert len(ids) == len(set(ids)) == total == sum(quota.questions for quota in wanted)
    for quota, pool in zip(wanted, pools, strict=True):
        here = [entry for entry in asked if entry.item in quota.items]
        assert len(here) == quota.questions
        new = sum(entry.id not in seen for entry in pool)
        assert sum(entry.id in seen for entry in here) == max(0, quota.questions - new)
    assert {entry.kind for entry in asked} == {"single"}
    assert {entry.item for entry in asked} <= set(ASKED)
    assert paper.seen == len(seen & set(ids))
    # The subjects in order; each series together, in the order of the bank, and told.
    subjects = [SUBJECT[entry.item] for entry in asked]
    assert [subject for subject, _ in groupby(subjects)] in (["ml", "dl"], ["dl"], ["ml"])
    runs = [list(run) for _, run in groupby(asked, lambda entry: entry.series or entry.id)]
    assert len({run[0].series or run[0].id for run in runs}) == len(runs)
    assert all(run == sorted(run, key=entries.index) for run in runs)
    firsts = {ids.index(run[0].id): len(run) for run in runs if len(run) > 1}
    assert dict(paper.series) == firsts
    # The same again, whatever the order of the ids that were seen.
    assert paper == draw(entries, blueprint, SYLLABUS, form, seed, dict.fromkeys(sorted(seen)))
    forecast = Forecast(0.5, 0.25, 0.75) if seed else None
    assert read_detail(detail_of(paper, forecast)) == (paper, forecast)


@given(st.integers(0, 200), st.lists(st.floats(0.001, 1), min_size=1, max_size=6))
def test_the_largest_remainder_is_never_a_whole_question_off(total, weights):
    counts = largest_remainder(total, weights)
    assert sum(counts) == total
    exact = [total * weight / sum(weights) for weight in weights]
    assert all(abs(n - want) < 1 for n, want in zip(counts, exact, strict=True))


def test_a_tie_is_the_earlier_ones():
    assert largest_remainder(104, [0.1, 0.25, 0.55, 0.1]) == [11, 26, 57, 10]


DETAIL = json.loads(
    detail_of(Paper("quarter", 30, 7, "x", (Place("q", "i", "r", 1),), (), 0), Forecast(0.5, 0, 1))
)
WRONG = [
    ("minutes", 0), ("minutes", 1e308), ("minutes", "30"), ("form", "tenth"), ("form", []), ("seed", -1),
    ("seeds", [2**63]), ("seeds", [None]), ("questions", ["q", "q"]), ("items", [{}]), ("series", [[0]]),
    ("seen", True), ("seen", 2), ("blueprint", []), ("forecast", {"mean": float("nan"), "low": 0, "high": 1}),
    ("forecast", {"mean": 0.5, "low": 0, "high": 10**400}),
]  # fmt: skip
COLUMNS = ("questions", "items", "revisions")
EMPTY = DETAIL | {key: [] for key in (*COLUMNS, "seeds")}
LONG = DETAIL | {key: [str(n) for n in range(1001)] for key in COLUMNS} | {"seeds": [1] * 1001}


@pytest.mark.parametrize(
    "text",
    ["", "3", "{}", "[]", '{"form": "full"}', "[" * 100_000]
    + [json.dumps(DETAIL | {key: value}) for key, value in WRONG]
    + [json.dumps(EMPTY), json.dumps(LONG)],
)
def test_what_another_version_began_is_not_taken_for_a_paper(text):
    with pytest.raises(ValueError):
        read_detail(text)
