"""Makes of a plan and of the log the session that was under way when the program ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eprep.core.event import Event
from eprep.core.form import Editor
from eprep.core.session import Plan, Session, StoredAnswer
from eprep.core.verdict import Outcome, Verdict
from eprep.tutor.needs import Log

if TYPE_CHECKING:
    from eprep.tutor.tutor import Tutor


def resumed(tutor: Tutor, log: Log, plan: Plan) -> Session:
    """What the plan says, without questions that are gone, and with its answers so far."""
    found = tutor.bank.find(plan.questions)
    planned = zip(plan.questions, plan.seeds, strict=True)
    kept = [(found[id_], seed) for id_, seed in planned if id_ in found]
    entries, seeds = [entry for entry, _ in kept], [seed for _, seed in kept]
    session = Session(plan.id, entries, seeds, plan.shuffle)
    places = {entry.id: position for position, entry in enumerate(entries)}
    for id_, answered, graded in log.of_session(plan.id):
        if answered.question in places:
            asked = tutor.asked(session, places[answered.question])
            stored = StoredAnswer(id_, asked, answered.answer)
            session.results.append((stored, _verdict_again(tutor, stored, answered, graded)))
    if session.has_open_end:
        _ask_the_last_again(session)
    return session


def _ask_the_last_again(session: Session) -> None:
    """Its tries stay in the log; here they make room for another one."""
    last = len(session.entries) - 1
    session.results = [r for r in session.results if r[0].asked.position != last]


def _verdict_again(tutor: Tutor, stored: StoredAnswer, answered: Event, graded: Event) -> Verdict:
    """With its reasons where they are found in no time; a program is not run again."""
    question = stored.asked.question
    program = isinstance(stored.asked.form, Editor)
    if stored.answer is None or program or question.revision != answered.revision:
        outcome = Outcome(graded.outcome or Outcome.SKIPPED)
        return Verdict(outcome, graded.score or 0.0, misconception=graded.misconception)
    return tutor.grade(question, stored.answer, answered.seed or 0)
