"""What a session came to, and its questions looked at once more."""

import pytest
from textual.widgets import OptionList, Static

from eprep.core.text.lines import HARD
from eprep.tui.app import EprepApp
from eprep.tui.screens.question import QuestionScreen
from eprep.tui.screens.review import ReviewScreen
from eprep.tui.screens.summary import SummaryScreen

BEFORE = "d1-linear-which"
QUESTIONS = (BEFORE, "d1-affine-homogeneity", "d1-draw-shapes")


@pytest.fixture
def session(desk):
    """Three answers, of which the first is right and the others are not."""
    found = desk.tutor.bank.find(QUESTIONS)
    session = desk.tutor.begin([found[id_] for id_ in QUESTIONS], shuffle=False)
    while (asked := desk.tutor.ask(session)) is not None:
        body = asked.question.body
        wrong = next((note.text for note in body.notes() if not note.right), "")
        answer = body.answer if asked.position == 0 else "999" if asked.position == 1 else wrong
        stored = desk.tutor.record_answer(asked, answer)
        desk.tutor.settle(session, stored, desk.tutor.grade(asked.question, answer, asked.seed))
    return session


def said(screen, selector):
    return "\n".join(str(part.content) for part in screen.query(selector).results(Static))


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_it_counts_by_mark_and_by_section(desk, session, size):
    app = EprepApp(desk, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, SummaryScreen)
        score = said(app.screen, "#score Static")
        assert "3問中1問正解" in score
        assert "○ 1　△ 0　× 2" in score
        lines = said(app.screen, "#sections Static").split("\n")
        assert [line.split() for line in lines] == [
            ["活性化関数", "1/2"],
            ["深層学習の全体像", "0/1"],
        ]
        shown = app.screen.query_one("#results", OptionList)
        assert shown.size.height >= 5
        assert [str(option.prompt)[0] for option in shown.options] == ["○", "×", "×"]


async def reviewing(app, pilot, *moves):
    await pilot.pause()
    await pilot.press(*moves, "enter")
    await pilot.pause()
    assert isinstance(app.screen, ReviewScreen)
    return app.screen


async def test_the_arrows_go_from_one_question_to_the_next(desk, session):
    app = EprepApp(desk, session)
    async with app.run_test() as pilot:
        screen = await reviewing(app, pilot, "down")
        seen = []
        for key in ("left", "left", "right", "n", "→", "right"):
            seen.append(screen._at)
            if key != "→":
                await pilot.press(key)
        assert seen == [1, 0, 0, 1, 2, 2]
        assert "3/3" in said(screen, ".bar")
        assert "あなたの解答" in said(screen, "#text")


async def test_reasons_stand_beside_every_choice(desk, session):
    app = EprepApp(desk, session)
    async with app.run_test() as pilot:
        screen = await reviewing(app, pilot)
        text = said(screen, "#text").replace(HARD, " ")
        notes = session.answered[0][0].asked.question.body.notes()
        assert text.count("[正] ") + text.count("[誤] ") == len(notes)
        assert "題材" in text


async def test_what_should_be_known_before_is_practised_from_there(desk, session):
    app = EprepApp(desk, session)
    async with app.run_test() as pilot:
        screen = await reviewing(app, pilot)
        assert not screen.query_one("#prerequisites").display
        await pilot.press("right")
        listed = screen.query_one("#prerequisites", OptionList)
        assert listed.display
        assert str(listed.options[0].prompt).startswith(f"1 ○  {BEFORE}")
        await pilot.press("１")
        await pilot.pause()
        assert isinstance(app.screen, QuestionScreen)
        assert app.screen._asked.question.id == BEFORE
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is screen


async def test_the_last_answer_is_taken_back_from_the_summary(desk, session):
    app = EprepApp(desk, session)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("u")
        await pilot.pause()
        assert isinstance(app.screen, QuestionScreen)
        assert app.screen._asked.question.id == QUESTIONS[2]
        assert QUESTIONS[2] not in desk.tutor.tallies()
