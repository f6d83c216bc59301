"""What all screens share, and what they ask of the app: only messages, so that none knows it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from textual.message import Message

from eprep.core.catalogue import Words, phrase
from eprep.core.day import Calendar
from eprep.core.entry import Entry
from eprep.core.fault import UNGRADABLE, Refusal
from eprep.core.preferences import Preferences
from eprep.core.session import Session
from eprep.tutor import Tutor

if TYPE_CHECKING:
    from eprep.core.error_report import ErrorReport
    from eprep.core.exam_state import Exam
    from eprep.core.question import Question
    from eprep.core.reporting import Readiness
    from eprep.core.training import Course, Plan, Told
    from eprep.proving.again import Again
    from eprep.tutor.examining import Examiner


class Notebook(Protocol):
    """What the learner keeps beside the history; each change is safe when its call returns."""

    def draft(self, question: str) -> str | None: ...
    def drafts(self) -> frozenset[str]: ...
    def keep_draft(self, question: str, text: str) -> None: ...
    def reset_draft(self, question: str, text: str) -> None: ...
    def replaced_draft(self, question: str) -> str | None: ...
    def notes(self) -> Mapping[str, str]: ...
    def keep_note(self, question: str, text: str) -> None: ...
    def bookmarks(self) -> frozenset[str]: ...
    def bookmark(self, question: str, on: bool) -> None: ...
    def mark(self, name: str) -> str | None: ...
    def keep_mark(self, name: str, value: str) -> None: ...


class TrainingRun(Protocol):
    def events(self) -> AsyncIterator[Told]:
        """Train; the last event says how it ended. Whoever leaves off ends the training."""

    def stop(self) -> None:
        """Ask it to keep what there is and to end."""


class Trainer(Protocol):
    @property
    def sources(self) -> Sequence[str]:
        """Which images can be had without the net."""

    def start(self, plan: Plan) -> TrainingRun: ...


class Exams(Protocol):
    """The learner's mock exams."""

    late: list[Exam]
    """Those that were handed in because their time had run out while nobody was there."""

    @property
    def examiner(self) -> Examiner: ...
    def running(self) -> Exam | None:
        """What is overdue is handed in first. Cheap where none is open."""

    def begin(self, form: str, seed: int | None = None) -> Exam:
        """A new one; its time runs. Raises Refusal."""


def nothing_proves(_question: Question) -> Again:
    raise Refusal(phrase("internal.closed"), UNGRADABLE)


@dataclass
class Desk:
    """All that a screen may reach."""

    tutor: Tutor
    words: Words
    notebook: Notebook
    programs: Callable[[Question], Sequence[tuple[str, str]]] = lambda _: ()
    """Names and sources of a drill's own programs, to be read after a pass."""

    exams: Exams = field(kw_only=True)

    prove: Callable[[Question], Again] = nothing_proves
    """Works the proof of its answer out, in any thread. Raises Refusal."""

    scratch: Path | None = None
    """A folder for files that other programs are handed; without one, the system's."""

    report_error: Callable[[ErrorReport], tuple[str, str]] = lambda _: ("", "")
    """Writes the report to a file; where it lies, and its text. Raises Refusal."""

    trainer: Callable[[], Trainer] | None = None
    """Trains networks in processes of their own."""

    predict: Callable[[], Readiness | None] = lambda: None
    """The score to expect now on what has not been seen."""

    courses: list[Course] = field(default_factory=list)
    """Of the trainings while the app runs, the newest last."""

    rescued: list[str] = field(default_factory=list)
    """Files with what could not be kept, to be told when the app has ended."""

    preferences: Preferences = field(default_factory=Preferences)
    zone: tzinfo | None = None
    """Where the learner is; None for the zone of the machine."""

    keep_preference: Callable[[str, str], Preferences] = lambda _key, _value: Preferences()
    """Keeps one, by its key and as it is typed; an empty value takes it out. Returns all of them.
    Raises Refusal."""

    @property
    def calendar(self) -> Calendar:
        return Calendar(self.zone, self.preferences.day_hour)

    @property
    def today(self) -> date:
        """The learner's, which turns at an hour of the morning."""
        return self.calendar.day(self.tutor.now())

    @property
    def exam(self) -> date | None:
        """None where it is over too."""
        return self.preferences.exam_ahead(self.today)

    def keep_or_rescue(self, keep: Callable[[], None], name: str, text: str) -> None:
        """Keep it; where that is refused, put the text into a file of that name and raise it."""
        try:
            keep()
        except Refusal:
            self.rescue(name, text)
            raise

    def rescue(self, name: str, text: str) -> None:
        from eprep.tui.rescue import rescued

        self.rescued += rescued(text, name, self.scratch)


class Start(Message):
    """Begin a session over these questions. Where they are `chosen_weak`, answers before their day
    do not move the schedule."""

    def __init__(
        self, entries: Sequence[Entry], *, shuffle: bool = True, chosen_weak: bool = False
    ) -> None:
        super().__init__()
        self.entries = entries
        self.shuffle = shuffle
        self.chosen_weak = chosen_weak


class GoOn(Message):
    """Ask what is next in the session, or show what it came to."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session


class TakeExam(Message):
    """Go on with the mock exam that runs; where none does, show the rules of a new one of that
    form, which begins when they have been read."""

    def __init__(self, form: str = "full", seed: int | None = None) -> None:
        super().__init__()
        self.form = form
        self.seed = seed


class Finish(Message):
    """Leave the session, whatever is left of it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session


class Welcomed(Message):
    """The newcomer has answered, or rather not; `begin` is whether the first evening begins."""

    def __init__(self, *, begin: bool) -> None:
        super().__init__()
        self.begin = begin
