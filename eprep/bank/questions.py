"""One question of a file: checked, and made ready for the cache."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from eprep.bank.prose import prose_faults
from eprep.bank.references import public_name_faults
from eprep.bank.template import Template
from eprep.bank.variants import Variation, draw_faults, drawn, first_draws, template_faults
from eprep.bank.yaml12 import Place
from eprep.core.entry import Entry
from eprep.core.fault import Fault, KeyPath, fault
from eprep.core.fields import declared, plain, read, read_checked
from eprep.core.kind import Kind
from eprep.core.nearest import nearest
from eprep.core.question import Common, Question, Series
from eprep.core.syllabus import Syllabus
from eprep.kinds import KINDS

IN_FILES = {name: kind for name, kind in KINDS.items() if name != "code"}
"""Kinds of questions that stand in a bank file; a drill is a folder."""

Finder = Callable[[KeyPath, bool], Place]
"""Where the value at a path of a question stands, or else its key."""


@dataclass(frozen=True)
class Located:
    """A fault and where it stands."""

    fault: Fault
    place: Place


@dataclass(frozen=True)
class Compiled:
    """One question, ready for the cache."""

    entry: Entry
    place: Place
    body: str
    """JSON of the whole question."""


@dataclass
class Compilation:
    """What became of a unit; with a fault that is no warning, its questions are left out."""

    questions: list[Compiled] = field(default_factory=list)
    named: list[Entry] = field(default_factory=list)
    """All questions that have an id, faulty ones as far as they can be read."""

    faults: list[Located] = field(default_factory=list)
    syllabus: Syllabus | None = None
    reviews: list[tuple[dict[str, Any], int, int]] = field(default_factory=list)
    """As plain data, each with its line and column."""

    blueprints: list[tuple[dict[str, Any], int, int]] = field(default_factory=list)
    """In the same manner."""

    @property
    def faulty(self) -> bool:
        return any(not located.fault.warning for located in self.faults)


def compile_question(
    data: dict[str, Any],
    find: Finder,
    syllabus: Syllabus,
    seen: dict[str, Place],
    result: Compilation,
    names: Mapping[str, str] | None = None,
    series: Mapping[str, Series] = MappingProxyType({}),
) -> None:
    """Add the question, or its faults. `names` maps a drill's keys to the file's, where they
    differ; `series` are those of its file."""
    kinds = IN_FILES if names is None else KINDS
    names = names or {}
    template, broken, data = _drawn(data)
    name = data.get("kind")
    kind = kinds.get(name) if isinstance(name, str) else None
    common, body, found = _read(data, kind)
    found = broken or found
    if kind is None and isinstance(name, str):
        found.append(fault("BANK004", "kind", kind=name, known=", ".join(kinds)))
    if isinstance(data.get("id"), str):
        result.named.append(_named(data, syllabus))
    if common is not None:
        found += _common_faults(common, syllabus, seen, series)
        seen.setdefault(common.id, find(("id",), False))
        found += _missing_prose(common, kind)
    if common is not None and kind is not None:
        found += prose_faults(data, kind, syllabus.tags)
    if body is not None:
        found += body.faults()
        found += public_name_faults(body)
        found += body.remarks(common.prompt) if common is not None else ()
    if template is not None:
        found += draw_faults(data, found)
    for one in (_renamed(one, names) for one in found):
        result.faults.append(Located(one, find(one.path, one.on_key)))
    if common is not None and body is not None and all(one.warning for one in found):
        about = series[common.series] if common.series is not None else None
        place = find(("id",), False)
        result.questions.append(_compiled(common, body, about, place, syllabus, template))


def _common_faults(
    common: Common, syllabus: Syllabus, seen: Mapping[str, Place], series: Mapping[str, Series]
) -> Iterator[Fault]:
    yield from common.faults()
    yield from _place_faults(common, syllabus)
    if common.id in syllabus.ids():
        yield fault("BANK034", "id", id=common.id)
    if common.id in seen:
        yield fault("BANK006", "id", id=common.id, line=seen[common.id].line)
    if common.series is not None and common.series not in series:
        yield fault("BANK038", "series", series=common.series)


def _renamed(found: Fault, names: Mapping[str, str]) -> Fault:
    """With the keys as the file has them."""
    path = tuple(names.get(str(step), step) for step in found.path[:1]) + found.path[1:]
    values = found.values
    if found.code == "BANK001" and values.get("key") in names:
        values = {**values, "key": names[str(values["key"])]}
    return Fault(found.code, path, values, found.on_key)


def _drawn(data: dict[str, Any]) -> tuple[Template | None, list[Fault], dict[str, Any]]:
    """The template, where it is one, what is wrong with it, and a draw to be checked."""
    if "variant" not in data:
        return None, [], data
    broken = template_faults(data)
    return data, broken, data if broken else drawn(data, 0)


def _named(data: Mapping[str, Any], syllabus: Syllabus) -> Entry:
    """What a SCOPE can name of a question, whatever else may be wrong with it."""
    section, item = (data[k] if isinstance(data.get(k), str) else "" for k in ("section", "item"))
    subject, chapter, _ = syllabus.places.get(section, (None, None, None))
    tags = data["tags"] if isinstance(data.get("tags"), list) else []
    return Entry(
        data["id"],
        str(data.get("kind")),
        subject.id if subject else "",
        chapter.id if chapter else "",
        section,
        item or section,
        tuple(tag for tag in tags if isinstance(tag, str)),
        difficulty=0,
        seconds=0,
        revision="",
    )


def _read(
    data: dict[str, Any], kind: type[Kind] | None
) -> tuple[Common | None, Kind | None, list[Fault]]:
    """The two halves of a question; an unknown key is a fault of neither half, so said here."""
    own = declared(kind) if kind is not None else {}
    known = ", ".join([*declared(Common), *own])
    unknown = [key for key in data if key not in declared(Common) and key not in own]
    if kind is None:
        unknown = []  # which keys there may be is as unknown as the kind
    faults = [Fault("BANK002", (key,), {"key": key, "known": known}, True) for key in unknown]
    common, wrong = read(Common, {k: v for k, v in data.items() if k in declared(Common)})
    faults += wrong
    body = None
    if kind is not None:
        body, wrong = read(kind, {k: v for k, v in data.items() if k in own})
        faults += wrong
    return common, body, faults


def _place_faults(common: Common, syllabus: Syllabus) -> Iterator[Fault]:
    """The section must be a leaf of the syllabus, and what is said above it must agree."""
    place = syllabus.places.get(common.section)
    if place is None:
        yield _unknown_place("section", common.section, syllabus)
        return
    subject, chapter, _ = place
    if common.subject not in (None, subject.id):
        yield fault("BANK009", "subject", section=common.section, want=subject.id)
    if common.chapter not in (None, chapter.id):
        yield fault("BANK009", "chapter", section=common.section, want=chapter.id)
    if common.item is not None and common.item not in syllabus.places:
        yield _unknown_place("item", common.item, syllabus)


def _unknown_place(key: str, asked: str, syllabus: Syllabus) -> Fault:
    return fault("BANK008", key, section=asked, nearest=nearest(asked, syllabus.places))


def _missing_prose(common: Common, kind: type[Kind] | None) -> Iterator[Fault]:
    if not common.explanation:
        yield fault("W002", id=common.id)
    if common.proof is None and not (kind is not None and kind.proved_by_programs):
        yield fault("W003", id=common.id)


def _compiled(
    common: Common,
    body: Kind,
    series: Series | None,
    place: Place,
    syllabus: Syllabus,
    template: Template | None,
) -> Compiled:
    subject, chapter, _ = syllabus.places[common.section]
    draws = [(common, body)] if template is None else first_draws(template)
    asked = [part for draw in draws for part in _asked(*draw)]
    if series is not None:
        asked.append(plain(series))
    revision = _digest(asked)
    whole = {"common": plain(common), "body": plain(body), "revision": revision}
    if series is not None:
        whole["series"] = plain(series)
    if template is not None:
        whole["template"] = template
    entry = Entry(
        common.id,
        common.kind,
        subject.id,
        chapter.id,
        common.section,
        common.item or common.section,
        common.tags,
        common.difficulty,
        common.seconds,
        revision,
        None if series is None else f"{series.id}-{_digest(plain(series))}",
    )
    return Compiled(entry, place, _json(whole))


def _asked(common: Common, body: Kind) -> Iterator[Any]:
    """All that another question would have otherwise."""
    yield from (common.kind, common.prompt, body.asked())
    if common.figure is not None:
        yield plain(common.figure)


def _digest(value: Any) -> str:
    return hashlib.sha256(_json(value).encode()).hexdigest()[:16]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def load(text: str) -> Question:
    """The question that a compiled body holds. Raises ValueError on a broken cache."""
    data = json.loads(text)
    common = read_checked(Common, data["common"])
    body = read_checked(KINDS[common.kind], data["body"])
    series = read_checked(Series, data["series"]) if "series" in data else None
    vary = Variation(data["template"], series, data["revision"]) if "template" in data else None
    return Question(common, body, data["revision"], series, vary)
