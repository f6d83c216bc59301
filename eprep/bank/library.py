"""The opened bank: one index over all banks given, with the texts read on demand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from eprep.bank.cache import Cache, digest
from eprep.bank.units import Known, Units
from eprep.core.catalogue import Phrase, phrase
from eprep.core.entry import Entry
from eprep.core.fault import FAULTY, Fault, Refusal
from eprep.core.selection import unknown
from eprep.core.syllabus import Syllabus

if TYPE_CHECKING:
    from eprep.core.blueprint import Blueprint
    from eprep.core.question import Question
    from eprep.core.review import Review
    from eprep.core.search import Searchable


class Finding(NamedTuple):
    """A fault or warning, ready to be printed."""

    shown: str
    """The path of the file, as it was given."""

    line: int
    column: int
    fault: Fault


class Clashes(NamedTuple):
    """Ids that stand in two files. Of the two, the later file is left out."""

    found: list[tuple[str, int, int, str, str]]
    """The later path, line and column, the id, the earlier path."""

    left_out: list[Entry]
    """Questions that are not asked, for this or for any other fault in their file."""


class Library:
    """Implements `tutor.Bank`. `roots` are folders or files, the built-in bank first."""

    def __init__(self, roots: Sequence[Path], cache: Cache, fingerprint: str) -> None:
        self._cache = cache
        self._entries: dict[str, Sequence[Entry]] = {}
        """Those of each unit that have been asked for, by path."""

        self._units = Units(roots, cache, fingerprint)
        self.syllabus: Syllabus = self._units.syllabus
        key = digest(
            fingerprint, *(f"{k.unit.path}\0{k.seal}\0{k.tail}" for k in self._units.known)
        )
        self.seal = key
        remembered = cache.remark(key)
        clashes = self._clashes() if remembered is None else Clashes(**remembered)
        self._units.store({} if remembered is not None else {key: clashes._asdict()})
        self._clashing = clashes.found
        self.left_out: Sequence[Entry] = list(map(_entry, clashes.left_out))
        out = {path for path, *_ in clashes.found}
        self._kept = [k for k in self._units.known if not k.faulty and k.unit.path not in out]

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """Questions by section."""
        total: Counter[str] = Counter()
        for known in self._kept:
            total.update(known.counts)
        return total

    @cached_property
    def entries(self) -> Sequence[Entry]:
        self._units.load_index()
        return [entry for known in self._kept for entry in self._entries_of(known)]

    def _entries_of(self, known: Known) -> Sequence[Entry]:
        path = known.unit.path
        if path not in self._entries:
            self._entries[path] = list(self._read_entries(known))
        return self._entries[path]

    def _read_entries(self, known: Known) -> Iterator[Entry]:
        subject, chapter = self._above
        ids, kinds, sections, items, tags, *rest = self._units.index(known).values()
        subjects, chapters = map(subject.get, sections), map(chapter.get, sections)
        rows = zip(
            ids, kinds, subjects, chapters, sections, items, map(tuple, tags), *rest, strict=True
        )
        return map(Entry._make, rows)

    @cached_property
    def _above(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        """The subject and the chapter of each section."""
        leaves = list(self.syllabus.leaves())
        return {s.id: a.id for a, _, s in leaves}, {s.id: b.id for _, b, s in leaves}

    @cached_property
    def _rows(self) -> Mapping[str, tuple[Known, int]]:
        """Where each question stands: its unit and position there."""
        self._units.load_index()
        return {
            id_: (known, position)
            for known in self._kept
            for position, id_ in enumerate(self._units.index(known)["id"])
        }

    @cached_property
    def blueprints(self) -> Sequence[Blueprint]:
        """Those of all banks, the built-in ones first; one that two banks have alike is one."""
        from eprep.core.blueprint import Blueprint
        from eprep.core.fields import read_checked

        files = [known for known in self._kept if known.unit.is_blueprints]
        found = [data for known in files for data, *_ in self._units.tail(known)["blueprints"]]
        return list({data["id"]: read_checked(Blueprint, data) for data in found}.values())

    def has_file_at(self, path: str) -> bool:
        """Whether a file of a bank stands at or below `path`."""
        return any(unit.seen_from([path]) is not None for unit in self._units.found)

    def ids_below(self, below: Sequence[str]) -> Iterator[str]:
        """The questions that are kept, of the files at or below `below` where that is given."""
        for known in self._kept:
            if not below or known.unit.seen_from(below) is not None:
                yield from self._units.index(known)["id"]

    def has_questions_below(self, root: Path) -> bool:
        return any(known.unit.seen_from([str(root)]) and known.counts for known in self._kept)

    def find(self, ids: Iterable[str]) -> Mapping[str, Entry]:
        wanted = list(ids)
        if not wanted:
            return {}
        places = {id_: self._rows[id_] for id_ in wanted if id_ in self._rows}
        return {id_: self._entries_of(known)[at] for id_, (known, at) in places.items()}

    def question(self, id_: str) -> Question:
        from eprep.bank.questions import load  # and with it the kinds: not for a list of names

        if id_ not in self._rows:
            if any(entry.id == id_ for entry in self.left_out):
                raise Refusal(phrase("bank.left_out_id", id=id_), FAULTY)
            raise unknown("unknown.question", id_, self._rows)
        known, position = self._rows[id_]
        seal = self._units.tail(known)["digests"][position]
        text = self._cache.body(known.unit.path, position, seal)
        if text is None:
            bodies = self._units.compiled(known.unit.path).bodies
            text = next((body for body in bodies if digest(body) == seal), None)
        if text is None:
            raise Refusal(phrase("bank.changed", path=known.unit.shown), FAULTY)
        return load(text)

    def texts(self) -> Generator[Searchable]:
        """What a search looks through, question by question; it may run in a thread of its own.
        A file that has gone meanwhile has none."""
        from eprep.bank.searchable import searchable

        with closing(self._cache.beside()) as cache:
            for known in self._kept:
                with suppress(Refusal):
                    yield from map(searchable, self._bodies(known, cache))

    def _bodies(self, known: Known, cache: Cache) -> Sequence[str]:
        path = known.unit.path
        tail = cache.part("rest", path, known.tail)
        bodies = cache.bodies(path, tail["digests"]) if tail is not None else None
        return self._units.compiled(path).bodies if bodies is None else bodies

    def reports(self, below: Sequence[str] = ()) -> Iterator[Finding]:
        """All faults and warnings, of the files at or below `below` where that is given."""
        for known in self._units.known:
            shown = known.unit.seen_from(below) if below else known.unit.shown
            if shown is not None:
                found = [report._replace(shown=shown) for report in self._reports_of(known)]
                yield from sorted(found, key=lambda report: report[1:3])

    def across(self, below: Sequence[str] = ()) -> Iterator[Finding]:
        """Questions that repeat an earlier one, or build on one that is not there. Slow: it reads
        all that is asked."""
        from eprep.bank.alike import pairs, told

        places: dict[str, tuple[str, int, int]] = {}
        for known in self._kept:
            shown = known.unit.seen_from(below) if below else known.unit.shown
            if shown is not None:
                ids = self._units.index(known)["id"]
                found = zip(ids, self._units.tail(known)["places"], strict=True)
                places |= {id_: (shown, *place) for id_, place in found}
        if not places:
            return
        bodies = (body for known in self._kept for body in self._bodies(known, self._cache))
        listed = [told(body) for body in bodies]
        for first, again in pairs(listed, places):
            yield Finding(*places[again], Fault("W011", (), {"other": first}))
        there = {question.id for question in listed}
        for question in listed:
            for id_ in question.prerequisites:
                if question.id in places and id_ not in there:
                    yield Finding(*places[question.id], Fault("W017", (), {"id": id_}))

    def _reports_of(self, known: Known) -> Iterator[Finding]:
        shown = {other.unit.path: other.unit.shown for other in self._units.known}
        for code, line, column, values in self._units.tail(known)["faults"]:
            yield Finding(known.unit.shown, line, column, Fault(code, (), _sayable(values)))
        for path, line, column, id_, first in self._clashing:
            if path == known.unit.path:
                twice = Fault("BANK031", (), {"id": id_, "path": shown[first]})
                yield Finding(known.unit.shown, line, column, twice)
        if known.unit.is_reviews:
            from eprep.bank.reviews import unknown_reviews

            ids = {*self._rows, *(entry.id for entry in self.left_out)}
            for line, column, fault in unknown_reviews(self._units.tail(known)["reviews"], ids):
                yield Finding(known.unit.shown, line, column, fault)

    def reviews(self, ids: Sequence[str]) -> Mapping[str, Review | None]:
        """Of those that are to be reviewed, because a file of reviews stands beside or above
        them."""
        files = {
            known.unit.path: self._units.tail(known)["reviews"]
            for known in self._units.known
            if known.unit.is_reviews
        }
        if not files:
            return {}
        from eprep.bank.reviews import reviews_of

        return reviews_of(files, ((id_, self._rows[id_][0].unit.path) for id_ in ids))

    @property
    def faulty_files(self) -> list[str]:
        """Files left out, as they were given."""
        kept = {known.unit.path for known in self._kept}
        return [known.unit.shown for known in self._units.known if known.unit.path not in kept]

    def _clashes(self) -> Clashes:
        self._units.load_index()
        clashes = Clashes([], [])
        owner: dict[str, str] = {}
        blueprints: dict[str, tuple[Any, str]] = {}
        for known in self._units.known:
            ids, path = self._units.index(known)["id"], known.unit.path
            if known.faulty:
                clashes.left_out.extend(map(_entry, self._units.tail(known)["left_out"]))
                continue
            taken = [position for position, id_ in enumerate(ids) if id_ in owner]
            if taken:
                places = self._units.tail(known)["places"]
                clashes.found.extend((path, *places[i], ids[i], owner[ids[i]]) for i in taken)
                clashes.left_out.extend(e for e in self._entries_of(known) if e.id not in owner)
                continue
            owner.update(dict.fromkeys(ids, path))
            if known.unit.is_blueprints:
                for data, line, column in self._units.tail(known)["blueprints"]:
                    first, where = blueprints.setdefault(data["id"], (data, path))
                    if first != data:
                        clashes.found.append((path, line, column, data["id"], where))
        return clashes


def _entry(row: Sequence[Any]) -> Entry:
    """An entry again, out of JSON."""
    entry = Entry(*row)
    return entry._replace(tags=tuple(entry.tags))


def _sayable(values: Mapping[str, Any]) -> dict[str, object]:
    """A mapping among them was a phrase."""
    return {
        name: Phrase(value["key"], _sayable(value["values"])) if isinstance(value, dict) else value
        for name, value in values.items()
    }
