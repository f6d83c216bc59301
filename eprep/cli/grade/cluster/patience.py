"""How long the client waits for a worker that is there and says nothing: all that it may honestly
take, and no longer.

A worker that dies leaves the cluster; one that hangs stays in it, and would be waited for for ever.
Time is counted by `Link.listened`, so nothing that holds the client up is held against a worker.
"""

from __future__ import annotations

from eprep.cli.grade.task import Task
from eprep.core.question import Question
from eprep.kinds.code import Code
from eprep.sandbox.bounds import START_SECONDS

PATIENCE = 60.0
"""Seconds for a worker to come where there is none, and to say what it is where it has come."""

TRIES = 2
"""What fails on the side of the grader is tried once more before it is said."""

RUNS = 2
"""A program may be asked again in a second process, which has its own time."""

START = 2 * TRIES * START_SECONDS
"""In each try the sandbox has so long to start, and to start anew where it has died. A process that
has just begun reads its banks and images in what is left of it."""


def seconds_for(question: Question, task: Task) -> float:
    """The longest that a worker with nothing else to do may take, on a machine that is busy."""
    drill = question.body
    assert isinstance(drill, Code)
    own = drill.limits.wall
    granted = own if task.timeout is None else task.timeout
    exam = max(own, granted) + own * len(drill.groups)  # a public reference runs without a clock
    return START + TRIES * (RUNS * granted + exam) + RUNS * own * len(drill.wrong)
