"""What the tutor needs of the world, and is handed over: a bank, the event log, a memory."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from eprep.core.attempts import Attempt
from eprep.core.entry import Entry
from eprep.core.event import Event
from eprep.core.form import Answer
from eprep.core.progress import Tally
from eprep.core.question import Question
from eprep.core.session import Plan
from eprep.core.syllabus import Syllabus

if TYPE_CHECKING:
    from eprep.core.blueprint import Blueprint
    from eprep.core.search import Searchable

Answered = tuple[str, Event, Event]
"""An answer that was not undone: its id, itself and its verdict."""


class Bank(Protocol):
    @property
    def syllabus(self) -> Syllabus: ...
    @property
    def entries(self) -> Sequence[Entry]: ...
    @property
    def counts(self) -> Mapping[str, int]: ...
    @property
    def blueprints(self) -> Sequence[Blueprint]: ...
    @property
    def seal(self) -> str:
        """Another one for another bank."""

    def question(self, id_: str) -> Question:
        """The whole question. Raises Refusal where there is none."""

    def find(self, ids: Iterable[str]) -> Mapping[str, Entry]: ...
    def texts(self) -> Generator[Searchable]:
        """What a search looks through. Slow where there is much: for a thread of its own."""


class Log(Protocol):
    def append(self, event: Event) -> str:
        """Store durably and return the event's id. Raises Refusal."""

    def append_if_ungraded(self, event: Event) -> bool:
        """Store a verdict unless its answer has been settled meanwhile."""

    def ungraded(self) -> Sequence[tuple[str, Event]]: ...
    def tallies(self, since: str | None = None) -> Mapping[str, Tally]: ...
    def attempts(self, questions: Iterable[str] | None = None) -> Sequence[Attempt]:
        """What counts, oldest first: all, or what moves the standing of these questions."""

    def touched(self, after: int) -> Sequence[str]:
        """The questions whose standing may have changed since that place of the history."""

    @property
    def end(self) -> tuple[int, str]:
        """The place of the newest event, and its checksum."""

    def seal_at(self, place: int) -> str | None:
        """The checksum of the event at that place, if there is one."""

    def newest_answer(self, question: str, revision: str) -> Answer | None: ...
    def misconceptions(self, questions: Iterable[str]) -> Mapping[str, str]:
        """By question, what its newest answer that counts was led astray by, where it was."""

    def of_session(self, session: str) -> Sequence[Answered]:
        """What was answered in a session and graded."""


class ExamLog(Protocol):
    """What a mock exam needs of the log."""

    @property
    def end(self) -> tuple[int, str]: ...
    def append(self, event: Event) -> str: ...
    def append_after(self, event: Event, end: tuple[int, str]) -> bool:
        """Store an event unless the history has gone on since it ended there."""

    def append_exam(
        self,
        submitted: Event,
        answers: Iterable[tuple[Event, Event | None]],
        known: int | None = None,
    ) -> bool:
        """A submission with its answers, each with its verdict: all of it or nothing, where the
        exam has no more than the `known` events by now."""

    def exam_starts(self) -> Sequence[tuple[str, Event]]:
        """The first event of each exam with its id, oldest first."""

    def exam_events(self, exam: str) -> Sequence[tuple[str, Event]]:
        """Those of one exam, in canonical order, without the answers handed in."""

    def open_exams(self) -> Sequence[str]:
        """The ids of exams that were not handed in, newest first."""

    def of_session(self, session: str) -> Sequence[Answered]: ...


class Plans(Protocol):
    """Remembers what sessions under way ask, so that they can go on in another run."""

    def keep_plan(self, plan: Plan) -> None: ...
    def plans(self) -> Sequence[Plan]:
        """Newest first."""

    def drop_plan(self, id_: str) -> None: ...
