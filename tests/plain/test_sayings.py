"""`:sure`, `:unsure` and `:cause` say something of an answer, and change none."""

import pytest

from eprep.core.event import EventType


def told(talk, ids, *lines):
    done = talk(ids, *lines)
    answered = [e for e in done.events if e.type is EventType.ANSWERED]
    causes = [(e.about, e.detail) for e in done.events if e.type is EventType.CAUSED]
    return done, [(e.question, e.answer, e.confidence) for e in answered], causes


def test_confidence_goes_with_the_next_answer_alone(talk):
    done, answers, causes = told(talk, ["one", "half", "minus"], ":sure", "2", ":UNSURE", "：unsure", "0.5", "-1")  # fmt: skip
    assert answers == [("one", "ろ", 1), ("half", "0.5", 0), ("minus", "-1", None)]
    assert (done.marks, causes) == (["○", "○", "○"], [])


def test_a_cause_is_of_the_miss_before(talk):
    _, answers, causes = told(talk, ["one", "half", "minus"], "1", ":cause 3", "0.5", ":cause 1", "-1")  # fmt: skip
    assert [detail for _, detail in causes] == ["calculation"]
    assert len(answers) == 3


@pytest.mark.parametrize("said", [":cause", ":cause 6", ":cause x"])
def test_no_cause_is_made_up(talk, said):
    done, answers, causes = told(talk, ["one", "half"], "1", said, "0.5")
    assert (causes, done.marks) == ([], ["×", "○"])
    assert answers[1] == ("half", "0.5", None)
