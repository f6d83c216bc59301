"""Of all that could come next, what does."""

from types import SimpleNamespace

import pytest

from eprep.core.progress import Overview, Progress, Tally
from eprep.tutor.next_step import next_step

QUESTION = SimpleNamespace(id="q", section="day1-one")
MISSED, RIGHT = Tally(2, 1, 0.0), Tally(1, 1, 1.0)


def step(runs=False, under_way=None, has_plan=False, due=(), seen=0, tally=None):
    """Of a learner to whom all that may be is said to be so."""
    tutor = SimpleNamespace(
        under_way=lambda: under_way,
        tallies=lambda: {} if tally is None else {"q": tally},
        bank=SimpleNamespace(entries=[QUESTION]),
    )
    section = Progress("day1-one", "節", questions=1, seen=seen)
    chapter = Progress("c", "章", parts=(section,))
    whole = Progress("", "", parts=(Progress("s", "科目", parts=(chapter,)),))
    overview = Overview(whole)
    return next_step(tutor, due, overview, place="day1", has_plan=has_plan, exam_runs=runs)


@pytest.mark.parametrize(
    ("learner", "kind"),
    [
        ({"runs": True, "under_way": (1, 9), "has_plan": True, "due": [QUESTION]}, "exam"),
        ({"under_way": (1, 9), "has_plan": True, "due": [QUESTION]}, "resume"),
        ({"has_plan": True, "due": [QUESTION]}, "plan"),
        ({"due": [QUESTION]}, "review"),
        ({"tally": MISSED}, "section"),
        ({"seen": 1, "tally": MISSED}, "weak"),
        ({"seen": 1, "tally": RIGHT}, "nothing"),
    ],
)
def test_what_comes_next(learner, kind):
    assert step(**learner).kind == kind


def test_it_brings_what_it_is_about():
    assert step(under_way=(1, 9)).under_way == (1, 9)
    assert step().section.id == step(seen=1, tally=RIGHT).section.id == "day1-one"
    assert step(seen=1, tally=MISSED).weak == [QUESTION]
