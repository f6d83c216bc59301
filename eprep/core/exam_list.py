"""The list of mock exams in columns, beside what came what had been predicted: the same in plain
lines and on the screen."""

from __future__ import annotations

from eprep.core.catalogue import Phrase, Words, phrase
from eprep.core.exam_result import Score
from eprep.core.exam_state import BY_TIME, Exam
from eprep.core.text.numeral import percent
from eprep.core.text.width import fit

BEGUN, FORM, RIGHT, SHARE, FORECAST = 17, 5, 10, 8, 19
"""Cells of the columns."""

NONE = "-"


def head(words: Words) -> str:
    keys = ("exam.list.begun", "report.form", "exam.right", "exam.share", "report.forecast",
            "exam.list.state")  # fmt: skip
    return _line(*map(words, keys))


def row(exam: Exam, begun: str, score: Score | None, words: Words) -> str:
    """`begun` is by the learner's clock; one that runs has no score."""
    return _line(
        begun,
        words(f"report.form.{exam.paper.form}"),
        NONE if score is None else f"{score.right}/{score.questions}",
        NONE if score is None else percent(score.share),
        words(_forecast(exam)),
        words(_state(exam)),
    )


def _forecast(exam: Exam) -> Phrase:
    if exam.forecast is None:
        return phrase("exam.list.no_forecast")
    mean, low, high = map(percent, exam.forecast)
    return phrase("report.expected", mean=mean, ends=phrase("report.range", low=low, high=high))


def _state(exam: Exam) -> Phrase:
    if exam.submission is None:
        return phrase("exam.state.running")
    late = exam.submission.by == BY_TIME
    return phrase("exam.state.by_time" if late else "exam.state.by_hand")


def _line(begun: str, form: str, right: str, share: str, forecast: str, state: str) -> str:
    numbers = ((right, RIGHT), (share, SHARE), (forecast, FORECAST))
    columns = "".join(fit(text, room, right=True) for text, room in numbers)
    return f"{fit(begun, BEGUN)}{fit(form, FORM)}{columns}  {state}"
