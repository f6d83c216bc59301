"""What the events of a history come to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.entry import Entry
from eprep.core.event import Event, EventType
from eprep.core.progress import Progress, Tally, fold, overview
from eprep.core.syllabus import Chapter, Section, Subject, Syllabus

ANSWERED, GRADED, UNDONE = EventType.ANSWERED, EventType.GRADED, EventType.UNDONE
JUDGING = {"g": GRADED, "o": EventType.OVERRULED}


def history(*steps):
    """Events from a short notation: `a1:q` answered, `g1:right:1.0` graded, `o1:right:1.0`
    overruled, `u1` undone."""
    for n, step in enumerate(steps):
        what, about = step[0], step[1:].split(":")
        if what == "a":
            yield about[0], event(ANSWERED, question=about[1])
        elif what in JUDGING:
            judged = {"outcome": about[1], "score": float(about[2])}
            yield f"e{n}", event(JUDGING[what], about=about[0], **judged)
        else:
            yield f"e{n}", event(UNDONE, about=about[0])


def event(type_, **values):
    return Event(type=type_, time="", **{"question": "q", "revision": "", **values})


@pytest.mark.parametrize(
    ("steps", "tallies"),
    [
        pytest.param([], {}, id="nothing"),
        pytest.param(["a1:q", "g1:right:1"], {"q": Tally(1, 1, 1.0)}, id="one right"),
        pytest.param(["a1:q", "g1:wrong:0"], {"q": Tally(1, 0, 0.0)}, id="one wrong"),
        pytest.param(["a1:q", "g1:time_limit:0.5"], {"q": Tally(1, 0, 0.5)}, id="a share"),
        pytest.param(["a1:q"], {}, id="not graded yet"),
        pytest.param(["a1:q", "g1:skipped:0"], {}, id="a skip is no attempt"),
        pytest.param(["a1:q", "g1:internal_error:0"], {}, id="our fault is no attempt"),
        pytest.param(["a1:q", "g1:right:1", "u1"], {}, id="undone"),
        pytest.param(["a1:q", "u1", "g1:right:1"], {}, id="undone before it is graded"),
        pytest.param(["a1:q", "g1:wrong:0", "g1:right:1"], {"q": Tally(1, 1, 1.0)}, id="graded again"),
        pytest.param(["a1:q", "g1:wrong:0", "o1:right:1"], {"q": Tally(1, 1, 1.0)}, id="overruled"),
        pytest.param(
            ["a1:q", "g1:partial:0.5", "o1:right:1", "o1:partial:0.5"], {"q": Tally(1, 0, 0.5)},
            id="overruled and taken back",
        ),
        pytest.param(
            ["a1:q", "g1:right:1", "o1:wrong:0", "g1:right:1"], {"q": Tally(1, 0, 0.0)},
            id="graded again after the learner's word",
        ),
        pytest.param(["a1:q", "g1:wrong:0", "o1:right:1", "u1"], {}, id="overruled and undone"),
        pytest.param(["o9:right:1", "a1:q"], {}, id="nothing overruled"),
        pytest.param(["g9:right:1"], {}, id="a verdict about nothing"),
        pytest.param(["u9", "a1:q", "g1:right:1"], {"q": Tally(1, 1, 1.0)}, id="nothing undone"),
        pytest.param(
            ["a1:q", "g1:right:1", "a2:q", "g2:wrong:0"], {"q": Tally(2, 1, 0.0)}, id="the newest counts"
        ),
        pytest.param(
            ["a1:q", "g1:right:1", "a2:q", "g2:skipped:0"], {"q": Tally(1, 1, 1.0)}, id="a skip after it"
        ),
        pytest.param(
            ["a1:q", "g1:wrong:0", "a2:q", "g2:right:1", "u2"], {"q": Tally(1, 0, 0.0)}, id="back to the older"
        ),
        pytest.param(
            ["a1:q", "a2:q", "g2:wrong:0", "g1:right:1"], {"q": Tally(2, 1, 0.0)},
            id="newest by answer, not by verdict",
        ),
        pytest.param(
            ["a1:q", "a2:r", "g1:right:1", "g2:pass:1"], {"q": Tally(1, 1, 1.0), "r": Tally(1, 1, 1.0)},
            id="two questions",
        ),
    ],
)  # fmt: skip
def test_fold(steps, tallies):
    assert fold(history(*steps)) == tallies


@given(st.lists(st.tuples(st.sampled_from("pqr"), st.sampled_from([0.0, 0.5, 1.0]), st.booleans())))
def test_undoing_an_answer_is_as_if_it_had_never_been_given(answers):
    def steps(answers, *, undo):
        for n, (question, score, undone) in enumerate(answers):
            if undo or not undone:
                yield from (f"a{n}:{question}", f"g{n}:wrong:{score}")
            if undo and undone:
                yield f"u{n}"

    assert fold(history(*steps(answers, undo=True))) == fold(history(*steps(answers, undo=False)))


SYLLABUS = Syllabus(
    (
        Subject("dl", "深層学習", None, (
            Chapter("forward", "順伝播", (Section("hidden", "中間層"), Section("output", "出力層"))),
            Chapter("train", "学習", (Section("sgd", "勾配降下法"),)),
        )),
        Subject("math", "応用数学"),
    )
)  # fmt: skip
SECTION_OF = {"q1": "hidden", "q2": "hidden", "q3": "sgd"}
ENTRIES = {
    id_: Entry(id_, "single", "dl", "", section, section, (), 3, 60, "")
    for id_, section in SECTION_OF.items()
}
COUNTS = {"hidden": 4, "sgd": 1}


def numbers(progress: Progress):
    return (progress.attempts, progress.correct, progress.seen, progress.questions)


def test_tallies_add_up_along_the_tree():
    tallies = {"q1": Tally(3, 1, 0.0), "q2": Tally(1, 0, 0.5), "q3": Tally(2, 2, 1.0)}
    found = overview(SYLLABUS, COUNTS, ENTRIES, tallies)
    deep, maths = found.whole.parts
    forward, train = deep.parts
    hidden, output = forward.parts
    assert [part.name for part in (deep, forward, hidden)] == ["深層学習", "順伝播", "中間層"]
    assert numbers(hidden) == (4, 1, 2, 4)
    assert numbers(output) == (0, 0, 0, 0)
    assert numbers(forward) == (4, 1, 2, 4)
    assert numbers(train) == (2, 2, 1, 1)
    assert numbers(deep) == numbers(found.whole) == (6, 3, 3, 5)
    assert numbers(maths) == (0, 0, 0, 0)
    assert (hidden.accuracy, hidden.score, hidden.coverage) == (0.25, 0.25, 0.5)
    assert (deep.accuracy, deep.score, deep.coverage) == (0.5, 0.5, 0.6)
    assert found.unknown == 0


def test_a_share_of_nothing_is_no_number():
    empty = overview(SYLLABUS, {}, {}, {}).whole
    assert (empty.accuracy, empty.score, empty.coverage) == (None, None, None)
    unseen = overview(SYLLABUS, COUNTS, {}, {}).whole
    assert (unseen.accuracy, unseen.score, unseen.coverage) == (None, None, 0.0)


def test_answers_to_questions_that_no_bank_has_are_counted_apart():
    tallies = {"gone": Tally(5, 5, 1.0), "lost": Tally(1, 0, 0.0), "q3": Tally(1, 1, 1.0)}
    found = overview(SYLLABUS, COUNTS, ENTRIES, tallies)
    assert found.unknown == 2
    assert numbers(found.whole) == (1, 1, 1, 5)
