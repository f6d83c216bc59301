"""How sure an answer is and why it was missed are said by a key, and cost none where they are not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest

from eprep.core.event import EventType
from eprep.tui.app import EprepApp
from eprep.tui.screens.question import QuestionScreen
from tests.tui.desks import NOON, session_over
from tests.tui.driving import press, rows_of

ONE, NUMBER = "d1-draw-shapes", "d1-draw-parameters"


@pytest.mark.parametrize(
    ("id_", "keys", "confidence", "causes"),
    [
        (ONE, ("2", "2", "n"), None, []),
        (ONE, ("c", "2"), 1, []),
        (ONE, ("c", "ｃ", "2", "w", "w"), 0, ["knowledge", "misreading"]),
        (ONE, ("f3", "f3", "f3", "2", "f3", "5", "0"), None, ["knowledge", "time", None]),
        (NUMBER, ("f3", "9", "enter", "w", "3"), 1, ["knowledge", "calculation"]),
    ],
)
async def test_what_is_said_is_stored_with_the_answer(desk, log, id_, keys, confidence, causes):
    app = EprepApp(desk, session_over(desk, id_))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, *keys)
    events = [event for _, event in log.events()]
    (answered,) = [e for e in events if e.type is EventType.ANSWERED]
    assert answered.confidence == confidence
    assert [e.detail for e in events if e.type is EventType.CAUSED] == causes


async def test_it_is_seen_what_is_said(desk):
    app = EprepApp(desk, session_over(desk, ONE))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "c")
        assert "確信あり" in rows_of(app)[0]
        await press(pilot, "2", "w")
        assert any("■1 知識" in row for row in rows_of(app))


async def test_home_goes_on_with_what_is_due_and_with_the_days_menu(desk, log):
    desk.zone = UTC
    session = session_over(desk, ONE)
    asked = desk.tutor.ask(session)
    wrong = asked.form.choices[1]
    stored = desk.tutor.record_answer(asked, wrong)
    desk.tutor.settle(session, stored, desk.tutor.grade(asked.question, wrong, asked.seed))
    desk.tutor.now = lambda: NOON + timedelta(days=2)
    app = EprepApp(desk)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "今日の復習 1問" in rows_of(app)[0]
        await press(pilot, "enter")
        assert isinstance(app.screen, QuestionScreen)
        assert ONE in (app.screen._asked.instead_of, app.screen._asked.question.id)
        await press(pilot, "q")
        desk.preferences = replace(desk.preferences, exam_date=date(2026, 5, 1))
        await press(pilot, "s", "q", "enter")
        assert sum(entry.seconds for entry in app.screen._session.entries) == pytest.approx(
            1800, rel=0.1
        )
        assert app.screen._asked.position == 0
