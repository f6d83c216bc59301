"""Lays the desk for the screens: all that they need of the edges, each loaded when it is used."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from eprep.cli.examining import opened_exams
from eprep.cli.language import words
from eprep.cli.options import here
from eprep.cli.preferences import preferences
from eprep.cli.proving import proofs
from eprep.cli.wiring import open_notebook
from eprep.tui.desk import Desk, Trainer
from eprep.tutor import Tutor

if TYPE_CHECKING:
    from eprep.core.error_report import ErrorReport
    from eprep.core.preferences import Preferences
    from eprep.core.question import Question
    from eprep.core.reporting import Readiness


def desk(tutor: Tutor) -> Desk:
    return Desk(
        tutor, words, open_notebook(), _programs, exams=opened_exams(),
        preferences=preferences(), keep_preference=_keep_preference, report_error=_report_error,
        prove=proofs(tutor), trainer=_trainer, predict=partial(_predict, tutor),
        scratch=here().state / "edited",
    )  # fmt: skip


def _programs(question: Question) -> Sequence[tuple[str, str]]:
    from eprep.cli.bank_programs import programs

    return programs(question)


def _keep_preference(key: str, text: str) -> Preferences:
    from eprep.cli.config_writing import keep_typed

    return keep_typed(key, text)


def _predict(tutor: Tutor) -> Readiness | None:
    from eprep.cli.predicting import predictor

    return predictor(tutor).readiness()


def _report_error(report: ErrorReport) -> tuple[str, str]:
    from eprep.cli.error_report import report_error

    return report_error(report)


def _trainer() -> Trainer:
    from eprep.cli.training_child import Trainer

    return Trainer()
