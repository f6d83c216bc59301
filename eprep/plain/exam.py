"""A mock exam on two streams: a line in for each answer or step, and nothing said of right or wrong
until it is handed in."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from eprep.core.catalogue import Words
from eprep.core.exam import ExamForm
from eprep.core.exam_state import Exam
from eprep.core.exam_view import (
    COLUMNS,
    cell,
    clock,
    is_near_end,
    legend,
    pace,
    seen,
    still_open,
)
from eprep.core.form import Pick
from eprep.core.session import Asked
from eprep.core.text.typed import half_width, places
from eprep.plain.exam_result import result_lines
from eprep.plain.page import INDENT, Page
from eprep.tutor.examining import Examiner

COMMANDS: Mapping[str, str] = {
    "0": "take_back", "s": "later", "p": "back", "f": "flag", "m": "map", "t": "time", "?": "help",
}  # fmt: skip


class ExamConversation:
    def __init__(
        self, examiner: Examiner, words: Words, read: Iterable[str], write: TextIO,
        cells: int | None = None,
    ) -> None:  # fmt: skip
        """`cells` is how wide a line may be; without it none is broken."""
        self._examiner = examiner
        self._words = words
        self._page = Page(words, cells)
        self._cells = cells
        self._lines = iter(read)
        self._write = write
        self._here = 0
        self._shown = -1
        self._confirming = False
        self._briefed = False
        self._begun = time.monotonic()
        self._thought: dict[int, float] = {}
        """Seconds that each question was looked at since its newest answer."""

    def agreed(self, form: ExamForm) -> bool:
        """Tell the rules, and wait for an empty line: whether the exam shall begin."""
        name = self._words(f"exam.form.{form.name}")
        count, minutes = form.questions, form.minutes
        self._say_lines("exam.plain.rules", form=name, count=count, minutes=minutes)
        self._say_lines("exam.plain.help")
        self._briefed = True
        self._say("exam.plain.begin")
        for line in self._lines:
            typed = _folded(line)
            if not typed:
                return True
            if typed == "q":
                return False
            self._say("exam.plain.begin")
        return False

    def run(self, exam: Exam) -> None:
        """Until it is handed in, or the candidate leaves; then its clock goes on."""
        self._header(exam)
        all_ = range(len(exam.paper.places))
        self._here = next((place for place in all_ if place not in exam.answers), 0)
        while exam.submission is None:
            if self._shown != self._here:
                exam = self._examiner.exam(exam.id) or exam  # another program may have it too
                if exam.submission is not None:
                    break
                self._question(exam)
            line = next(self._lines, None)
            if exam.is_over(self._examiner.time()):
                exam = self._examiner.submit(exam)
                break
            typed = None if line is None else _folded(line)
            if typed is None or typed == "q":
                self._leave(exam)
                exam = self._examiner.exam(exam.id) or exam
                if exam.submission is not None:
                    break
                self._say("exam.left", left=self._left(exam))
                return
            exam = self._obey(exam, typed)
        self._result(exam)

    def _obey(self, exam: Exam, typed: str) -> Exam:
        """What one line asks for, and the exam after it."""
        confirmed, self._confirming = self._confirming, False
        if typed == "submit":
            return self._submit(exam, confirmed=confirmed)
        if typed.startswith("g"):
            self._go(exam, typed[1:])
        elif typed in COMMANDS:
            return self._step(exam, COMMANDS[typed])
        else:
            return self._answer(exam, typed)
        return exam

    def _step(self, exam: Exam, what: str) -> Exam:
        if what == "take_back":
            return self._take_back(exam)
        if what == "later":
            self._turn(exam, 1)
        elif what == "back":
            self._turn(exam, -1)
        elif what == "flag":
            return self._flag(exam)
        elif what == "map":
            self._map(exam)
        elif what == "time":
            self._say("exam.clock", left=self._left(exam))
            self._say_line(self._words(pace(exam, self._examiner.time())))
        else:
            self._say_lines("exam.plain.help")
        return exam

    def _answer(self, exam: Exam, typed: str) -> Exam:
        """Told to be stored once it is."""
        asked = self._examiner.asked(exam, self._here)
        if asked is None:
            self._say("exam.changed")
            return exam
        assert isinstance(asked.form, Pick)  # nothing else stands on a paper
        answer = asked.form.read(typed)
        if answer is None:
            self._say("exam.again")
            return exam
        self._look_away()
        exam = self._examiner.answer(exam, asked, answer, self._thought.pop(self._here))
        if exam.submission is None:
            number = asked.form.choices.index(str(answer)) + 1
            self._say("exam.stored", number=self._here + 1, choice=number)
            self._turn(exam, 1)
        return exam

    def _take_back(self, exam: Exam) -> Exam:
        asked = self._examiner.asked(exam, self._here)
        if asked is None or self._here not in exam.answers:
            self._say("exam.nothing_to_take_back", number=self._here + 1)
            return exam
        self._look_away()
        exam = self._examiner.answer(exam, asked, None, self._thought.pop(self._here))
        if exam.submission is None:
            self._say("exam.taken_back", number=self._here + 1)
        return exam

    def _flag(self, exam: Exam) -> Exam:
        exam = self._examiner.flag(exam, self._here, self._here not in exam.flags)
        if exam.submission is None:
            key = "exam.flagged" if self._here in exam.flags else "exam.unflagged"
            self._say(key, number=self._here + 1)
        return exam

    def _submit(self, exam: Exam, *, confirmed: bool) -> Exam:
        unanswered, flagged = still_open(exam)
        if confirmed or not (unanswered or flagged):
            self._leave(exam)
            return self._examiner.submit(exam)
        self._confirming = True
        self._say("exam.submit_again", unanswered=unanswered, flagged=flagged)
        return exam

    def _turn(self, exam: Exam, step: int) -> None:
        """To the question before or after it; what is left is told where there is no other."""
        if 0 <= self._here + step < len(exam.paper.places):
            self._move(exam, self._here + step)
        elif step > 0:
            unanswered, flagged = still_open(exam)
            self._say("exam.at_the_end", unanswered=unanswered, flagged=flagged)
        else:
            self._say("exam.at_the_start")

    def _go(self, exam: Exam, typed: str) -> None:
        count = len(exam.paper.places)
        match places(typed, count):
            case [place]:
                self._shown = -1
                self._move(exam, place)
            case _:
                self._say("exam.no_such_place", count=count)

    def _move(self, exam: Exam, place: int) -> None:
        self._leave(exam)
        self._here = place

    def _leave(self, exam: Exam) -> None:
        """Keep how long the question was looked at since it was answered, if it was."""
        self._look_away()
        self._examiner.looked(exam, self._here, self._thought.pop(self._here))

    def _look_away(self) -> None:
        """Add what has passed to the question that was looked at."""
        now = time.monotonic()
        self._thought[self._here] = self._thought.get(self._here, 0.0) + now - self._begun
        self._begun = now

    # What is said

    def _header(self, exam: Exam) -> None:
        paper = exam.paper
        count = len(paper.places)
        self._say("exam.title", count=count, minutes=paper.minutes, left=self._left(exam))
        self._say_line(self._words(seen(paper)))
        if not self._briefed:
            self._say_lines("exam.plain.help")

    def _question(self, exam: Exam) -> None:
        self._shown = self._here
        self._begun = time.monotonic()
        self._write_lines([""])
        now = self._examiner.time()
        parts = [
            self._words("exam.place", number=self._here + 1, count=len(exam.paper.places)),
            self._words("exam.clock", left=self._left(exam)),
        ]
        if is_near_end(exam, now):
            parts.append(self._words("exam.near_end"))
        asked = self._examiner.asked(exam, self._here)
        if (chosen := self._chosen(exam, asked)) is not None:
            parts.append(self._words("exam.chosen", choice=chosen))
        if self._here in exam.flags:
            parts.append(self._words("exam.is_flagged"))
        self._say_line("  ".join(parts))
        if asked is None:
            self._say("exam.changed")
        else:
            self._write_lines(self._page.material(asked))

    def _chosen(self, exam: Exam, asked: Asked | None) -> int | None:
        """The number of the choice that is the answer so far."""
        answered = exam.answers.get(self._here)
        if asked is None or answered is None or not isinstance(asked.form, Pick):
            return None
        choices, answer = asked.form.choices, str(answered.answer)
        return choices.index(answer) + 1 if answer in choices else None

    def _map(self, exam: Exam) -> None:
        count = len(exam.paper.places)
        self._write_lines(
            INDENT + "".join(cell(exam, n, self._here) for n in row).rstrip()
            for row in _rows(count)
        )
        self._say_line(self._words(legend()))

    def _result(self, exam: Exam) -> None:
        examiner = self._examiner
        self._write_lines([""])
        syllabus = examiner.bank.syllabus
        lines = result_lines(examiner.result(exam), syllabus, self._words, self._cells)
        self._write_lines(lines)
        self._say("exam.to_review", id=exam.id[:8])

    def _left(self, exam: Exam) -> str:
        return clock(exam.left(self._examiner.time()))

    def _say(self, key: str, **values: object) -> None:
        self._say_line(self._words(key, **values))

    def _say_lines(self, key: str, **values: object) -> None:
        for line in self._words(key, **values).split("\n"):
            self._say_line(line)

    def _say_line(self, text: str) -> None:
        self._write_lines(self._page.said(text))

    def _write_lines(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._write.write(line + "\n")
        self._write.flush()


def _folded(line: str) -> str:
    """As it was meant, however an input method or the pipe of a shell makes it."""
    return half_width(line.removeprefix("\ufeff")).strip().casefold()


def _rows(count: int) -> Iterator[range]:
    for first in range(0, count, COLUMNS):
        yield range(first, min(first + COLUMNS, count))
