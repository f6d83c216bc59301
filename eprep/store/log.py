"""The event log, in SQLite. Append and read; history is never edited."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from eprep.core.attempts import Attempt, seconds_of
from eprep.core.catalogue import phrase
from eprep.core.event import CHAIN_START, Event, Stamp, checksum
from eprep.core.fault import FAULTY, Refusal
from eprep.core.progress import Tally
from eprep.core.verdict import NO_ATTEMPT
from eprep.store import queries
from eprep.store.database import (
    check_still_there,
    file_of,
    open_database,
    refusing,
    transaction,
)
from eprep.store.rows import INSERT, as_stored, event_of, row_of
from eprep.store.verification import Damage, Seal, Verified

if TYPE_CHECKING:
    from eprep.core.form import Answer

NO_ATTEMPTS = json.dumps(sorted(NO_ATTEMPT))


class Log:
    """Implements `tutor.Log`. Every call is one transaction, on disk when it returns."""

    def __init__(self, path: Path, seal: Path | None = None) -> None:
        """`seal` is where it is remembered how far the history was verified."""
        self._path = path
        self._database = open_database(path)
        self._seal = Seal(seal)
        with refusing(path), ExitStack() as failing:
            failing.callback(self._database.close)
            self._file = file_of(path)
            self._device = self._own_device()
            self._verified = self._verify()
            failing.pop_all()

    def close(self) -> None:
        """And remember what has been verified, with what was written meanwhile."""
        with suppress(Refusal, Damage, OSError):  # whoever opens it next will say so
            with refusing(self._path):
                self._verified.follow(self._database)
            self._database.close()
            self._seal.write(self._path, self._verified)
        self._database.close()

    def append(self, event: Event) -> str:
        check_still_there(self._path, self._file)
        with refusing(self._path), transaction(self._database):
            return self._append(event)

    def append_if_ungraded(self, event: Event) -> bool:
        """Store a verdict unless the answer that it is about has got one, or was undone."""
        check_still_there(self._path, self._file)
        with refusing(self._path), transaction(self._database):
            settled = self._database.execute(
                "SELECT 1 FROM events WHERE about = ? AND type IN ('graded', 'undone')",
                (event.about,),
            ).fetchone()
            if settled is None:
                self._append(event)
            return settled is None

    def append_exam(self, submitted: Event, answers: Iterable[tuple[Event, Event | None]]) -> str:
        """A submission with its answers, each with its verdict if it has one: all of it or
        nothing."""
        check_still_there(self._path, self._file)
        with refusing(self._path), transaction(self._database):
            submission = self._append(submitted)
            for answered, graded in answers:
                answer = self._append(answered._replace(about=submission))
                if graded is not None:
                    self._append(graded._replace(about=answer))
            return submission

    def exam_starts(self) -> Sequence[tuple[str, Event]]:
        """The first event of each mock exam with its id, oldest first."""
        return self._events(queries.EXAM_STARTS)

    def exam_events(self, exam: str) -> Sequence[tuple[str, Event]]:
        """Those of one mock exam, in canonical order, without the answers handed in."""
        return self._events(queries.EXAM_EVENTS, exam)

    def open_exams(self) -> Sequence[str]:
        """The ids of mock exams that were not handed in, newest first."""
        with refusing(self._path):
            return [id_ for (id_,) in self._database.execute(queries.OPEN_EXAMS)]

    def _append(self, event: Event) -> str:
        row = self._database.execute(
            "SELECT n, checksum FROM events WHERE device = ? ORDER BY n DESC LIMIT 1",
            (self._device,),
        ).fetchone()
        n, previous = row or (0, CHAIN_START)
        stamp = Stamp(str(uuid.uuid4()), self._device, n + 1, self._moment(event))
        event = as_stored(event)
        self._database.execute(INSERT, row_of(stamp, event, checksum(previous, stamp, event)))
        return stamp.id

    def _moment(self, event: Event) -> int:
        """After every event that is known here."""
        row = self._database.execute(
            "SELECT moment FROM events ORDER BY rowid DESC LIMIT 1"
        ).fetchone()
        now = int(seconds_of(event.time) * 1000)
        return now if row is None or row[0] is None else max(now, row[0] + 1)

    def events(self) -> Sequence[tuple[str, Event]]:
        """The whole history with the events' ids, oldest first."""
        return self._events(queries.EVENTS)

    def _events(self, query: str, *values: str) -> Sequence[tuple[str, Event]]:
        with refusing(self._path):
            rows = self._database.execute(query, values)
            return [(row[0], event_of(row)) for row in rows]

    def ungraded(self) -> Sequence[tuple[str, Event]]:
        pending = json.dumps(list(self._verified.pending.values()))
        values = {"after": self._verified.rowid, "pending": pending}
        with refusing(self._path):
            rows = self._database.execute(queries.UNGRADED, values)
            return [(row[0], event_of(row)) for row in rows]

    def of_session(self, session: str) -> Sequence[tuple[str, Event, Event]]:
        """What was answered in a session and not undone: id, answer, verdict; oldest first."""
        with refusing(self._path):
            rows = self._database.execute(queries.OF_SESSION, (session,))
            return [(row[0], event_of(row), event_of(row[len(row) // 2 :])) for row in rows]

    def newest_answer(self, question: str, revision: str) -> Answer | None:
        """What was last answered to the question as it is; None for a skip or nothing."""
        with refusing(self._path):
            rows = self._database.execute(queries.NEWEST, (question, revision))
            return next((event_of(row).answer for row in rows), None)

    def tallies(self, since: str | None = None) -> Mapping[str, Tally]:
        values = {"since": since or "", "no_attempt": NO_ATTEMPTS}
        with refusing(self._path):
            rows = self._database.execute(queries.TALLIES, values)
            return {row[0]: Tally(row[1], row[2], row[3]) for row in rows}

    def attempts(self, questions: Iterable[str] | None = None) -> Sequence[Attempt]:
        """What counts, oldest first: all of it, or what moves the standing of these questions."""
        if questions is None:
            asked = f"{queries.ATTEMPTS} ORDER BY a.rowid"
        else:
            ways = (queries.TO_QUESTIONS, queries.FOR_QUESTIONS)
            asked = " UNION ".join(f"{queries.ATTEMPTS} {way}" for way in ways) + " ORDER BY 1"
        values = {"no_attempt": NO_ATTEMPTS, "questions": json.dumps(list(questions or ()))}
        with refusing(self._path):
            rows = self._database.execute(asked, values)
            return [Attempt._make((*row[1:7], bool(row[7]), row[8], bool(row[9]))) for row in rows]

    def touched(self, after: int) -> Sequence[str]:
        """The questions whose standing may have changed since that place of the history."""
        with refusing(self._path):
            rows = self._database.execute(queries.TOUCHED, {"after": after})
            return [question for (question,) in rows if question]

    @property
    def end(self) -> tuple[int, str]:
        """The place of the newest event, and its checksum; 0 where there is none."""
        return self._at("ORDER BY rowid DESC LIMIT 1") or (0, CHAIN_START)

    def seal_at(self, place: int) -> str | None:
        """The checksum of the event at that place, which says whether all before is as it was."""
        if place == 0:
            return CHAIN_START
        found = self._at("WHERE rowid = ?", place)
        return None if found is None else found[1]

    def _at(self, where: str, *values: int) -> tuple[int, str] | None:
        with refusing(self._path):
            row: tuple[int, str] | None = self._database.execute(
                f"SELECT rowid, checksum FROM events {where}",  # noqa: S608
                values,
            ).fetchone()
            return row

    def _own_device(self) -> str:
        query = "SELECT value FROM meta WHERE key = 'device'"
        row = self._database.execute(query).fetchone()
        if row is None:
            new = ("device", str(uuid.uuid4()))
            self._database.execute("INSERT OR IGNORE INTO meta VALUES (?, ?)", new)
            row = self._database.execute(query).fetchone()
        return str(row[0])

    def _verify(self) -> Verified:
        """Follow the chains. Raises Refusal at the first event that is not as written.

        They cover the events alone; the indexes, from which events are counted, are SQLite's to
        check.
        """
        verified = self._seal.read(self._path)
        try:
            if verified is None:
                self._check_whole()
                verified = Verified()
            verified.follow(self._database)
        except Damage as damage:
            raise self._damaged(str(damage)) from damage
        return verified

    def _check_whole(self) -> None:
        """Raises Damage where it is no sound database."""
        (found,) = self._database.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok":
            raise Damage(" ".join(found.split()))
        if self._ends_within_a_page():
            raise Damage("truncated")

    def _ends_within_a_page(self) -> bool:
        """SQLite takes what is missing there for zeros. While there is a journal, it may be that
        a page is still to come from it."""
        (page,) = self._database.execute("PRAGMA page_size").fetchone()
        journal = self._path.with_name(f"{self._path.name}-wal")
        settled = not journal.exists() or journal.stat().st_size == 0
        return settled and self._path.stat().st_size % page != 0

    def _damaged(self, reason: str) -> Refusal:
        return Refusal(phrase("log.damaged", path=str(self._path), reason=reason), FAULTY)
