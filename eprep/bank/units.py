"""The units of a bank, each compiled or known from the cache to be unchanged."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eprep.bank.cache import Cache, compact, digest
from eprep.bank.cache import Unit as CachedUnit
from eprep.bank.compile import Located, Result, compile_unit
from eprep.bank.files import Unit, units
from eprep.bank.yaml12 import START
from eprep.core.catalogue import phrase
from eprep.core.fault import FAULTY, Refusal, fault
from eprep.core.fields import plain, read_checked
from eprep.core.syllabus import Syllabus

DOUBTFUL_NS = 2_000_000_000
"""A file that is so much younger than its last check may have changed within one tick of the
file system's clock: its content is hashed."""


@dataclass(frozen=True)
class Known:
    """A unit and what is known of it."""

    unit: Unit
    seal: str
    """The digest of its tail: what it came to."""

    faulty: bool


class Units:
    """Compiles what has changed. `known` has all units but syllabuses that are sound."""

    def __init__(self, roots: Sequence[Path], cache: Cache, fingerprint: str) -> None:
        self._cache = cache
        self._heads = cache.heads()
        self._changed: dict[str, CachedUnit] = {}
        self._tails: dict[str, dict[str, Any]] = {}
        self._found = _distinct([unit for root in roots for unit in units(root)])
        self._roots = [str(root) for root in roots]
        self._fingerprint = fingerprint
        self.syllabus = Syllabus()
        self.known: list[Known] = []
        for unit in self._found:
            if unit.is_syllabus:
                self._add_syllabus(unit)
        # A section may have moved or gone: what was compiled by another syllabus is doubtful.
        self._fingerprint = digest(fingerprint, compact(plain(self.syllabus)))
        self.known += [self._know(unit) for unit in self._found if not unit.is_syllabus]

    def tail(self, known: Known) -> dict[str, Any]:
        """What the unit came to: `ids` with places, `columns`, `faults`, `syllabus`."""
        path = str(known.unit.path)
        if path not in self._tails:
            found = self._cache.tail(path, known.seal)
            self._tails[path] = found or json.loads(_tail(self.compiled(path)))
        return self._tails[path]

    def compiled(self, path: str) -> Result:
        """The unit's questions, compiled now."""
        unit = next(unit for unit in self._found if str(unit.path) == path)
        try:
            return compile_unit(unit, unit.read(), self.syllabus)
        except OSError as error:
            raise Refusal(phrase("cannot_read", path=path, reason=str(error)), FAULTY) from error

    def store(self, summary: Mapping[str, Any] | None) -> None:
        """Bring the cache up to date, if anything has changed."""
        here = {str(unit.path) for unit in self._found}
        vanished = [
            path
            for path in self._heads
            if path not in here and any(_within(path, root) for root in self._roots)
        ]
        if self._changed or vanished or summary is not None:
            self._cache.store(self._changed, vanished, summary or {})

    def _add_syllabus(self, unit: Unit) -> None:
        known = self._know(unit)
        if known.faulty:
            self.known.append(known)
            return
        added = read_checked(Syllabus, self.tail(known)["syllabus"])
        merged, clashes = self.syllabus.merged(added)
        if not clashes:
            self.syllabus = merged
            return
        result = Result(
            faults=[Located(fault("BANK032", id=id_), START) for id_ in dict.fromkeys(clashes)]
        )
        text = _tail(result)
        self._tails[str(unit.path)] = json.loads(text)
        self.known.append(Known(unit, digest(text), True))

    def _know(self, unit: Unit) -> Known:
        path = str(unit.path)
        head = self._heads.get(path)
        stamp = [list(part) for part in unit.stamp]
        if head is not None and head["fingerprint"] == self._fingerprint:
            if head["stamp"] == stamp and not _doubtful(unit, head["checked"]):
                return Known(unit, head["tail"], head["faulty"])
        else:
            head = None
        return self._check(unit, stamp, head)

    def _check(self, unit: Unit, stamp: list[Any], head: dict[str, Any] | None) -> Known:
        """Read the unit; compile it unless its content is what the cache knows."""
        checked = time.time_ns()
        try:
            contents = unit.read()
        except OSError as error:
            unreadable = fault("YAML014", reason=error.strerror or str(error))
            text = _tail(Result(faults=[Located(unreadable, START)]))
            self._tails[str(unit.path)] = json.loads(text)
            return Known(unit, digest(text), True)
        content = _hash(contents)
        if head is not None and head["content"] == content:
            head = {**head, "stamp": stamp, "checked": checked}
            self._changed[str(unit.path)] = CachedUnit(head, None, ())
            return Known(unit, head["tail"], head["faulty"])
        result = compile_unit(unit, contents, self.syllabus)
        text = _tail(result)
        head = {
            "fingerprint": self._fingerprint,
            "stamp": stamp,
            "checked": checked,
            "content": content,
            "tail": digest(text),
            "faulty": result.faulty,
        }
        bodies = [question.body for question in result.questions]
        self._changed[str(unit.path)] = CachedUnit(head, text, bodies)
        self._tails[str(unit.path)] = json.loads(text)
        return Known(unit, digest(text), result.faulty)


def _tail(result: Result) -> str:
    entries = [question.entry for question in result.questions]
    names = ("id", "kind", "section", "item", "tags", "difficulty", "seconds", "revision")
    columns = {name: [getattr(entry, name) for entry in entries] for name in names}
    columns["digest"] = [digest(question.body) for question in result.questions]
    tail = {
        "ids": [(q.entry.id, q.place.line, q.place.column) for q in result.questions],
        "columns": columns,
        "faults": [
            (f.fault.code, f.place.line, f.place.column, _printable(f.fault.values))
            for f in result.faults
        ],
        "syllabus": None if result.syllabus is None else plain(result.syllabus),
    }
    return compact(tail)


def _printable(values: Mapping[str, object]) -> dict[str, object]:
    return {k: v if isinstance(v, int | float | str) else str(v) for k, v in values.items()}


def _hash(contents: Mapping[str, bytes]) -> str:
    total = hashlib.sha256()
    for name, content in contents.items():
        total.update(f"{name}\0{len(content)}\0".encode() + content)
    return total.hexdigest()


def _doubtful(unit: Unit, checked: int) -> bool:
    return any(modified > checked - DOUBTFUL_NS for _, _, modified, _ in unit.stamp)


def _distinct(found: Sequence[Unit]) -> list[Unit]:
    """Each file once: a bank given twice is one bank."""
    return list({unit.path.resolve(): unit for unit in reversed(found)}.values())[::-1]


def _within(path: str, root: str) -> bool:
    return path == root or Path(path).is_relative_to(root)
