"""The event log, in SQLite. Append and read; history is never edited."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from eprep.core.attempts import Attempt
from eprep.core.event import CHAIN_START, Event, Stamp, checksum
from eprep.core.fault import Refusal
from eprep.core.progress import Tally
from eprep.core.verdict import NO_ATTEMPT
from eprep.store import queries
from eprep.store.chains import Chains
from eprep.store.database import (
    check_still_there,
    damaged,
    file_of,
    open_database,
    refusing,
    transaction,
)
from eprep.store.device import own_device, renew_device
from eprep.store.moments import milliseconds, moments
from eprep.store.rows import INSERT, as_stored, event_of, row_of
from eprep.store.verification import Damage, Seal, Verified, check_whole

if TYPE_CHECKING:
    from eprep.core.form import Answer
    from eprep.store.arrivals import Arrivals

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
            own_device(self._database)
            self._verified = self._verify()
            failing.pop_all()

    def close(self) -> None:
        """And remember what has been verified, with what was written meanwhile."""
        with suppress(Refusal, Damage, OSError):  # whoever opens it next will say so
            with refusing(self._path), transaction(self._database, "BEGIN"):
                self._verified.follow(self._database)
            self._database.close()
            self._seal.write(self._path, self._verified)
        self._database.close()

    def append(self, event: Event) -> str:
        with self._writing():
            return self._append(event)

    def append_if_ungraded(self, event: Event) -> bool:
        """Store a verdict unless the answer that it is about has got one, or was undone."""
        with self._writing():
            settled = self._database.execute(
                "SELECT 1 FROM events WHERE about = ? AND type IN ('graded', 'undone')",
                (event.about,),
            ).fetchone()
            if settled is None:
                self._append(event)
            return settled is None

    def append_after(self, event: Event, end: tuple[int, str]) -> bool:
        """Store an event unless the history has gone on since it ended there."""
        with self._writing():
            if self.end != end:
                return False
            self._append(event)
            return True

    def append_exam(
        self,
        submitted: Event,
        answers: Iterable[tuple[Event, Event | None]],
        known: int | None = None,
    ) -> bool:
        """A submission with its answers, each with its verdict if it has one: all of it or
        nothing. Nothing where the exam has more than the `known` events by now, if told."""
        with self._writing():
            values = (submitted.session,)
            (count,) = self._database.execute(queries.EXAM_EXTENT, values).fetchone()
            if known not in (None, count):
                return False
            submission = self._append(submitted)
            for answered, graded in answers:
                answer = self._append(answered._replace(about=submission))
                if graded is not None:
                    self._append(graded._replace(about=answer))
            return True

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

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Whoever puts another history in its place waits until it is done, or comes first."""
        with refusing(self._path), transaction(self._database):
            check_still_there(self._path, self._file)
            yield

    def _append(self, event: Event) -> str:
        device = own_device(self._database)  # another program may have changed it
        row = self._database.execute(
            "SELECT n, checksum FROM events WHERE device = ? ORDER BY n DESC LIMIT 1", (device,)
        ).fetchone()
        n, previous = row or (0, CHAIN_START)
        stamp = Stamp(str(uuid.uuid4()), device, n + 1, self._moment(event))
        event = as_stored(event)
        self._database.execute(INSERT, row_of(stamp, event, checksum(previous, stamp, event)))
        return stamp.id

    def _moment(self, event: Event) -> int:
        """After every event that is known here."""
        now = milliseconds(event.time)
        row = self._database.execute(
            "SELECT moment, device FROM events ORDER BY rowid DESC LIMIT 1"
        ).fetchone()
        if row is None:
            return now
        newest: int | None = row[0]
        if newest is None:
            chain = "SELECT moment, time FROM events WHERE device = ? ORDER BY n"
            newest = max(moments(self._database.execute(chain, row[1:]).fetchall()))
        return max(now, newest + 1)

    # Other histories

    def copy_to(self, target: Path, *, check: bool = True) -> None:
        """A copy of the whole database as of now, which gets its name when it is on disk; with
        `check` once it has been read and found sound. Raises Refusal, and OSError of the target."""
        from eprep.store.backups import copy

        with refusing(self._path), self._damage_refused():
            copy(self._database, target, check=check)

    @property
    def chains(self) -> Chains:
        return Chains(self._database, self._path)

    def merge(self, arrivals: Arrivals) -> int:
        """Take in what is new of other histories, in one transaction; return how many events.

        Where another program writes our own chain, as one on a copy of our data folder does, we go
        on with a new one. Raises Refusal.
        """
        from eprep.store.merging import merge

        with self._writing():
            with self._damage_refused():
                self._verified.follow(self._database)
            new = merge(self._database, arrivals)
            if own_device(self._database) in {link.stamp.device for link in new}:
                renew_device(self._database)
            verified = Verified.of(self._database) if new else self._verified
        self._verified = verified
        return len(new)

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

    def misconceptions(self, questions: Iterable[str]) -> Mapping[str, str]:
        """By question, what its newest answer that counts was led astray by, where it was."""
        values = {"no_attempt": NO_ATTEMPTS, "questions": json.dumps(list(questions))}
        with refusing(self._path):
            rows = self._database.execute(queries.SHOWN, values)
            return {question: belief for question, belief, _ in rows if belief is not None}

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

    def _verify(self) -> Verified:
        """Follow the chains. Raises Refusal at the first event that is not as written.

        They cover the events alone; the indexes, from which events are counted, are SQLite's to
        check.
        """
        verified = self._seal.read(self._path)
        with self._damage_refused():
            if verified is None:
                check_whole(self._database, self._path)
                verified = Verified()
            with transaction(self._database, "BEGIN"):  # all of it as of one moment
                verified.follow(self._database)
        return verified

    @contextmanager
    def _damage_refused(self) -> Iterator[None]:
        try:
            yield
        except Damage as damage:
            raise damaged(self._path, str(damage)) from damage
