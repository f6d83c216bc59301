"""From the files of one unit to checked questions, or to all that is wrong with them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from eprep.bank.files import Unit
from eprep.bank.yaml12 import START, Node, Place, YamlFault, decode, parse
from eprep.core.entry import Entry
from eprep.core.fault import Fault, fault
from eprep.core.fields import declared, plain, read, read_checked
from eprep.core.question import Common, Kind, Question
from eprep.core.syllabus import Syllabus
from eprep.kinds import KINDS

BANK, DRILL, SYLLABUS = "eprep.bank/1", "eprep.drill/1", "eprep.syllabus/1"
DEFAULTS = frozenset({"subject", "chapter", "section", "item", "difficulty", "seconds", "source",
                      "tags"})  # fmt: skip
FROM_FILES = frozenset({"starter", "reference_source", "right", "wrong"})
"""Fields of a drill that come from the other files of its folder."""


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
class Result:
    """What became of a unit; with a fault that is no warning, its questions are left out."""

    questions: list[Compiled] = field(default_factory=list)
    faults: list[Located] = field(default_factory=list)
    syllabus: Syllabus | None = None

    @property
    def faulty(self) -> bool:
        return any(not located.fault.warning for located in self.faults)


def compile_unit(unit: Unit, contents: Mapping[str, bytes], syllabus: Syllabus) -> Result:
    result = Result()
    try:
        root = parse(contents[unit.name])
        if unit.is_drill:
            _compile_drill(root, contents, syllabus, result)
        elif unit.is_syllabus:
            _compile_syllabus(root, result)
        else:
            _compile_bank(root, syllabus, result)
    except YamlFault as error:
        result.faults.append(Located(Fault(error.code, (), dict(error.values)), error.place))
    return result


def load(text: str) -> Question:
    """The question that a compiled body holds. Raises ValueError on a broken cache."""
    data = json.loads(text)
    common = read_checked(Common, data["common"])
    body = read_checked(KINDS[common.kind], data["body"])
    return Question(common, body, data["revision"])


def _top(root: Node, schema: str, keys: tuple[str, ...], result: Result) -> bool:
    """Check a file's top level; False where there is no use in going on."""
    found = root.value.get("schema") if isinstance(root.value, dict) else None
    if found is None or found.value != schema:
        place = root.place if found is None else found.place
        got = None if found is None else found.value
        result.faults.append(Located(fault("BANK005", want=schema, got=got), place))
        return False
    for key in root.value:
        if key not in keys:
            unknown = Fault("BANK002", (key,), {"key": key, "known": ", ".join(keys)}, True)
            result.faults.append(Located(unknown, root.keys[key]))
    return True


def _compile_bank(root: Node, syllabus: Syllabus, result: Result) -> None:
    if not _top(root, BANK, ("schema", "defaults", "questions"), result):
        return
    defaults = root.value.get("defaults", Node({}, START))
    for found in _default_faults(defaults):
        result.faults.append(Located(found, defaults.find(found.path, found.on_key)))
    questions = root.value.get("questions")
    if questions is None or not isinstance(questions.value, list):
        missing = (
            fault("BANK001", key="questions")
            if questions is None
            else fault("BANK003", expected="list", got="other")
        )
        result.faults.append(Located(missing, (questions or root).place))
        return
    shared = defaults.plain() if isinstance(defaults.value, dict) else {}
    seen: dict[str, Place] = {}
    for node in questions.value:
        if not isinstance(node.value, dict):
            wrong = fault("BANK003", expected="mapping", got="other")
            result.faults.append(Located(wrong, node.place))
            continue
        data = {**shared, **node.plain()}
        _compile_question(data, node, syllabus, seen, result)


def _default_faults(defaults: Node) -> Iterator[Fault]:
    if not isinstance(defaults.value, dict):
        yield fault("BANK003", expected="mapping", got="other")
        return
    known = ", ".join(sorted(DEFAULTS))
    for key in defaults.value:
        if key not in DEFAULTS:
            yield Fault("BANK002", (key,), {"key": key, "known": known}, True)


def _compile_drill(
    root: Node, contents: Mapping[str, bytes], syllabus: Syllabus, result: Result
) -> None:
    common = tuple(key for key in declared(Common) if key not in ("kind", "prompt"))
    own = tuple(key for key in declared(KINDS["code"]) if key not in FROM_FILES)
    if not _top(root, DRILL, ("schema", "statement", *common, *own), result):
        return
    data = root.plain()
    del data["schema"]
    data["kind"] = "code"
    if "statement" in data:
        data["prompt"] = data.pop("statement")
    for key in FROM_FILES:
        data.pop(key, None)
    data |= _drill_files(contents, result)
    _compile_question(data, root, syllabus, {}, result, {"prompt": "statement"})


def _drill_files(contents: Mapping[str, bytes], result: Result) -> dict[str, Any]:
    """The texts of the folder's programs, as fields of the kind."""
    texts = {}
    for name, content in contents.items():
        if not name.endswith(".py"):
            continue
        try:
            texts[name] = decode(content)
        except YamlFault as error:
            values = {"name": name, "line": error.place.line, "column": error.place.column}
            result.faults.append(Located(Fault("BANK030", (), dict(values)), START))
    folders = {
        folder: {
            name.partition("/")[2]: text
            for name, text in texts.items()
            if name.startswith(f"{folder}/")
        }
        for folder in ("right", "wrong")
    }
    return {
        "starter": texts.get("starter.py", ""),
        "reference_source": texts.get("reference.py", ""),
        **folders,
    }


def _compile_question(
    data: dict[str, Any],
    node: Node,
    syllabus: Syllabus,
    seen: dict[str, Place],
    result: Result,
    names: Mapping[str, str] | None = None,
) -> None:
    """Add the question, or its faults. `names` maps our keys to the file's, where they differ."""
    names = names or {}
    kind = KINDS.get(data["kind"]) if isinstance(data.get("kind"), str) else None
    if kind is None and "kind" in data:
        known = ", ".join(KINDS)
        found = [fault("BANK004", "kind", kind=data["kind"], known=known)]
        common = body = None
    else:
        common, body, found = _read(data, kind)
    if common is not None:
        found += common.faults()
        found += _place_faults(common, syllabus)
        if common.id in seen:
            found.append(fault("BANK006", "id", id=common.id, line=seen[common.id].line))
        seen.setdefault(common.id, node.find(("id",)))
        found += _missing_prose(common)
    if body is not None:
        found += body.faults()
    for one in found:
        path = tuple(names.get(str(step), step) for step in one.path[:1]) + one.path[1:]
        values = one.values
        if one.code == "BANK001" and values.get("key") in names:
            values = {**values, "key": names[str(values["key"])]}
        named = Fault(one.code, path, values, one.on_key)
        result.faults.append(Located(named, node.find(path, one.on_key)))
    if common is not None and body is not None and all(one.warning for one in found):
        result.questions.append(_compiled(common, body, node.find(("id",)), syllabus))


def _read(
    data: dict[str, Any], kind: type[Kind] | None
) -> tuple[Common | None, Kind | None, list[Fault]]:
    """The two halves of a question; an unknown key is a fault of neither half, so said here."""
    own = declared(kind) if kind is not None else {}
    unknown = [key for key in data if key not in declared(Common) and key not in own]
    known = ", ".join([*declared(Common), *own])
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
        yield fault("BANK008", "section", section=common.section)
        return
    subject, chapter, _ = place
    if common.subject not in (None, subject.id):
        yield fault("BANK009", "subject", section=common.section, want=subject.id)
    if common.chapter not in (None, chapter.id):
        yield fault("BANK009", "chapter", section=common.section, want=chapter.id)
    if common.item is not None and common.item not in syllabus.places:
        yield fault("BANK008", "item", section=common.item)


def _missing_prose(common: Common) -> Iterator[Fault]:
    if not common.explanation:
        yield fault("W002", id=common.id)
    if common.proof is None and common.kind != "code":
        yield fault("W003", id=common.id)


def _compiled(common: Common, body: Kind, place: Place, syllabus: Syllabus) -> Compiled:
    subject, chapter, _ = syllabus.places[common.section]
    asked = [common.kind, common.prompt, _without(plain(body), body.commentary)]
    revision = hashlib.sha256(_json(asked).encode()).hexdigest()[:16]
    whole = {"common": plain(common), "body": plain(body), "revision": revision}
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
    )
    return Compiled(entry, place, _json(whole))


def _without(value: Any, keys: frozenset[str]) -> Any:
    if isinstance(value, dict):
        return {k: _without(v, keys) for k, v in value.items() if k not in keys}
    if isinstance(value, list):
        return [_without(item, keys) for item in value]
    return value


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def _compile_syllabus(root: Node, result: Result) -> None:
    if not _top(root, SYLLABUS, ("schema", "subjects"), result):
        return
    data = root.plain()
    del data["schema"]
    syllabus, faults = read(Syllabus, data)
    result.faults += [Located(f, root.find(f.path, f.on_key)) for f in faults]
    if syllabus is None:
        return
    seen: set[str] = set()
    for path, id_ in _ids(syllabus):
        if id_ in seen:
            wrong = fault("BANK006", *path, id=id_, line=0)
            result.faults.append(Located(wrong, root.find(path)))
        seen.add(id_)
    result.syllabus = syllabus


def _ids(syllabus: Syllabus) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for i, subject in enumerate(syllabus.subjects):
        yield ("subjects", i, "id"), subject.id
        for j, chapter in enumerate(subject.chapters):
            yield ("subjects", i, "chapters", j, "id"), chapter.id
            for k, section in enumerate(chapter.sections):
                yield ("subjects", i, "chapters", j, "sections", k, "id"), section.id
