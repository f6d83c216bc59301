"""Predicts the score, by the learner's days, and remembers it until one ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eprep.cli.calendar import learners_calendar
from eprep.cli.options import here
from eprep.tutor import Tutor

if TYPE_CHECKING:
    from eprep.tutor.predicting import Predictor


def predictor(tutor: Tutor) -> Predictor:
    from eprep.store.remembered import Remembered
    from eprep.tutor.predicting import Predictor

    calendar = learners_calendar()
    memory = Remembered(here().predicted)
    return Predictor(tutor, lambda: calendar.day(tutor.now()), memory)
