"""The units of a bank, each compiled or known from the cache to be unchanged."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable, Mapping, Sequence
from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from eprep.bank.cache import Cache, CachedUnit, compact, digest
from eprep.bank.files import Unit, units
from eprep.core.catalogue import phrase
from eprep.core.fault import FAULTY, Refusal
from eprep.core.syllabus import Syllabus
from eprep.core.system import reason_of

if TYPE_CHECKING:
    from eprep.bank.fresh import Fresh

DOUBTFUL_NS = 2_000_000_000
"""A file that is so much younger than its last check may have changed within one tick of the
file system's clock: its content is hashed."""


class Known(NamedTuple):
    """A unit and what is known of it at a glance."""

    unit: Unit
    seal: str
    """The digest of its index: what the bank at large needs to know of its questions."""

    tail: str
    """The digest of all else that it came to."""

    faulty: bool
    counts: Mapping[str, int]
    """Questions by section."""


class Units:
    """Compiles what has changed. `known` lists every unit, syllabuses that are sound left out."""

    def __init__(self, roots: Sequence[Path], cache: Cache, fingerprint: str) -> None:
        self._cache = cache
        self._heads = cache.heads()
        self._changed: dict[str, CachedUnit] = {}
        self._indexes: dict[str, dict[str, Any]] = {}
        self._tails: dict[str, dict[str, Any]] = {}
        self.found = units(roots)
        self._roots = [realpath(root) for root in roots]
        self._fingerprint = fingerprint
        self._whole = ""
        self._merged: list[str] = []
        """The digests of what the syllabus was put together from."""

        self.syllabus = Syllabus()
        self.known: list[Known] = []
        for unit in self.found:
            if unit.is_syllabus:
                self._add_syllabus(unit)
        self._whole = digest(*self._merged)
        self.known += [self._know(unit) for unit in self.found if not unit.is_syllabus]

    def index(self, known: Known) -> dict[str, list[Any]]:
        """The columns of the index. What the cache lacks or has spoilt is compiled again."""
        return self._part(self._indexes, known, "entries", known.seal)

    def tail(self, known: Known) -> dict[str, Any]:
        """What else it came to."""
        return self._part(self._tails, known, "rest", known.tail)

    def load_index(self) -> None:
        """Read the whole index at once: faster than unit by unit."""
        if len(self._indexes) < len(self.known):
            seals = {known.unit.path: known.seal for known in self.known}
            self._indexes = {**self._cache.parts("entries", seals), **self._indexes}

    def _part(
        self, parts: dict[str, dict[str, Any]], known: Known, name: str, seal: str
    ) -> dict[str, Any]:
        path = known.unit.path
        if path not in parts:
            found = self._cache.part(name, path, seal)
            if found is None:
                self._keep(known.unit, self.compiled(path))
            else:
                parts[path] = found
        return parts[path]

    def compiled(self, path: str) -> Fresh:
        """The unit, compiled now."""
        from eprep.bank import fresh

        unit = next(unit for unit in self.found if unit.path == path)
        try:
            return fresh.compiled(unit, unit.read(), self.syllabus)
        except OSError as error:
            reason = reason_of(error)
            raise Refusal(phrase("cannot_read", path=path, reason=reason), FAULTY) from error

    def store(self, remarks: Mapping[str, Any]) -> None:
        """Bring the cache up to date, if anything has changed."""
        here = {unit.path for unit in self.found}
        vanished = [p for p in self._heads if p not in here and _within(p, self._roots)]
        if self._changed or vanished or remarks:
            self._cache.store(self._changed, vanished, remarks)

    def _add_syllabus(self, unit: Unit) -> None:
        known = self._know(unit)
        if known.faulty:
            self.known.append(known)
            return
        added = Syllabus.restored(self.tail(known)["syllabus"])
        merged, clashes = self.syllabus.merged(added)
        if not clashes:
            self.syllabus = merged
            self._merged.append(known.tail)
            return
        from eprep.bank import fresh

        self.known.append(self._keep(unit, fresh.clashing(clashes)))

    def _know(self, unit: Unit) -> Known:
        head = self._heads.get(unit.path)
        stamp = [list(part) for part in unit.stamp]
        if head is not None and not self._compiled_alike(unit, head):
            head = None
        if head is not None and head["stamp"] == stamp and not _doubtful(unit, head["checked"]):
            return _known(unit, head)
        return self._check(unit, stamp, head)

    def _compiled_alike(self, unit: Unit, head: Mapping[str, Any]) -> bool:
        """Whether the unit would come to the same now: by the same code, and with its sections
        where they were. What is faulty may be mended by any change of the syllabus, and a
        blueprint is about the whole of it."""
        if head["fingerprint"] != self._fingerprint:
            return False
        return head["syllabus"] == self._whole or (
            not head["faulty"]
            and not unit.is_blueprints
            and head["places"] == self._places(head["places"])
        )

    def _places(self, sections: Iterable[str]) -> dict[str, list[str] | None]:
        """The subject and chapter of each section; None where there is no such section."""
        found = {section: self.syllabus.places.get(section) for section in sections}
        return {name: None if p is None else [p[0].id, p[1].id] for name, p in found.items()}

    def _check(self, unit: Unit, stamp: list[Any], head: dict[str, Any] | None) -> Known:
        """Read the unit; compile it unless its content is what the cache knows."""
        from eprep.bank import fresh

        checked = time.time_ns()
        try:
            contents = unit.read()
        except OSError as error:
            return self._keep(unit, fresh.unreadable(error.strerror or str(error)))
        content = _hash(contents)
        if head is not None and head["content"] == content:
            head = {**head, "stamp": stamp, "checked": checked, "syllabus": self._whole}
            self._changed[unit.path] = CachedUnit(head, None, None, ())
            return _known(unit, head)
        result = fresh.compiled(unit, contents, self.syllabus)
        known = self._keep(unit, result)
        head = {
            "fingerprint": self._fingerprint,
            "syllabus": self._whole,
            "places": self._places(result.sections),
            "stamp": stamp,
            "checked": checked,
            "content": content,
            "seal": known.seal,
            "tail": known.tail,
            "faulty": known.faulty,
            "counts": known.counts,
        }
        entries, rest = compact(result.columns), compact(result.rest)
        self._changed[unit.path] = CachedUnit(head, entries, rest, result.bodies)
        return known

    def _keep(self, unit: Unit, result: Fresh) -> Known:
        """Remember what the unit came to, for as long as this process runs."""
        self._indexes[unit.path], self._tails[unit.path] = result.columns, result.rest
        seal, tail = digest(compact(result.columns)), digest(compact(result.rest))
        return Known(unit, seal, tail, result.faulty, result.counts)


def _known(unit: Unit, head: Mapping[str, Any]) -> Known:
    return Known(unit, head["seal"], head["tail"], head["faulty"], head["counts"])


def _hash(contents: Mapping[str, bytes]) -> str:
    total = hashlib.sha256()
    for name, content in contents.items():
        total.update(f"{name}\0{len(content)}\0".encode() + content)
    return total.hexdigest()


def _doubtful(unit: Unit, checked: int) -> bool:
    return any(modified > checked - DOUBTFUL_NS for _, _, modified, _ in unit.stamp)


def _within(path: str, roots: Sequence[str]) -> bool:
    return any(path == root or Path(path).is_relative_to(root) for root in roots)
