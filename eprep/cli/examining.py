"""The mock exams of the command that runs: what leads them is loaded once there is one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING

import click

from eprep.tutor import Tutor

if TYPE_CHECKING:
    from eprep.core.exam import Forecast
    from eprep.core.exam_state import Exam
    from eprep.store.log import Log
    from eprep.tutor.examining import Examiner

EXAMS = "eprep.exams"
"""Where click's context keeps them."""

SEEDS = 10**6
"""Seeds that nobody named are below this: short enough to be typed again."""


class Exams:
    def __init__(
        self,
        tutor: Tutor,
        log: Log,
        *,
        now: Callable[[], datetime],
        rng: Random,
        forecast: Callable[[], Forecast | None] = lambda: None,
    ) -> None:
        self._tutor = tutor
        self._log = log
        self._now = now
        self._rng = rng
        self._forecast = forecast
        self.late: list[Exam] = []

    @cached_property
    def examiner(self) -> Examiner:
        from eprep.tutor.examining import Examiner

        return Examiner(self._tutor, self._log, now=self._now)

    @property
    def taken(self) -> bool:
        """Whether there has ever been one."""
        return bool(self._log.exam_starts())

    def running(self) -> Exam | None:
        if not self._log.open_exams():
            return None
        self.late += self.examiner.hand_in_overdue()
        return self.examiner.running()

    def begin(self, form: str, seed: int | None = None) -> Exam:
        """With what is predicted of it, so that the prediction can be held against the result."""
        seed = self._rng.randrange(SEEDS) if seed is None else seed
        return self.examiner.start(form, seed, forecast=self._forecast())


def keep_exams(exams: Exams) -> None:
    click.get_current_context().find_root().meta[EXAMS] = exams


def opened_exams() -> Exams:
    """Those of the tutor that the command has opened."""
    return click.get_current_context().find_root().meta[EXAMS]  # type: ignore[no-any-return]  # click's dict of anything
