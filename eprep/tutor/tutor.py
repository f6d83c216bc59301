"""Leads the conversation with a learner, step by step, and changes state only through the log.

It does no input or output of its own: log, bank, sandbox, clock and dice are handed over.
An answer is stored before it is graded, so that nothing that was answered is ever lost.
What asks and grades is imported when it does, since the first picture needs counts alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING
from uuid import uuid4

from eprep.core.entry import Entry
from eprep.core.event import Event, EventType
from eprep.core.fault import Refusal
from eprep.core.session import Asked, Plan, Session, StoredAnswer
from eprep.core.verdict import SKIPPED, Case, Outcome, Verdict, overruled
from eprep.tutor.history import History

if TYPE_CHECKING:
    from eprep.core.digits import Digits
    from eprep.core.form import Answer
    from eprep.core.question import Question
    from eprep.core.trial import Runner
    from eprep.tutor.needs import Answered, Bank, Log, Plans
    from eprep.tutor.standings import Memory

SEEDS = 2**31
"""Seeds are below this."""


class Tutor(History):
    def __init__(
        self,
        bank: Bank,
        log: Log,
        run: Runner,
        *,
        now: Callable[[], datetime],
        rng: Random,
        new_id: Callable[[], str] = lambda: uuid4().hex,
        digits: Digits | None = None,
        plans: Plans | None = None,
        maths: Runner | None = None,
        memory: Memory | None = None,
    ) -> None:
        super().__init__(bank, log, now, memory)
        self._run = run
        self._rng = rng
        self._new_id = new_id
        self._digits = digits
        self._plans = plans
        self._maths = maths
        self._unkept: dict[str, Session] = {}
        """Sessions of which nothing has been answered, by id."""

    @property
    def isolation(self) -> str:
        return self._run.isolation

    # Asking

    def begin(
        self,
        entries: Sequence[Entry],
        *,
        shuffle: bool = True,
        in_order: bool = False,
        limit: int | None = None,
        uncounted: Iterable[str] = (),
        stands_for: Mapping[str, str] = MappingProxyType({}),
    ) -> Session:
        """A session over `entries`, all of them where `limit` is None; `in_order`, only their
        choices are shuffled.

        Answers to the `uncounted` do not move the schedule; `stands_for` names, by question, the
        lapsed one in whose place it is asked.
        """
        chosen = list(entries)
        if shuffle and not in_order:
            self._rng.shuffle(chosen)
        chosen = chosen[:limit]
        seeds = [self._rng.randrange(SEEDS) for _ in chosen]
        session = Session(
            self._new_id(), chosen, seeds, shuffle, frozenset(uncounted), dict(stands_for)
        )
        self._unkept[session.id] = session
        return session

    def resumable(self) -> Session | None:
        """The newest session that has an answer and was not brought to its end."""
        from eprep.tutor.resuming import resumed

        sessions = (resumed(self, plan, answers) for plan, answers in self._unfinished())
        return next((s for s in sessions if s.results and not s.is_over), None)

    def under_way(self) -> tuple[int, int] | None:
        """How many questions of that session have been answered or skipped, and how many it has;
        None where there is no such session. No question is read for this."""
        for plan, answers in self._unfinished():
            return len({event.question for _, event, _ in answers}), len(plan.questions)
        return None

    def _unfinished(self) -> Iterator[tuple[Plan, Sequence[Answered]]]:
        from eprep.tutor.resuming import unfinished

        return unfinished(() if self._plans is None else self._plans.plans(), self.log)

    def ask(self, session: Session) -> Asked | None:
        """What is next, in the form in which it is shown; None when all has been asked."""
        position = session.position
        return None if position == len(session.entries) else self.asked(session, position)

    def asked(self, session: Session, position: int) -> Asked:
        """The question at that place of the session, in the form in which it is shown."""
        from eprep.tutor.asking import put

        return put(self.bank.question(session.entries[position].id), session, position)

    def ask_again(self, asked: Asked) -> Asked:
        """The same question at the same place, for another try with other inputs."""
        if asked.question.vary is not None:
            return asked  # its seed has drawn it, and would draw another
        return asked._replace(seed=self._rng.randrange(SEEDS))

    # Answering

    def record_answer(
        self,
        asked: Asked,
        answer: Answer | None,
        seconds: float | None = None,
        confidence: int | None = None,
    ) -> StoredAnswer:
        """Store at once what was answered; None is a skip. `confidence` is 1 for sure, 0 for
        unsure."""
        event = Event(
            type=EventType.ANSWERED,
            time=self._time(),
            question=asked.question.id,
            revision=asked.question.revision,
            seed=asked.seed,
            order=asked.order,
            answer=answer,
            seconds=seconds,
            confidence=confidence,
            session=asked.session,
            counts=asked.counts,
            expected=asked.question.common.seconds,
            instead_of=asked.instead_of,
        )
        self._keep_plan(asked.session)  # first, so that a refusal leaves no answer behind
        return StoredAnswer(self.log.append(event), asked, answer)

    def grade(
        self,
        question: Question,
        answer: Answer | None,
        seed: int,
        on_case: Callable[[Case], None] | None = None,
    ) -> Verdict:
        """What the answer comes to. Slow for a drill; changes nothing, so it may run anywhere."""
        from eprep.core.trial import Trial, ignore_case

        if answer is None:
            return SKIPPED
        heard = on_case or ignore_case
        trial = Trial(self._run, seed, heard, digits=self._digits, maths=self._maths)
        return question.body.grade(answer, trial)

    def record_verdict(self, stored: StoredAnswer, verdict: Verdict) -> None:
        """Store the verdict. Where the grader failed there is none: `catch_up` tries again."""
        if verdict.outcome is Outcome.INTERNAL_ERROR:
            return
        asked = stored.asked
        self.log.append(self._graded(stored.id, asked.question, asked.session, verdict))

    def settle(self, session: Session, stored: StoredAnswer, verdict: Verdict) -> None:
        """Add the verdict to what has come of the session, and record it. Where that is refused,
        `catch_up` judges the stored answer again."""
        session.results.append((stored, verdict))
        self.record_verdict(stored, verdict)
        if self._plans is not None and session.is_over:
            self._plans.drop_plan(session.id)

    def overrule(self, session: Session, stored: StoredAnswer, outcome: Outcome) -> Verdict:
        """Take the learner's word on an answer of the session, right or wrong, for its verdict;
        with the outcome that it was graded with, that word is taken back."""
        ids = [each.id for each, _ in session.results]
        place, question = ids.index(stored.id), stored.asked.question
        verdict = overruled(session.results[place][1], outcome)
        event = self._graded(stored.id, question, stored.asked.session, verdict)
        self.log.append(event._replace(type=EventType.OVERRULED))
        session.results[place] = stored, verdict
        return verdict

    def undo(self, session: Session) -> StoredAnswer | None:
        """Take back the newest answer of the session; None where there is none."""
        if not session.results:
            return None
        stored, _ = session.results[-1]
        question = stored.asked.question
        self._unkept[session.id] = session  # its plan may have gone when the last answer was in
        self._keep_plan(session.id)
        self.log.append(
            Event(
                type=EventType.UNDONE,
                time=self._time(),
                question=question.id,
                revision=question.revision,
                about=stored.id,
                session=session.id,
            )
        )
        session.results.pop()
        return stored

    def _keep_plan(self, session_id: str | None) -> None:
        """From its first answer on, a session takes the place of the one before."""
        session = self._unkept.get(session_id or "")
        if session is None:
            return
        if self._plans is not None and len(session.entries) > 1:
            self._plans.keep_plan(session.plan)
        del self._unkept[session.id]

    def catch_up(self) -> int:
        """Grade what was stored but never graded; return how many answers that was impossible for.

        An answer to a text that has changed since cannot be judged any more.
        """
        left = 0
        for id_, event in self.log.ungraded():
            question = self._same_question(event)
            if question is None:
                left += 1
                continue
            verdict = self.grade(question, event.answer, event.seed or 0)
            if verdict.outcome is Outcome.INTERNAL_ERROR:
                left += 1
                continue
            self.log.append_if_ungraded(self._graded(id_, question, event.session, verdict))
        return left

    def _same_question(self, event: Event) -> Question | None:
        try:
            question = self.bank.question(event.question)
        except Refusal:
            return None
        if question.revision != event.revision:
            return None
        return question.at(event.seed or 0)

    def _graded(
        self, answer_id: str, question: Question, session: str | None, verdict: Verdict
    ) -> Event:
        return Event(
            type=EventType.GRADED,
            time=self._time(),
            question=question.id,
            revision=question.revision,
            about=answer_id,
            outcome=verdict.outcome,
            score=verdict.score,
            misconception=verdict.misconception,
            session=session,
        )

    def _time(self) -> str:
        return self.now().astimezone(UTC).isoformat(timespec="milliseconds")
