"""Leads a mock exam: draws it, keeps what is answered, hands it in, and says what it came to.

While it runs nothing is graded. Its events are all there is of it, so that it goes on after a crash
with every answer, and with the time that is left by the wall.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from eprep.core.catalogue import phrase
from eprep.core.event import Event, EventType
from eprep.core.exam import FORMS, Forecast, Place, detail_of
from eprep.core.exam_draw import draw
from eprep.core.exam_result import Result as ExamResult
from eprep.core.exam_result import result_of
from eprep.core.exam_state import (
    BY_HAND,
    BY_TIME,
    LOOKED,
    Exam,
    begun,
    exam_of,
    submission_detail,
)
from eprep.core.fault import FAULTY, USAGE, Refusal
from eprep.core.selection import unknown
from eprep.core.session import Asked, Result, Session, StoredAnswer
from eprep.core.verdict import Outcome
from eprep.tutor.asking import put

if TYPE_CHECKING:
    from eprep.core.blueprint import Blueprint
    from eprep.core.form import Answer
    from eprep.core.question import Question
    from eprep.tutor.needs import Answered, ExamLog
    from eprep.tutor.tutor import Tutor


GLANCE = 1.0
"""Seconds that are not kept of a question without an answer."""


class Examiner:
    def __init__(
        self,
        tutor: Tutor,
        log: ExamLog,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[], str] = lambda: uuid4().hex,
    ) -> None:
        self._tutor = tutor
        self.bank = tutor.bank
        self._log = log
        self._now = now
        self._new_id = new_id

    # Taking it

    def start(
        self, form: str, seed: int, blueprint: str | None = None, forecast: Forecast | None = None
    ) -> Exam:
        """A new exam of one of `FORMS`, by the first blueprint where none is named. Its time runs
        from now. Raises Refusal where another one runs, or the bank is too small."""
        self.hand_in_overdue()
        end = self._log.end
        if self.running() is not None:
            raise Refusal(phrase("exam.runs"), USAGE)
        drawn_by = self._blueprint(blueprint)
        bank = self.bank
        paper = draw(bank.entries, drawn_by, bank.syllabus, FORMS[form], seed, self._seen())
        detail = detail_of(paper, forecast)
        event = self._event(EventType.EXAM_STARTED, self._new_id())._replace(detail=detail)
        if not self._log.append_after(event, end):
            return self.start(form, seed, blueprint, forecast)  # another program may have begun one
        exam = begun(event)
        assert exam is not None
        return exam

    def running(self) -> Exam | None:
        """The newest exam whose time is not up and that is not handed in."""
        now = self.time()
        exams = (self.exam(id_) for id_ in self._log.open_exams())
        return next((exam for exam in exams if exam is not None and not exam.is_over(now)), None)

    def asked(self, exam: Exam, position: int) -> Asked | None:
        """The question in the form in which it is shown, the same each time; None where it has
        changed since the exam began, or is gone, so that it cannot be answered."""
        question = self._question(exam.paper.places[position])
        if question is None:
            return None
        seeds = [place.seed for place in exam.paper.places]
        return put(question, Session(exam.id, [], seeds), position)

    def answer(
        self, exam: Exam, asked: Asked, answer: Answer | None, seconds: float | None = None
    ) -> Exam:
        """Store at once what stands now; None takes the answer back. `seconds` are those spent on
        the question since it was last answered. Where the time is up, nothing is stored, and the
        exam is handed in."""
        event = self._about(EventType.EXAM_ANSWERED, exam, asked.position)._replace(
            seed=asked.seed, order=asked.order, answer=answer, seconds=seconds
        )
        return self._went_on(exam, event)

    def looked(self, exam: Exam, position: int, seconds: float) -> Exam:
        """Store how long a question was looked at, and no answer; a glance is not worth it."""
        if seconds < GLANCE:
            return exam
        event = self._about(EventType.EXAM_ANSWERED, exam, position)
        return self._went_on(exam, event._replace(seconds=seconds, detail=LOOKED))

    def flag(self, exam: Exam, position: int, flagged: bool) -> Exam:
        """Mark a question to be looked at again, or take the mark away."""
        event = self._about(EventType.EXAM_FLAGGED, exam, position)
        return self._went_on(exam, event._replace(detail="1" if flagged else "0"))

    def _went_on(self, exam: Exam, event: Event) -> Exam:
        """As the history has it then: another program may have gone on with it, or ended it."""
        if exam.is_over(event.time):
            return self.submit(exam)
        self._log.append(event)
        return self.exam(exam.id) or exam

    # Handing it in

    def submit(self, exam: Exam) -> Exam:
        """Grade all answers and store them with the submission: by hand, or by time where that is
        up. What has been handed in already, as by another program, stays as it is."""
        while not self._submitted(exam.id):
            pass  # another program has answered meanwhile: its answer counts too
        return self.exam(exam.id) or exam

    def _submitted(self, id_: str) -> bool:
        """Whether nothing is left to do."""
        events = self._log.exam_events(id_)
        found = exam_of(events)
        if found is None or found.submission is not None:
            return True
        questions = [self._question(place) for place in found.paper.places]
        places = found.paper.places
        gone = [p.question for p, question in zip(places, questions, strict=True) if not question]
        answers = [
            self._handed_in(found, position, questions[position])
            for position in sorted(found.answers)
        ]
        submitted = self._event(EventType.EXAM_SUBMITTED, id_)
        by = BY_TIME if found.is_over(submitted.time) else BY_HAND
        submitted = submitted._replace(detail=submission_detail(by, gone))
        return self._log.append_exam(submitted, answers, len(events))

    def hand_in_overdue(self) -> list[Exam]:
        """Those whose time ran out while nobody was there."""
        now = self.time()
        exams = [self.exam(id_) for id_ in self._log.open_exams()]
        return [self.submit(exam) for exam in exams if exam and exam.is_over(now)]

    def _handed_in(
        self, exam: Exam, position: int, question: Question | None
    ) -> tuple[Event, Event | None]:
        """The answer as one of any session, and its verdict: none yet where the question is gone,
        and comes back with a bank that is missing."""
        told = exam.answers[position]
        expected = None if question is None else question.common.seconds
        answered = told._replace(
            type=EventType.ANSWERED, seconds=exam.seconds[position], expected=expected
        )
        if question is None:
            return answered, None
        seed = exam.paper.places[position].seed
        verdict = self._tutor.grade(question.at(seed), told.answer, seed)
        if verdict.outcome is Outcome.INTERNAL_ERROR:
            return answered, None
        graded = self._about(EventType.GRADED, exam, position)._replace(
            outcome=verdict.outcome, score=verdict.score, misconception=verdict.misconception
        )
        return answered, graded

    # Looking back

    def exams(self) -> list[Exam]:
        """All that were ever started, the newest first."""
        found = (self.exam(event.session or "") for _, event in self._log.exam_starts())
        return [exam for exam in found if exam is not None][::-1]

    def exam(self, id_: str) -> Exam | None:
        return exam_of(self._log.exam_events(id_))

    def result(self, exam: Exam) -> ExamResult:
        """Of an exam that is handed in."""
        before = self._before(exam)
        whole = None if before is None else self._result(before).whole
        return self._result(exam)._replace(before=whole)

    def _before(self, exam: Exam) -> Exam | None:
        """The newest that began before it and is handed in."""
        ids = [event.session or "" for _, event in self._log.exam_starts()]
        earlier = ids[: ids.index(exam.id)] if exam.id in ids else []
        found = (self.exam(id_) for id_ in reversed(earlier))
        return next((each for each in found if each is not None and each.submission), None)

    def _result(self, exam: Exam) -> ExamResult:
        scores = {
            answered.question: graded.score or 0.0
            for _, answered, graded in self._handed_in_answers(exam)
        }
        return result_of(exam, scores, self.bank.syllabus, self.bank.blueprints)

    def _handed_in_answers(self, exam: Exam) -> list[Answered]:
        submission = exam.submission.id if exam.submission is not None else None
        return [each for each in self._log.of_session(exam.id) if each[1].about == submission]

    def reviewed(self, exam: Exam) -> list[Result]:
        """Every question of an exam that is handed in, in the order of the paper, with its answer
        and what that came to; a skip where there is none. What has changed since is left out."""
        ids = {answered.question: id_ for id_, answered, _ in self._handed_in_answers(exam)}
        found = []
        for position, place in enumerate(exam.paper.places):
            asked = self.asked(exam, position)
            if asked is not None:
                told = exam.answers.get(position)
                answer = None if told is None else told.answer
                verdict = self._tutor.grade(asked.question, answer, asked.seed)
                found.append((StoredAnswer(ids.get(place.question, ""), asked, answer), verdict))
        return found

    def time(self) -> str:
        """Now: UTC, ISO 8601."""
        return self._now().astimezone(UTC).isoformat(timespec="milliseconds")

    def _blueprint(self, id_: str | None) -> Blueprint:
        known = {blueprint.id: blueprint for blueprint in self.bank.blueprints}
        if not known:
            raise Refusal(phrase("exam.no_blueprint"), FAULTY)
        if id_ is not None and id_ not in known:
            raise unknown("unknown.blueprint", id_, known)
        return next(iter(known.values())) if id_ is None else known[id_]

    def _seen(self) -> set[str]:
        """What was answered, or stood on an earlier paper, whose review showed all of it."""
        return {*self._tutor.tallies(), *self._on_papers()}

    def _on_papers(self) -> Iterator[str]:
        for _, event in self._log.exam_starts():
            exam = begun(event)
            for place in () if exam is None else exam.paper.places:
                yield place.question

    def _question(self, place: Place) -> Question | None:
        """As it was when the exam began."""
        try:
            question = self.bank.question(place.question)
        except Refusal:
            return None
        return question if question.revision == place.revision else None

    def _about(self, type_: EventType, exam: Exam, position: int) -> Event:
        place = exam.paper.places[position]
        return self._event(type_, exam.id, place.question, place.revision)

    def _event(self, type_: EventType, exam: str, question: str = "", revision: str = "") -> Event:
        return Event(type_, self.time(), question, revision, session=exam)
