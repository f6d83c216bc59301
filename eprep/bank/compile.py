"""From the files of one unit to checked questions, or to all that is wrong with them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any

from eprep.bank.blueprints import compile_blueprints
from eprep.bank.files import Unit
from eprep.bank.prose import position_faults, text_faults
from eprep.bank.questions import Compilation, Finder, Located, compile_question
from eprep.bank.reviews import compile_reviews
from eprep.bank.yaml12 import START, Node, Place, YamlFault, decode, parse
from eprep.core.fault import Fault, KeyPath, fault
from eprep.core.fields import declared, kind_of, read
from eprep.core.question import ID, Common, Series
from eprep.core.syllabus import Syllabus
from eprep.kinds import KINDS

BANK, DRILL, SYLLABUS = "eprep.bank/1", "eprep.drill/1", "eprep.syllabus/1"
REVIEWS, BLUEPRINTS = "eprep.reviews/1", "eprep.blueprint/1"
DEFAULTS = frozenset({"subject", "chapter", "section", "item", "difficulty", "seconds", "source",
                      "tags"})  # fmt: skip
NOT_OF_DRILLS = frozenset({"kind", "prompt", "series", "variant"})
FROM_FILES = frozenset({"starter", "reference_source", "right", "wrong"})
"""Fields of a drill that come from the other files of its folder."""


def compile_unit(unit: Unit, contents: Mapping[str, bytes], syllabus: Syllabus) -> Compilation:
    result = Compilation()
    try:
        root = parse(contents[unit.name])
        if unit.is_drill:
            _compile_drill(root, contents, syllabus, result)
        elif unit.is_syllabus:
            _compile_syllabus(root, result)
        elif unit.is_reviews:
            if _top(root, REVIEWS, ("schema", "reviews"), result):
                compile_reviews(root, result)
        elif unit.is_blueprints:
            if _top(root, BLUEPRINTS, ("schema", "blueprints"), result):
                compile_blueprints(root, syllabus, result)
        else:
            _compile_bank(root, syllabus, result)
    except YamlFault as error:
        result.faults.append(Located(Fault(error.code, (), dict(error.values)), error.place))
    return result


def _top(root: Node, schema: str, keys: tuple[str, ...], result: Compilation) -> bool:
    """Check a file's top level; False where there is no use in going on."""
    found = root.value.get("schema") if isinstance(root.value, dict) else None
    if found is None or found.value != schema:
        place = root.place if found is None else found.place
        got = None if found is None else found.plain()
        result.faults.append(Located(fault("BANK005", want=schema, got=got), place))
        return False
    for key in root.value:
        if key not in keys:
            unknown = Fault("BANK002", (key,), {"key": key, "known": ", ".join(keys)}, True)
            result.faults.append(Located(unknown, root.keys[key]))
    return True


def _compile_bank(root: Node, syllabus: Syllabus, result: Compilation) -> None:
    if not _top(root, BANK, ("schema", "defaults", "series", "questions"), result):
        return
    defaults = root.value.get("defaults", Node({}, START))
    for found in _default_faults(defaults):
        result.faults.append(Located(found, defaults.find(found.path, found.on_key)))
    questions = root.value.get("questions")
    if questions is None or not isinstance(questions.value, list):
        missing = (
            fault("BANK001", key="questions")
            if questions is None
            else fault("BANK003", expected="list", got=kind_of(questions.value))
        )
        result.faults.append(Located(missing, (questions or root).place))
        return
    shared = defaults.plain() if isinstance(defaults.value, dict) else {}
    shared = {key: value for key, value in shared.items() if key in DEFAULTS}
    series = _series(root, result)
    seen: dict[str, Place] = {}
    for node in questions.value:
        if not isinstance(node.value, dict):
            wrong = fault("BANK003", expected="mapping", got=kind_of(node.value))
            result.faults.append(Located(wrong, node.place))
            continue
        data = {**shared, **node.plain()}
        find = _finder(node, defaults)
        compile_question(data, find, syllabus, seen, result, series=series)
    for uneven in position_faults(list(_positions(questions))):
        result.faults.append(Located(uneven, questions.place))
    # A fault of the defaults is one fault, however many questions take it over.
    faults = {(f.fault.code, f.place, str(f.fault.values)): f for f in result.faults}
    result.faults = list(faults.values())


def _positions(questions: Node) -> Iterator[tuple[int, int]]:
    """Where the right one of how many choices stands, of each question that has one."""
    for node in questions.value:
        data = node.plain() if isinstance(node.value, dict) else {}
        choices = data.get("choices")
        if data.get("kind") == "single" and isinstance(choices, list):
            texts = [choice.get("text") for choice in choices if isinstance(choice, dict)]
            answer = data.get("answer")
            if isinstance(answer, str) and answer in texts:
                yield texts.index(answer), len(choices)


def _series(root: Node, result: Compilation) -> dict[str, Series]:
    """Those of the file by id; its faults go to `result`."""
    node = root.value.get("series", Node([], START))
    if not isinstance(node.value, list):
        wrong = fault("BANK003", expected="list", got=kind_of(node.value))
        result.faults.append(Located(wrong, node.place))
        return {}
    found: dict[str, Series] = {}
    for part in node.value:
        series, faults = read(Series, part.plain())
        if series is not None:
            faults += series.faults()
            faults += text_faults(series.text, "text")
            if series.figure is not None:
                faults += text_faults(series.figure.alt, "figure", "alt")
            if series.id in found:
                faults.append(fault("BANK016", "id", text=series.id))
            found.setdefault(series.id, series)
        result.faults += [Located(f, part.find(f.path, f.on_key)) for f in faults]
    return found


def _finder(node: Node, defaults: Node) -> Finder:
    def find(path: KeyPath, on_key: bool) -> Place:
        own = not path or path[0] in node.value or not isinstance(defaults.value, dict)
        if own or path[0] not in defaults.value:
            return node.find(path, on_key)
        if path[0] in ("subject", "chapter") and "section" in node.value:
            return node.place  # the default is right, but not for this question
        return defaults.find(path, on_key)

    return find


def _default_faults(defaults: Node) -> Iterator[Fault]:
    if not isinstance(defaults.value, dict):
        yield fault("BANK003", expected="mapping", got=kind_of(defaults.value))
        return
    known = ", ".join(sorted(DEFAULTS))
    for key in defaults.value:
        if key not in DEFAULTS:
            yield Fault("BANK002", (key,), {"key": key, "known": known}, True)
    needed = dict.fromkeys(("id", "kind", "section", "prompt"), "x")
    shared = {key: value for key, value in defaults.plain().items() if key in DEFAULTS}
    common, faults = read(Common, {**needed, **shared})
    yield from faults if common is None else common.faults()


def _compile_drill(
    root: Node, contents: Mapping[str, bytes], syllabus: Syllabus, result: Compilation
) -> None:
    common = tuple(key for key in declared(Common) if key not in NOT_OF_DRILLS)
    own = tuple(key for key in declared(KINDS["code"]) if key not in FROM_FILES)
    known = ("schema", "statement", *common, *own)
    if not _top(root, DRILL, known, result):
        return
    data = {key: value for key, value in root.plain().items() if key in known}
    del data["schema"]
    data["kind"] = "code"
    if "statement" in data:
        data["prompt"] = data.pop("statement")
    data |= _drill_files(contents, result)
    for name in contents:
        if name.startswith(os.pardir):
            result.faults.append(Located(fault("BANK035", outer=name), START))
    compile_question(data, root.find, syllabus, {}, result, {"prompt": "statement"})


def _drill_files(contents: Mapping[str, bytes], result: Compilation) -> dict[str, Any]:
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


def _compile_syllabus(root: Node, result: Compilation) -> None:
    if not _top(root, SYLLABUS, ("schema", "subjects", "tags"), result):
        return
    data = root.plain()
    del data["schema"]
    syllabus, faults = read(Syllabus, data)
    result.faults += [Located(f, root.find(f.path, f.on_key)) for f in faults]
    if syllabus is None:
        return
    seen: dict[str, Place] = {}
    for path, id_ in _ids(syllabus):
        place = root.find(path)
        if not ID.fullmatch(id_):
            result.faults.append(Located(fault("BANK007", id=id_), place))
        if id_ in seen:
            result.faults.append(Located(fault("BANK006", id=id_, line=seen[id_].line), place))
        seen.setdefault(id_, place)
    result.syllabus = syllabus


def _ids(syllabus: Syllabus) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for i, subject in enumerate(syllabus.subjects):
        yield ("subjects", i, "id"), subject.id
        for j, chapter in enumerate(subject.chapters):
            yield ("subjects", i, "chapters", j, "id"), chapter.id
            for k, section in enumerate(chapter.sections):
                yield ("subjects", i, "chapters", j, "sections", k, "id"), section.id
