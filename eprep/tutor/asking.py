"""Puts a question: in the form in which it is shown this time."""

from __future__ import annotations

from random import Random

from eprep.core.form import Shuffled
from eprep.core.question import Question
from eprep.core.session import Asked, Session


def put(question: Question, session: Session, position: int) -> Asked:
    """As the question at that place of the session."""
    seed = session.seeds[position]
    question = question.at(seed)
    form = question.body.form()
    order = None
    if isinstance(form, Shuffled):
        order = list(range(len(form.choices)))
        if session.shuffle:
            Random(seed).shuffle(order)
        if question.body.is_solved_by(form.arranged(order)):
            order.sort()  # as the file has them, which never solves it
        form = form.arranged(order)
    shown = None if order is None else tuple(order)
    return Asked(
        question, form, shown, seed, session.id, position,
        counts=question.id not in session.uncounted,
        instead_of=session.stands_for.get(question.id),
    )  # fmt: skip
