"""What comes next of all that could: the first row of home begins it, `eprep next` names it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from eprep.core.advice import next_at
from eprep.core.entry import Entry
from eprep.core.progress import Overview, Progress
from eprep.tutor.reviewing import weak
from eprep.tutor.tutor import Tutor


class NextStep(NamedTuple):
    kind: Literal["exam", "resume", "plan", "review", "section", "weak", "nothing"]

    under_way: tuple[int, int] = (0, 0)
    """Of `resume`: how many questions are done, and how many there are."""

    section: Progress | None = None
    """Of `section`: the one with unseen questions. Of `nothing`: one to go through once more; None
    where the bank is empty."""

    weak: Sequence[Entry] = ()
    """Of `weak`: what was ever missed, the weakest first."""


def next_step(
    tutor: Tutor, due: Sequence[Entry], overview: Overview,
    *, place: str, has_plan: bool, exam_runs: bool,
) -> NextStep:  # fmt: skip
    """A mock exam whose time runs, what was begun, today's menu or without a plan what is due, what
    is new, what is weak.

    `place` is where the learner stands in the course. There is a plan for the days before the exam.
    """
    if exam_runs:
        return NextStep("exam")
    under_way = tutor.under_way()
    if under_way is not None:
        return NextStep("resume", under_way)
    if has_plan:
        return NextStep("plan")
    if due:
        return NextStep("review")
    section = next_at(place, overview)
    if section is not None and section.seen < section.questions:
        return NextStep("section", section=section)
    missed = weak(tutor, tutor.bank.entries)
    return NextStep("weak", weak=missed) if missed else NextStep("nothing", section=section)
