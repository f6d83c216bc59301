"""The questions of a mock exam again, with the answers, those that were given none too."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from eprep.core.exam_state import Exam
from eprep.core.session import Result
from eprep.core.verdict import Outcome, Verdict
from eprep.tui.screens.review import ReviewScreen


class ExamReviewScreen(ReviewScreen):
    def __init__(self, exam: Exam, results: Sequence[Result]) -> None:
        super().__init__(results, 0)
        self._exam = exam

    def show_kept(self) -> None:
        asked = self._results[self._at][0].asked
        seconds = self._exam.seconds.get(asked.position)
        count = len(self._exam.paper.places)
        parts = [
            self.star(asked.question.id) + self.words("screen.exam_review"),
            self.words("exam.place", number=asked.position + 1, count=count),
        ]
        if len(self._results) < count:
            part = self.words("exam.review.of", at=self._at + 1, count=len(self._results))
            parts.insert(1, part)
        if seconds is not None:
            parts.append(self.words("exam.review.seconds", seconds=round(seconds)))
        if asked.position in self._exam.flags:
            parts.append(self.words("exam.is_flagged"))
        self.query_one(".bar", Static).update(Content("  ".join(parts)))

    def chip(self, found: Verdict) -> Content:
        if found.outcome is not Outcome.SKIPPED:
            return super().chip(found)
        return Content.styled(
            f" {found.mark} {self.words('exam.unanswered')} ", "$background on $error"
        )
