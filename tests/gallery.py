"""The scenes of the interface: each screen as a learner meets it, with a frozen clock and seed.

Pictures, goldens, contrasts and random keys all look at these.
"""

from __future__ import annotations

import atexit
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, date
from functools import cache
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from eprep.cli.bank_programs import programs
from eprep.core.error_report import ErrorReport, Surroundings, written
from eprep.core.first_evening import FIRST_EVENING
from eprep.core.preferences import Preferences
from eprep.core.question import Question
from eprep.proving.again import Again, prove_again
from eprep.sandbox.isolation import Assessment
from eprep.sandbox.profiles import MATHS
from eprep.sandbox.sandbox import Sandbox
from eprep.tui.app import EprepApp
from eprep.tui.desk import Desk, TakeExam
from eprep.tui.welcoming import Welcoming
from eprep.tutor import Tutor
from tests.compiled import built_in
from tests.tui.desks import WORDS, open_desk, sampled
from tests.tui.driving import press

EXAM = date(2026, 8, 29)
SIZES = ((80, 24), (100, 30), (140, 40))
ANSWERED = 22
"""Questions of the history that scenes with one have."""

FAILING = "import numpy as np\n\n\ndef softmax(x):\n    e = np.exp(x - np.max(x))\n    return e / np.sum(e, axis=-1, keepdims=True)\n"
PASSING = "import numpy as np\n\n\ndef softmax(x):\n    x = x - np.max(x, axis=-1, keepdims=True)\n    e = np.exp(x)\n    return e / np.sum(e, axis=-1, keepdims=True)\n"


@dataclass(frozen=True)
class Scene:
    keys: tuple[str, ...] = ()
    """That lead there from the first screen."""

    questions: tuple[str, ...] = ()
    """The session that the app begins with; none: home."""

    program: str | None = None
    """Stands in the editor before the keys."""

    exam: str | None = None
    """`runs`: the app begins with a mock exam; `done`: there was one."""

    history: bool = True
    welcomed: bool = True
    sample: str | None = None
    """A bank below `samples`, in place of the built-in one."""


SCENES: Mapping[str, Scene] = {
    "home": Scene(),
    "home-new": Scene(history=False),
    "home-order": Scene(("o",)),
    "question": Scene(questions=("d1-draw-shapes", "d1-draw-parameters")),
    "question-several": Scene(("2",), questions=("d1-goal-parameters",)),
    "question-number": Scene(("1", "2"), questions=("d1-draw-parameters",)),
    "question-lines": Scene(questions=("d1-stored-result",)),
    "question-order": Scene(
        ("2", "4", "j"), questions=("steps",), history=False, sample="composed"
    ),
    "question-match": Scene(("b", "a"), questions=("ranges",), history=False, sample="composed"),
    "question-network": Scene(
        ("2", "-", "3", "-", "1"), questions=("layers",), history=False, sample="composed"
    ),
    "question-blanks": Scene(
        ("x", "tab"), questions=("forward",), history=False, sample="composed"
    ),
    "verdict-parts": Scene(
        ("x", "enter", "y", "enter"), questions=("forward",), history=False, sample="composed"
    ),
    "verdict-right": Scene(("2", "5", "enter"), questions=("d1-draw-parameters",)),
    "verdict": Scene(("2",), questions=("d1-draw-shapes",)),
    "text": Scene(("重", "み"), questions=("written-word",), history=False, sample="written"),
    "verdict-text": Scene(
        (*"パラメータ", "enter"), questions=("written-word",), history=False, sample="written"
    ),
    "essay": Scene(
        (*"重みを更新する。",), questions=("written-prose",), history=False, sample="written"
    ),
    "verdict-essay": Scene(
        (*"中間層の重みを更新しない。", "ctrl+r", "o"),
        questions=("written-prose",),
        history=False,
        sample="written",
    ),
    "drill": Scene(("ctrl+r",), questions=("softmax",), program=FAILING),
    "drill-passed": Scene(("ctrl+r",), questions=("softmax",), program=PASSING),
    "drills": Scene(("d",)),
    "summary": Scene(("2", "n", "1", "n"), questions=("d1-draw-shapes", "d1-goal-hidden-value")),
    "review": Scene(
        ("2", "n", "1", "n", "enter"), questions=("d1-draw-shapes", "d1-goal-hidden-value")
    ),
    "compare": Scene(("ctrl+r", "escape", "c"), questions=("softmax",), program=PASSING),
    "reset": Scene(("f5",), questions=("softmax",), program=PASSING),
    "proof": Scene(("2", "p"), questions=("d1-draw-shapes",)),
    "browse": Scene(("/", "escape")),
    "filter": Scene(("/", "escape", "3")),
    "note": Scene(("2", "f9"), questions=("d1-draw-shapes",)),
    "error-report": Scene(("2", "!"), questions=("d1-draw-shapes",)),
    "training": Scene(("t",)),
    "welcome": Scene(history=False, welcomed=False),
    "welcomed": Scene(("ctrl+o",) * len(FIRST_EVENING), questions=FIRST_EVENING, history=False),
    "exams": Scene(("m",), exam="done", history=False, sample="exam"),
    "exam-rules": Scene(("m", "enter"), history=False, sample="exam"),
    "exam": Scene(("4",), exam="runs", history=False, sample="exam"),
    "exam-map": Scene(("m", "1", "2"), exam="runs", history=False, sample="exam"),
    "exam-hand-in": Scene(("e",), exam="runs", history=False, sample="exam"),
    "exam-result": Scene(("m", "end", "enter"), exam="done", history=False, sample="exam"),
    "exam-review": Scene(("m", "end", "enter", "w"), exam="done", history=False, sample="exam"),
    "report": Scene(("r",)),
    "settings": Scene(("s",)),
    "palette": Scene(("ctrl+p",)),
    "help": Scene(("?",)),
}


@asynccontextmanager
async def staged(
    scene: Scene, size: tuple[int, int], theme: str = "dark", folder: Path | None = None
) -> AsyncIterator[tuple[EprepApp, Pilot[Any]]]:
    """The app at that scene."""
    if folder is None:
        with tempfile.TemporaryDirectory() as made:
            async with staged(scene, size, theme, Path(made)) as found:
                yield found
        return
    with desk_in(folder, theme, scene.sample) as desk:
        if scene.history:
            add_history(desk.tutor)
        if scene.welcomed:
            desk.notebook.keep_mark("welcomed", "done")
        entries = desk.tutor.bank.find(scene.questions)
        session = None
        if scene.questions:
            chosen = [entries[id_] for id_ in scene.questions]
            session = desk.tutor.begin(chosen, shuffle=False)
        if scene.exam is not None:
            add_exam(desk, hand_in=scene.exam == "done")
        first = TakeExam() if scene.exam == "runs" else session
        app = (EprepApp if scene.welcomed else Welcoming)(desk, first)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            if scene.program is not None:
                app.screen.query_one("#editor").text = scene.program
            await press(pilot, *scene.keys)
            yield app, pilot


@contextmanager
def desk_in(folder: Path, theme: str = "dark", sample: str | None = None) -> Iterator[Desk]:
    """A desk as the command line lays it, but for the clock, the dice and the sandbox."""
    library = built_in() if sample is None else sampled(sample)
    with open_desk(
        library, folder, seed=4, programs=programs, zone=UTC, prove=_prove,
        preferences=Preferences(theme=theme, exam_date=EXAM), report_error=_report,
    ) as desk:  # fmt: skip
        yield desk


def _report(report: ErrorReport) -> tuple[str, str]:
    around = Surroundings("0.1.0", "3.11.7", "Linux")
    path = f"/home/aoki/.local/share/eprep/reports/{report.question.id}-20260401-210000.md"
    return path, written(report, around, WORDS)


def _prove(question: Question) -> Again:
    return prove_again(question, _maths())


@cache
def _maths() -> Sandbox:
    maths = Sandbox(Assessment(MATHS))
    atexit.register(maths.close)
    return maths


def add_history(tutor: Tutor) -> None:
    """A session under way in what a course begins with: some right, some wrong."""
    first = [entry for entry in tutor.bank.entries if entry.section.startswith("day1-")]
    questions = [entry for entry in first if entry.kind in ("single", "multiple", "number")]
    session = tutor.begin(questions, limit=30)
    for number in range(ANSWERED):
        asked = tutor.ask(session)
        assert asked is not None
        answer = asked.form.read(str(1 + number % 2)) or asked.form.read("1")
        stored = tutor.record_answer(asked, answer, 30.0)
        tutor.settle(session, stored, tutor.grade(asked.question, answer, asked.seed))


def add_exam(desk: Desk, *, hand_in: bool) -> None:
    """A mock exam of 26 questions: every fourth is not answered, and one is flagged."""
    examiner = desk.exams.examiner
    exam = desk.exams.begin("quarter", 7)
    for place in range(26 if hand_in else 3):
        asked = examiner.asked(exam, place)
        assert asked is not None
        answer = asked.form.read(str(1 + place % 4))
        exam = exam if place % 4 == 3 else examiner.answer(exam, asked, answer, 40.0)
    exam = examiner.flag(exam, 2, True)
    if hand_in:
        examiner.submit(exam)
