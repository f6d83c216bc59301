"""What was last answered to a question, as it is asked now."""

import pytest

from eprep.core.event import Event, EventType

ANSWERED = Event(
    type=EventType.ANSWERED, time="2026-01-01T00:00:00.000+00:00", question="q", revision="new"
)
UNDONE = ANSWERED._replace(type=EventType.UNDONE)


@pytest.mark.parametrize(
    ("answers", "newest"),
    [
        ([], None),
        ([("q", "new", "一")], "一"),
        ([("q", "new", "一"), ("q", "new", "二"), ("other", "new", "三")], "二"),
        ([("q", "new", "一"), ("q", "old", "二")], "一"),
        ([("q", "new", "一"), ("q", "new", None)], None),
        ([("q", "new", ["い", "ろ"])], ["い", "ろ"]),
    ],
    ids=["none", "one", "several", "to another text", "a skip", "a list"],
)
def test_the_newest_answer_is_that_to_the_question_as_it_is(log, answers, newest):
    for question, revision, answer in answers:
        log.append(ANSWERED._replace(question=question, revision=revision, answer=answer))
    assert log.newest_answer("q", "new") == newest


def test_an_answer_that_was_undone_is_none(log):
    log.append(ANSWERED._replace(answer="一"))
    log.append(UNDONE._replace(about=log.append(ANSWERED._replace(answer="二"))))
    assert log.newest_answer("q", "new") == "一"
