"""A mock exam line by line: what is said to be stored is, and nothing tells right from wrong before
the end."""

import io
import re
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.core.catalogue import Words
from eprep.core.exam import FORMS
from eprep.core.exam_state import BY_HAND, BY_TIME
from eprep.core.text.width import width
from eprep.plain.exam import ExamConversation
from eprep.plain.exam_result import review_lines
from eprep.sandbox.one_shot import LimitsRunner
from eprep.store.log import Log
from eprep.tutor import Tutor
from eprep.tutor.examining import Examiner

SAMPLE = Path(__file__).parent.parent / "samples" / "exam"
NOON = datetime(2026, 8, 1, 12, tzinfo=UTC)
STORED = re.compile(r"問 (\d+): 解答 (\d) を保存しました。")


class Room:
    """Where an exam is taken: a log, a clock that lines of input may set forward, and what was
    said."""

    def __init__(self, library, log):
        self.now = NOON
        tutor = Tutor(library, log, LimitsRunner(), now=lambda: self.now, rng=Random(0))
        self.examiner = Examiner(tutor, log, now=lambda: self.now)
        self.exam = self.examiner.start("quarter", 7)

    def lines(self, typed):
        """A number among them is minutes that pass, a function is what another program does."""
        for line in typed:
            if isinstance(line, int):
                self.now += timedelta(minutes=line)
            elif callable(line):
                line()
            else:
                yield line + "\n"

    def talk(self, *typed, cells=None):
        write = io.StringIO()
        ExamConversation(self.examiner, Words(), self.lines(typed), write, cells).run(self.exam)
        self.exam = self.examiner.exam(self.exam.id)
        return write.getvalue()

    def chosen(self):
        """By position from 0, the number of the choice that is stored."""
        found = {}
        for place, event in self.exam.answers.items():
            form = self.examiner.asked(self.exam, place).form
            found[place] = form.choices.index(event.answer) + 1
        return found


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    cache = Cache(tmp_path_factory.mktemp("bank") / "cache.sqlite3")
    yield Library([SAMPLE], cache, "")
    cache.close()


@pytest.fixture
def room(library, tmp_path):
    log = Log(tmp_path / "events.sqlite3")
    yield Room(library, log)
    log.close()


@pytest.mark.parametrize(
    ("typed", "chosen", "flags", "here"),
    [
        (["1"], {0: 1}, set(), 2),
        (["１", "２"], {0: 1, 1: 2}, set(), 3),
        (["s", "3"], {1: 3}, set(), 3),
        (["1", "p", "4"], {0: 4}, set(), 2),
        (["g 12", "2", "ｇ　３", "1"], {11: 2, 2: 1}, set(), 4),
        (["g26", "1", "2"], {25: 2}, set(), 26),
        (["2", "p", "０", "1", "g 2", "0"], {0: 1}, set(), 2),
        (["f", "s", "Ｆ", "f"], {}, {0}, 2),
        (["p", "m", "t", "?", "5", "0", "00", "1,2", "", "x", "g 27", "g", "undo"], {}, set(), 1),
        (["submit", "2"], {0: 2}, set(), 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_each_line_does_what_the_header_says(room, typed, chosen, flags, here):
    said = room.talk(*typed)
    assert room.chosen() == chosen
    assert room.exam.flags == flags
    assert f"問 {here}/26" in [*re.findall(r"^問 \d+/26", said, re.MULTILINE)][-1]
    assert {int(n) - 1: int(c) for n, c in STORED.findall(said)} == chosen
    assert room.exam.submission is None
    assert "模試を離れます" in said
    assert not re.search("^[○×△]", said, re.MULTILINE)
    assert "正解" not in said.replace("正誤", "")


def test_what_the_header_names_can_be_typed(room):
    said = room.talk()
    named = re.findall(r"^  (\S+)", said, re.MULTILINE)[:10]
    assert named == ["0", "s", "p", "g", "f", "m", "t", "submit", "q", "?"]


def test_it_goes_on_at_the_first_question_without_an_answer(room):
    room.talk("1", "s", "2", "q", "3")
    assert room.chosen() == {0: 1, 2: 2}
    assert "問 2/26  残り 30:00" in room.talk()


def test_the_answer_so_far_is_shown_with_its_question(room):
    assert "問 1/26  残り 30:00  解答 3  ▲ 見直し" in room.talk("3", "p", "f", "g 1")


def test_it_is_handed_in_at_the_second_word_where_something_is_left(room):
    said = room.talk("1", "f", "submit", "submit")
    assert "未解答が25問、見直しの印が1問あります" in said
    assert room.exam.submission.by == BY_HAND
    result = said.partition("模試の結果: ")[2]
    assert result.startswith("26問中")
    for subject in ("応用数学", "機械学習", "深層学習", "  深層学習の基礎", "開発環境"):
        assert re.search(rf"^  {subject} +\d+/\d+ +\d+ +\d+% +\d+点$", result, re.MULTILINE)


def test_it_is_handed_in_at_the_first_word_where_nothing_is(room):
    room.talk(*["1"] * 26, "submit")
    assert room.exam.submission.by == BY_HAND
    assert len(room.chosen()) == 26


@pytest.mark.parametrize("late", [["2"], ["submit"], []], ids=["answer", "submit", "end"])
def test_a_line_after_the_time_is_not_taken(room, late):
    said = room.talk("1", 30, *late)
    assert room.chosen() == {0: 1}
    assert room.exam.submission.by == BY_TIME
    assert "時間切れで提出" in said
    assert len(STORED.findall(said)) == 1


def test_whoever_leaves_what_another_program_has_handed_in_is_shown_its_result(room):
    said = room.talk("1", lambda: room.examiner.submit(room.exam), "q")
    assert "模試の結果" in said
    assert "時計は進み続けます" not in said


def test_a_question_that_is_looked_at_again_takes_time_with_its_answer_too(room, monkeypatch):
    clock = count()
    monkeypatch.setattr("eprep.plain.exam.time", SimpleNamespace(monotonic=lambda: next(clock)))
    room.talk("1")
    once = room.exam.seconds[0]
    room.talk("g 1", "s", "q")
    assert room.exam.seconds[0] > once


def test_the_last_quarter_of_an_hour_is_told_with_every_question(room):
    said = room.talk("1", 15, "2", "3")
    heads = re.findall(r"^問 \d+/26 .*$", said, re.MULTILINE)
    assert [("残り15分以内" in head) for head in heads] == [False, False, True, True]
    assert "10問遅れています" in room.talk("t")


def test_the_map_has_a_sign_for_each_question(room):
    said = room.talk("1", "f", "m")
    assert "     1 ■   ▶2 □▲   3 □ " in said
    assert all(f"{number} " in said for number in range(1, 27))


def test_lines_fit_where_a_width_is_asked_for(room):
    said = room.talk("1", "f", "m", "t", "submit", "submit", cells=60)
    wide = [line for line in said.splitlines() if width(line) > 60 and "/" not in line]
    assert [line for line in wide if "   " not in line.strip()] == []  # columns stay as they are


def test_every_question_is_told_again_with_its_mark(room):
    room.talk("1", "p", "f", "s", "2", "submit", "submit")
    text = "\n".join(review_lines(room.exam, room.examiner.reviewed(room.exam), Words()))
    marks = re.findall("^[○×] .*$", text, re.MULTILINE)
    assert len(marks) == 26
    assert marks.count("× 未解答") == 24
    assert text.count("あなたの解答: ") == 26
    assert text.count("あなたの解答: なし\n× 未解答\n") == 24
    assert re.search(r"^問 1  \[.*\]  .*▲ 見直し$", text, re.MULTILINE)
    assert text.count("[正]") == 26


@pytest.mark.parametrize(
    ("typed", "agreed"), [(["x", ""], True), (["", "q"], True), (["ｑ", ""], False), ([], False)]
)
def test_the_rules_are_told_before_the_clock_starts(room, typed, agreed):
    write = io.StringIO()
    talk = ExamConversation(room.examiner, Words(), room.lines(typed), write)
    assert talk.agreed(FORMS["quarter"]) is agreed
    assert "26問・30分" in write.getvalue()
    talk.run(room.exam)
    assert write.getvalue().count("  submit 提出") == 1
