"""The sessions that the program ended in the middle of: which they are, and how one goes on.

What they ask is in their plans, what was answered in the log.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from eprep.core.event import EventType
from eprep.core.session import Plan, Session, StoredAnswer
from eprep.core.verdict import SETTLED, Outcome, Verdict, overruled

if TYPE_CHECKING:
    from eprep.core.event import Event
    from eprep.tutor.needs import Answered, Log
    from eprep.tutor.tutor import Tutor


def unfinished(plans: Iterable[Plan], log: Log) -> Iterator[tuple[Plan, Sequence[Answered]]]:
    """Plans of which something has been answered but not all, each with its answers. Of a program
    at the end, the tries that did not pass are none: it is asked again."""
    for plan in plans:
        answers = log.of_session(plan.id)
        last = [
            graded for _, answered, graded in answers if answered.question == plan.questions[-1]
        ]
        if last and last[-1].outcome not in SETTLED:
            answers = [each for each in answers if each[1].question != plan.questions[-1]]
        if 0 < len({answered.question for _, answered, _ in answers}) < len(plan.questions):
            yield plan, answers


def resumed(tutor: Tutor, plan: Plan, answers: Iterable[Answered]) -> Session:
    """What the plan says, without questions that are gone, and with its answers so far."""
    found = tutor.bank.find(plan.questions)
    planned = zip(plan.questions, plan.seeds, strict=True)
    kept = [(found[id_], seed) for id_, seed in planned if id_ in found]
    entries, seeds = [entry for entry, _ in kept], [seed for _, seed in kept]
    session = Session(
        plan.id, entries, seeds, plan.shuffle, frozenset(plan.uncounted), plan.stands_for
    )
    places = {entry.id: position for position, entry in enumerate(entries)}
    for id_, answered, graded in answers:
        if answered.question in places:
            asked = tutor.asked(session, places[answered.question])
            stored = StoredAnswer(id_, asked, answered.answer)
            session.results.append((stored, _verdict_again(tutor, stored, answered, graded)))
    return session


def _verdict_again(tutor: Tutor, stored: StoredAnswer, answered: Event, graded: Event) -> Verdict:
    """With its reasons where they are found in no time; a program is not run again."""
    question = stored.asked.question
    runs = question.body.proved_by_programs
    if stored.answer is None or runs or question.revision != answered.revision:
        outcome = _outcome(graded.outcome or Outcome.SKIPPED)
        return Verdict(outcome, graded.score or 0.0, misconception=graded.misconception)
    found = tutor.grade(question, stored.answer, answered.seed or 0)
    if graded.type is EventType.OVERRULED and graded.outcome in (Outcome.RIGHT, Outcome.WRONG):
        return overruled(found, Outcome(graded.outcome))
    return found


def _outcome(name: str) -> Outcome:
    """One that another device gave, whose version may be newer, is no pass at least."""
    return Outcome(name) if name in list(Outcome) else Outcome.WRONG
