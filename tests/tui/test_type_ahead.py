"""What is typed at once is all heeded, however many screens it leads through."""

from typing import ClassVar

import pytest
from textual.events import Key, Paste

from eprep.tui.app import EprepApp
from eprep.tui.failing import FailingApp
from eprep.tui.screens.question import QuestionScreen
from eprep.tui.screens.summary import SummaryScreen
from eprep.tui.type_ahead import TypeAheadApp
from tests.tui.desks import session_over
from tests.tui.driving import until

KEYS = 40


async def test_keys_typed_at_once_lose_nothing(desk):
    questions = [e for e in desk.tutor.bank.entries if e.kind == "single"]
    session = desk.tutor.begin((questions * 5)[: KEYS // 2])
    app = EprepApp(desk, session)
    async with app.run_test() as pilot:
        await pilot.pause()
        for _ in range(KEYS // 2):
            app.post_message(Key("1", "1"))
            app.post_message(Key("n", "n"))
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
        assert len(session.results) == KEYS // 2


@pytest.mark.parametrize("text", ["x" * 200_001, "\n" * 10_001], ids=["long", "of many lines"])
async def test_a_paste_that_no_screen_can_take_is_dropped_and_said(desk, text):
    app = EprepApp(desk, session_over(desk, "softmax"))
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        before = app.screen.query_one("#editor").text
        app.post_message(Paste(text))
        await pilot.pause()
        assert app.screen.query_one("#editor").text == before
        assert [note.message for note in app._notifications] == [
            desk.words("screen.too_much_pasted")
        ]


async def test_what_is_typed_before_the_first_question_stands_goes_to_it(desk):
    app = EprepApp(desk)
    async with app.run_test() as pilot:
        await pilot.pause()
        for key in ("down", "down", "enter", "s", "s"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await until(pilot, lambda: isinstance(app.screen, QuestionScreen))
        await until(pilot, lambda: len(app.screen._session.results) == 2)


class Stumbling(TypeAheadApp, FailingApp):
    BINDINGS: ClassVar = [("x", "stumble")]
    stumbled = 0

    def on_mount(self):
        for _ in range(3):
            self.post_message(Key("x", "x"))

    def action_stumble(self):
        self.stumbled += 1
        if self.stumbled == 2:
            raise LookupError("lost")


def test_a_fault_of_a_key_that_had_to_wait_ends_the_app():
    app = Stumbling()
    app.run(headless=True)
    assert repr(app.failure) == "LookupError('lost')"
    assert app.stumbled == 2
