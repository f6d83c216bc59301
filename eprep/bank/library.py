"""The opened bank: one index over all banks given, with the texts read on demand."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from eprep.bank.cache import Cache, digest
from eprep.bank.compile import load
from eprep.bank.files import Unit
from eprep.bank.units import Known, Units
from eprep.core.catalogue import phrase
from eprep.core.entry import Entry
from eprep.core.fault import FAULTY, Fault, Refusal
from eprep.core.question import Question
from eprep.core.selection import unknown
from eprep.core.syllabus import Syllabus


class Report(NamedTuple):
    """A fault or warning, ready to be printed."""

    shown: str
    """The path of the file, as it was given."""

    line: int
    column: int
    fault: Fault


@dataclass
class Summary:
    """What all units together come to: kept in the cache, so that a warm start reads only this."""

    counts: dict[str, int] = field(default_factory=dict)
    """Questions by section."""

    kept: list[str] = field(default_factory=list)
    """Paths of the units whose questions are asked, in order."""

    left_out: list[str] = field(default_factory=list)
    """Ids of questions that a fault in their file, or an id that is taken, leaves out."""

    clashes: list[tuple[str, int, int, str, str]] = field(default_factory=list)
    """Ids that stand in two files: later path, its line and column, the id, the earlier path."""


class Library:
    """Implements `tutor.Bank`. `roots` are folders or files, the built-in bank first."""

    def __init__(self, roots: Sequence[Path], cache: Cache, fingerprint: str) -> None:
        self._cache = cache
        self._units = Units(roots, cache, fingerprint)
        self.syllabus: Syllabus = self._units.syllabus
        key = digest(*(f"{k.unit.path}\0{k.seal}" for k in self._units.known))
        self._key = key
        found = cache.summary(f"{key}:counts")
        if found is not None:
            self._summary = Summary(**found)
        else:
            self._summary, columns = self._summarise()
            self.__dict__["_columns"] = columns
        self._units.store(None if found is not None else {
            f"{key}:counts": self._summary.__dict__,
            f"{key}:entries": self._columns,
        })  # fmt: skip

    @property
    def counts(self) -> Mapping[str, int]:
        return self._summary.counts

    @property
    def left_out(self) -> frozenset[str]:
        return frozenset(self._summary.left_out)

    @cached_property
    def _columns(self) -> dict[str, list[Any]]:
        """The index, column by column, because that is quick to read."""
        found = self._cache.summary(f"{self._key}:entries")
        return self._summarise()[1] if found is None else found

    @cached_property
    def entries(self) -> Sequence[Entry]:
        columns = self._columns
        places = {s.id: (a.id, b.id) for a, b, s in self.syllabus.leaves()}
        above = [places[section] for section in columns["section"]]
        return [
            Entry(id_, kind, subject, chapter, section, item, tuple(tags), difficulty, seconds, rev)
            for id_, kind, (subject, chapter), section, item, tags, difficulty, seconds, rev in zip(
                columns["id"], columns["kind"], above, columns["section"], columns["item"],
                columns["tags"], columns["difficulty"], columns["seconds"], columns["revision"],
                strict=True,
            )
        ]  # fmt: skip

    @cached_property
    def _rows(self) -> Mapping[str, int]:
        return {id_: row for row, id_ in enumerate(self._columns["id"])}

    def find(self, ids: Iterable[str]) -> Mapping[str, Entry]:
        wanted = list(ids)
        if not wanted:
            return {}
        return {id_: self.entries[self._rows[id_]] for id_ in wanted if id_ in self._rows}

    def question(self, id_: str) -> Question:
        row = self._rows.get(id_)
        if row is None:
            if id_ in self.left_out:
                raise Refusal(phrase("bank.left_out_id", id=id_), FAULTY)
            raise unknown("unknown.question", id_, self._rows)
        return load(self.body(row))

    def body(self, row: int) -> str:
        """The compiled text of the question in that row of the index."""
        columns = self._columns
        path = self._summary.kept[columns["unit"][row]]
        position, seal = columns["position"][row], columns["digest"][row]
        text = self._cache.body(path, position, seal)
        return self._units.compiled(path).questions[position].body if text is None else text

    def reports(self, below: Sequence[Path] | None = None) -> Iterator[Report]:
        """All faults and warnings, of the files at or below `below` where that is given."""
        shown = {str(known.unit.path): known.unit for known in self._units.known}
        clashes: dict[str, list[Report]] = {}
        for path, line, column, id_, first in self._summary.clashes:
            where = shown[first].shown
            report = Report(
                shown[path].shown, line, column, Fault("BANK031", (), {"id": id_, "path": where})
            )
            clashes.setdefault(path, []).append(report)
        for known in self._units.known:
            if below is not None and not _is_below(known.unit, below):
                continue
            found = [
                Report(known.unit.shown, line, column, Fault(code, (), values))
                for code, line, column, values in self._units.tail(known)["faults"]
            ]
            yield from sorted(
                [*found, *clashes.get(str(known.unit.path), [])], key=lambda r: r[1:3]
            )

    @property
    def faulty_files(self) -> list[str]:
        """Files left out, as they were given."""
        clashing = {path for path, *_ in self._summary.clashes}
        return [
            known.unit.shown
            for known in self._units.known
            if known.faulty or str(known.unit.path) in clashing
        ]

    def _summarise(self) -> tuple[Summary, dict[str, list[Any]]]:
        """Put the units together; of two questions with one id the later one's file is out."""
        summary = Summary()
        columns: dict[str, list[Any]] = {name: [] for name in COLUMNS}
        owner: dict[str, str] = {}
        counts: Counter[str] = Counter()
        for known in self._units.known:
            tail, path = self._units.tail(known), str(known.unit.path)
            if known.faulty:
                summary.left_out += [id_ for id_, *_ in tail["ids"]]
                continue
            taken = [(id_, *place) for id_, *place in tail["ids"] if id_ in owner]
            if taken:
                summary.clashes += [(path, line, col, id_, owner[id_]) for id_, line, col in taken]
                summary.left_out += [id_ for id_, *_ in tail["ids"] if id_ not in owner]
                continue
            owner.update((id_, path) for id_, *_ in tail["ids"])
            counts.update(tail["columns"]["section"])
            size = len(tail["ids"])
            columns["unit"] += [len(summary.kept)] * size
            columns["position"] += range(size)
            for name, values in tail["columns"].items():
                columns[name] += values
            summary.kept.append(path)
        summary.counts = dict(counts)
        return summary, columns


COLUMNS = (
    "id", "kind", "section", "item", "tags", "difficulty", "seconds", "revision", "digest",
    "unit", "position",
)  # fmt: skip


def _is_below(unit: Unit, below: Sequence[Path]) -> bool:
    path = unit.path.resolve()
    return any(path == one.resolve() or path.is_relative_to(one.resolve()) for one in below)


def code_fingerprint(folders: Iterable[Path]) -> str:
    """Changes when the code that compiles banks does: sizes and times of its files."""
    stamps = [
        (str(path), (stat := path.stat()).st_size, stat.st_mtime_ns)
        for folder in folders
        for path in sorted(folder.glob("*.py"))
    ]
    return hashlib.sha256(json.dumps(stamps).encode()).hexdigest()


__all__ = ["Known", "Library", "Report", "code_fingerprint"]
