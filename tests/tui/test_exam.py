"""A mock exam on the screen: marked and changed, flagged, left and gone on with, handed in."""

from datetime import timedelta
from random import Random

import pytest
from textual.app import App
from textual.content import Content

from eprep.cli.examining import Exams
from eprep.cli.home import say_if_exam_runs
from eprep.core.catalogue import phrase
from eprep.core.exam_state import BY_HAND, BY_TIME
from eprep.core.fault import LOCKED, Refusal
from eprep.tui.app import EprepApp
from eprep.tui.desk import TakeExam
from eprep.tui.screens.exam import ExamScreen
from eprep.tui.screens.exam_result import ExamResultScreen
from eprep.tui.screens.exam_review import ExamReviewScreen
from eprep.tui.screens.exams import ExamsScreen
from eprep.tui.screens.home import HomeScreen
from eprep.tui.screens.proof import ProofScreen
from eprep.tui.screens.question import QuestionScreen
from eprep.tui.widgets.exam_prompt import ExamPrompt
from tests.tui.desks import NOON, WORDS, open_desk, sampled
from tests.tui.driving import press, rows_of, until


class Clock:
    def __init__(self):
        self.now = NOON

    def later(self, **step):
        self.now += timedelta(**step)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(tmp_path, clock):
    with open_desk(sampled("exam"), tmp_path) as desk:
        log = desk.tutor.log
        desk.exams = Exams(desk.tutor, log, now=lambda: clock.now, rng=Random(4))
        yield desk


def text_of(app):
    return "\n".join(rows_of(app))


def chosen(desk, exam):
    examiner = desk.exams.examiner
    exam = examiner.exam(exam.id)
    return {
        place: examiner.asked(exam, place).form.choices.index(event.answer) + 1
        for place, event in exam.answers.items()
    }


async def test_from_the_rules_over_answers_and_the_map_to_the_review(desk, clock):
    app = EprepApp(desk, TakeExam("quarter", 7))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "26問・30分" in text_of(app)
        assert desk.exams.running() is None  # the clock has not started
        await press(pilot, "enter")
        exam = desk.exams.running()
        assert "問 1/26  解答 0　見直し 0" in text_of(app)
        # Enter with nothing under the cursor skips; a digit marks, Enter goes on.
        await press(pilot, "enter", "2", "4", "enter", "down", "enter", "ｆ", "enter")
        assert chosen(desk, exam) == {1: 4, 2: 1}
        assert "問 4/26  解答 2　見直し 1" in text_of(app)
        await press(pilot, "left")
        assert "● 1 " in text_of(app)
        assert "▲ 見直し" in text_of(app)
        clock.later(minutes=14)
        await press(pilot, "m", "1", "9", "left", "enter", "１")
        assert chosen(desk, exam) == {1: 4, 2: 1, 17: 1}
        assert "いまの目安は12問の解答で、それより9問遅れています" in text_of(app)
        assert "残り15分以内" not in text_of(app)
        clock.later(minutes=1)
        await press(pilot, "right")
        assert "残り 15:00" in text_of(app)
        assert "残り15分以内" in text_of(app)
        await press(pilot, "e")
        assert "未解答は23問、見直しの印は1問です。" in text_of(app)
        await press(pilot, "enter", "f9", "n", "e", "ｙ")
        assert isinstance(app.screen, ExamResultScreen)
        assert "使った時間は 15:00" in text_of(app)
        assert desk.exams.examiner.exam(exam.id).submission.by == BY_HAND
        await press(pilot, "f")
        assert "問 3/26" in text_of(app)
        assert "[正]" in text_of(app)
        await press(pilot, "escape", "enter")
        assert isinstance(app.screen, ExamReviewScreen)
        assert "× 未解答" in text_of(app)
        await press(pilot, "p")
        assert isinstance(app.screen, ProofScreen)
        await press(pilot, "escape", "escape")
        assert "深層学習の応用" in text_of(app)
        await press(pilot, "ａ")
        assert isinstance(app.screen, QuestionScreen)
        whole = desk.exams.examiner.result(desk.exams.examiner.exam(exam.id)).whole
        assert 0 < whole.right < whole.answered
        assert f"1/{whole.questions - whole.right}" in text_of(app)


async def test_nothing_tells_right_from_wrong_while_it_runs(desk):
    app = EprepApp(desk, TakeExam("quarter", 7))
    async with app.run_test() as pilot:
        await press(pilot, "enter", "1", "h", "p", "u", "s", "ctrl+z", "ctrl+g", "ctrl+t", "o")
        assert isinstance(app.screen, ExamScreen)
        assert "問 1/26  解答 1　見直し 0" in text_of(app)
        assert not set("○×△") & set(text_of(app))
        assert desk.tutor.tallies() == {}


async def test_no_key_that_turns_pages_moves_the_cursor_and_an_answer_can_be_taken_back(desk):
    exam = desk.exams.begin("quarter", 7)
    app = EprepApp(desk, TakeExam())
    async with app.run_test() as pilot:
        await press(pilot, "pagedown", "pageup", "enter", "3", "pagedown", "enter")
        assert chosen(desk, exam) == {1: 3}
        await press(pilot, "left", "０")
        assert chosen(desk, exam) == {}
        assert "●" not in text_of(app)
        await press(pilot, "2", "delete", "backspace", "enter", "1", "f")
        assert chosen(desk, exam) == {2: 1}
        assert "問 3/26  解答 1　見直し 1" in text_of(app)


async def test_either_end_is_told_and_no_number_is_cut_short(desk):
    desk.exams.begin("quarter", 7)
    app = EprepApp(desk, TakeExam())
    async with app.run_test(size=(60, 24)) as pilot:
        await press(pilot, "left")
        assert "最初の問題です。" in text_of(app)
        await press(pilot, "m")
        assert all(f" {number} □" in text_of(app) for number in range(2, 27))
        await press(pilot, "2", "9", "enter")
        assert "29番はありません" in text_of(app)
        await press(pilot, "2", "6")
        assert "番号 26" in text_of(app)
        assert "番はありません" not in text_of(app)
        await press(pilot, "enter", "right")
        assert "最後の問題です。m で一覧、e で提出します。" in text_of(app)
        await press(pilot, "1")
        assert "ペース" in text_of(app)


async def test_rows_are_shared_anew_whenever_what_is_asked_is_measured(desk):
    desk.exams.begin("quarter", 7)
    app = EprepApp(desk, TakeExam())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        prompt, choices = app.screen.query_one(ExamPrompt), app.screen.query_one("#choices")
        for lines in (40, 2, 12, 40):
            prompt.show(Content(""), Content("\n".join(["行"] * lines)))
            await pilot.pause()
            await pilot.pause()
            is_long = lines == 40
            assert (prompt.max_scroll_y > 0) is is_long
            assert (choices.size.height == choices.virtual_size.height) is is_long
            assert ("PageDownで続き" in text_of(app)) is is_long
        await press(pilot, *["pagedown"] * 3)
        assert "PageUpで前へ" in text_of(app)
        assert "PageDownで続き" not in text_of(app)


async def test_the_rules_have_help_and_who_leaves_is_told_of_the_clock(desk):
    app = EprepApp(desk, TakeExam("quarter", 7))
    async with app.run_test(notifications=True) as pilot:
        await press(pilot, "?")
        assert "0 Backspace Delete" in text_of(app)
        await press(pilot, "escape", "enter", "q")
        await until(pilot, lambda: "時計は進み続けます（残り" in text_of(app))
        assert isinstance(app.screen, HomeScreen)


def test_who_ends_the_program_is_told_of_the_clock(desk, clock, capsys):
    say_if_exam_runs(desk)
    desk.exams.begin("quarter", 7)
    clock.later(minutes=3, seconds=30)
    say_if_exam_runs(desk)
    (line,) = capsys.readouterr().err.splitlines()
    assert "（残り 26:30）" in line
    assert "eprep exam resume" in line
    clock.later(minutes=30)
    say_if_exam_runs(desk)
    assert "時間切れの模試を提出しました" in capsys.readouterr().err


async def test_home_goes_on_with_it_and_the_clock_has_gone_on(desk, clock):
    exam = desk.exams.begin("quarter", 7)
    app = EprepApp(desk)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "▶ 模試を続ける（26問中0問に解答、残り30分）" in text_of(app)
        await press(pilot, "enter", "3", "escape")
        clock.later(minutes=11, seconds=30)
        await press(pilot, "m", "escape")
        assert "残り18分" in text_of(app)  # the clock says 18:30
        clock.later(seconds=30)
        await press(pilot, "m", "escape")
        assert "（26問中1問に解答、残り18分）" in text_of(app)
        await press(pilot, "enter")
        assert "問 2/26" in text_of(app)
        assert "残り 18:00" in text_of(app)
        assert chosen(desk, exam) == {0: 3}


@pytest.mark.parametrize("over", [(), ("m",), ("e",), ("?",)], ids=["", "map", "sheet", "help"])
async def test_it_is_handed_in_by_itself_whatever_lies_over_it(desk, clock, over):
    exam = desk.exams.begin("quarter", 7)
    app = EprepApp(desk, TakeExam())
    async with app.run_test() as pilot:
        await press(pilot, "2", *over)
        clock.later(minutes=30)
        await until(pilot, lambda: isinstance(app.screen, ExamResultScreen))
        assert "時間切れで提出" in text_of(app)
        assert desk.exams.examiner.exam(exam.id).submission.by == BY_TIME
        await press(pilot, "escape")
        assert isinstance(app.screen, HomeScreen)


async def test_a_key_after_the_time_answers_nothing(desk, clock):
    exam = desk.exams.begin("quarter", 7)
    app = EprepApp(desk, TakeExam())
    async with app.run_test() as pilot:
        await press(pilot, "2", "enter")
        clock.later(minutes=30)
        await press(pilot, "1")
        await until(pilot, lambda: isinstance(app.screen, ExamResultScreen))
        assert chosen(desk, exam) == {0: 2}


async def test_home_shows_what_came_of_one_whose_time_ran_out_meanwhile(desk, clock):
    desk.exams.begin("quarter", 7)
    clock.later(hours=3)
    app = EprepApp(desk)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, ExamResultScreen))
        assert "時間切れで提出" in text_of(app)
        await press(pilot, "escape", "m")
        assert isinstance(app.screen, ExamsScreen)
        assert "2026-04-01" in text_of(app)


@pytest.mark.parametrize("key", ["enter", "q"])
async def test_an_exam_that_another_program_handed_in_is_over_here_too(desk, key):
    exam = desk.exams.begin("quarter", 7)
    app = EprepApp(desk, TakeExam())
    async with app.run_test() as pilot:
        await press(pilot, "2")
        desk.exams.examiner.submit(exam)
        await press(pilot, key)
        assert isinstance(app.screen, ExamResultScreen)


async def test_a_history_that_cannot_be_read_ends_no_exam(desk, monkeypatch):
    desk.exams.begin("quarter", 7)
    app = EprepApp(desk, TakeExam())
    async with app.run_test() as pilot:
        await press(pilot, "2")
        with monkeypatch.context() as patch:
            patch.setattr(desk.exams.examiner, "exam", refuse)
            await press(pilot, "right")
            assert isinstance(app.screen, ExamScreen)
            assert len(app._notifications) == 1
        await press(pilot, "left", "q")
        assert isinstance(app.screen, HomeScreen)


def refuse(_id):
    raise Refusal(phrase("log.locked", path="p", back=""), LOCKED)


class OnePrompt(App[None]):
    CSS = "#prompt { height: 6; border: round; }"

    def compose(self):
        yield ExamPrompt(WORDS)


def lines(name, count):
    return Content("\n".join(f"{name}{number}" for number in range(count)))


async def test_the_title_is_that_of_the_text_that_is_shown_and_a_series_begins_with_what_is_new():
    app = OnePrompt()
    async with app.run_test(size=(40, 12)) as pilot:
        prompt = app.query_one(ExamPrompt)

        async def shown(shared, text):
            prompt.show(shared, text)
            await pilot.pause()
            title, first = rows_of(app)[:2]
            return title.strip(" ╭─╮"), first.strip(" │▁▂▃▄▅▆▇█")

        assert await shown(Content(""), lines("あ", 2)) == ("問題", "あ0")
        assert await shown(Content(""), lines("い", 9)) == ("問題  PageDownで続き", "い0")
        prompt.turn(9)
        await pilot.pause()
        assert "─ 問題  PageUpで前へ ─" in rows_of(app)[0]
        assert await shown(Content(""), lines("う", 9)) == ("問題  PageDownで続き", "う0")
        prompt.turn(1)
        await pilot.pause()
        assert await shown(Content(""), lines("え", 6)) == ("問題  PageDownで続き", "え0")
        assert await shown(lines("共", 8), lines("お", 2)) == ("問題  PageDownで続き", "共0")
        assert await shown(lines("共", 8), lines("か", 5)) == (
            "問題  PageUpで前へ  PageDownで続き", "か0",
        )  # fmt: skip
        assert await shown(lines("共", 8), lines("き", 1)) == ("問題  PageUpで前へ", "共5")
        assert await shown(Content(""), lines("く", 1)) == ("問題", "く0")
