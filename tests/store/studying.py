"""A learner of the tests: studies on several devices for months, with crashes, odd clocks, mistakes
and changes of mind."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime, timedelta
from random import Random

from eprep.cli.places import places
from eprep.core.cause import CAUSES
from eprep.core.day import Calendar
from eprep.core.exam import FORMS
from eprep.core.verdict import SKIPPED, other_outcome
from eprep.sandbox.one_shot import LimitsRunner
from eprep.store.log import Log
from eprep.store.notebook import Notebook
from eprep.store.remembered import Remembered
from eprep.tutor import Tutor
from eprep.tutor.causes import note_cause
from eprep.tutor.examining import Examiner
from eprep.tutor.predicting import Predictor

SYLLABUS = """
schema: eprep.syllabus/1
subjects:
  - {id: one, name: 一, chapters: [{id: first, name: 章一, sections: [
      {id: a, name: あ, scope: in}, {id: b, name: い, scope: mixed}]}]}
  - {id: two, name: 二, chapters: [{id: second, name: 章二, sections: [{id: c, name: う, scope: in}]}]}
"""
BLUEPRINTS = """
schema: eprep.blueprint/1
blueprints:
  - {id: even, name: 半々, source: 試験用, parts: [{subject: one, weight: 0.5}, {subject: two, weight: 0.5}]}
"""
QUESTION = """
  - id: {id}
    kind: single
    section: {section}
    difficulty: {difficulty}
    seconds: {seconds}
    prompt: {id} はどれか。
    choices: [{{text: 正}}, {{text: 誤一, misconception: wrong-{section}}}, {{text: 誤二}}, {{text: 誤三}}]
    answer: 正
"""
THREE_BLANKS = """
  - {{id: {id}, kind: blanks, section: {section}, prompt: p, listing: 【ア】【イ】【ウ】, answer: [甲, 乙, 丙]}}
"""
ESSAY = """
  - {id: essay, kind: essay, section: a, prompt: p, answer: 重みを更新する。,
     ideas: [{name: 学習, terms: [[重み, 更新]]}, {name: 目的, terms: [[更新]]}]}
"""


def write_bank(folder):
    questions = [
        QUESTION.format(
            id=f"{section}{number}", section=section, seconds=20 + number, difficulty=1 + number % 5
        )
        for section in "abc"
        for number in range(20)
    ]
    questions += [
        THREE_BLANKS.format(id=f"{section}-blanks{number}", section=section)
        for section in "abc"
        for number in range(3)
    ]
    text = "schema: eprep.bank/1\nquestions:" + "".join(questions) + ESSAY
    texts = {"bank": text, "syllabus": SYLLABUS, "blueprints": BLUEPRINTS}
    for name, content in texts.items():
        path = folder / f"{name}.yaml"
        path.write_text(content, encoding="utf-8")
        os.utime(path, (0, 0))  # what has just been written is compiled again and again


class Wall:
    """Clocks of all devices: the true time, and how far each device's is off."""

    def __init__(self):
        self.true = datetime(2026, 4, 1, 9, tzinfo=UTC)

    def pass_(self, **span):
        self.true += timedelta(**span)


class Device:
    def __init__(self, folder, bank, wall, rng):
        self.folder, self.bank, self.wall, self.rng = folder, bank, wall, rng
        self.off = timedelta()
        self.crashes = 0
        folder.mkdir()
        self.open()

    def now(self):
        return self.wall.true + self.off

    def today(self):
        return Calendar().day(self.now())

    def open(self):
        here = places(self.folder)
        self.log, self.notebook = Log(here.log, here.verified), Notebook(here.log)
        self.tutor = Tutor(
            self.bank, self.log, LimitsRunner(), now=self.now, rng=Random(self.rng.random()),
            plans=self.notebook, memory=Remembered(here.standings),
        )  # fmt: skip
        self.predictor = Predictor(self.tutor, self.today, Remembered(here.predicted))
        self.examiner = Examiner(self.tutor, self.log, now=self.now)
        self.tidy()
        self.session = self.tutor.resumable()

    def tidy(self):
        """What every command does first."""
        assert self.tutor.catch_up() == 0
        self.examiner.hand_in_overdue()

    def close(self):
        self.tutor.keep()
        self.notebook.close()
        self.log.close()

    def crash(self):
        """The program is killed: what goes on are the files as they are now."""
        self.crashes += 1
        new = self.folder.with_name(f"{self.folder.name.partition('-')[0]}-{self.crashes}")
        shutil.copytree(self.folder, new)
        self.notebook.close()
        self.log.close()
        shutil.rmtree(self.folder)
        self.folder = new
        self.open()

    # What happens on a day

    def live(self):
        happening = self.rng.choices(
            [self.study, self.take_back, self.overrule, self.crash, self.restart, self.set_clock,
             self.exam],
            [12, 2, 2, 1, 2, 1, 1],
        )[0]  # fmt: skip
        happening()

    def study(self):
        if self.session is None or self.session.is_over:
            entries = self.rng.sample(self.bank.entries, self.rng.randint(1, 6))
            uncounted = [e.id for e in entries if self.rng.random() < 0.2]
            stands_for = {entries[0].id: self.rng.choice(self.bank.entries).id}
            if self.rng.random() < 0.7 or stands_for[entries[0].id] == entries[0].id:
                stands_for = {}
            self.session = self.tutor.begin(entries, uncounted=uncounted, stands_for=stands_for)
        while (asked := self.tutor.ask(self.session)) is not None:
            answer = self._answer(asked.question)
            seconds, sure = self.rng.uniform(1, 200), self.rng.choice([None, None, 0, 1])
            stored = self.tutor.record_answer(asked, answer, seconds, sure)
            self.wall.pass_(seconds=seconds)
            if self.rng.random() < 0.03:
                return self.crash()  # before it was judged
            verdict = SKIPPED
            if answer is not None:
                verdict = self.tutor.grade(asked.question, answer, asked.seed)
            self.tutor.settle(self.session, stored, verdict)
            for _ in range(self.rng.choice([0, 0, 1, 2])):
                note_cause(self.tutor, stored, self.rng.choice([*CAUSES, None]))
            if self.rng.random() < 0.1:
                return None
        return None

    def _answer(self, question):
        if self.rng.random() < 0.1:
            return None
        if question.id == "essay":
            return self.rng.choice(["重みを更新する。", "更新する。", "何もしない。"])
        if question.common.kind == "blanks":
            return [self.rng.choice([right, right, "丁"]) for right in "甲乙丙"]
        return self.rng.choice(["正", "正", "誤一", "誤二"])

    def take_back(self):
        if self.session is not None:
            self.tutor.undo(self.session)

    def overrule(self):
        for stored, found in () if self.session is None else self.session.results:
            if stored.asked.question.body.overrulable and stored.answer is not None:
                self.tutor.overrule(self.session, stored, other_outcome(found))
                return

    def restart(self):
        self.close()
        self.open()

    def set_clock(self):
        """Now and then it is wrong, and then mended."""
        days = self.rng.choice([0, 0, -30, -1, 1, 200])
        self.off = timedelta(days=days)

    def exam(self):
        exam = self.examiner.running() or self.examiner.start(
            "quarter", self.rng.randrange(99), forecast=self.predictor.forecast()
        )
        for position in self.rng.sample(range(FORMS["quarter"].questions), 8):
            asked = self.examiner.asked(exam, position)
            exam = self.examiner.answer(exam, asked, self.rng.choice(["正", "誤一", None]), 30.0)
            if exam.submission is not None:
                return
        self.wall.pass_(minutes=self.rng.randint(1, 20))
        if self.rng.random() < 0.5:
            self.examiner.submit(exam)
