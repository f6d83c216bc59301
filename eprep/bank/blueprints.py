"""`blueprints.yaml`: ways to share a mock exam among subjects."""

from __future__ import annotations

from eprep.bank.questions import Compilation, Located
from eprep.bank.yaml12 import START, Node, Place
from eprep.core.blueprint import Blueprint
from eprep.core.fault import fault
from eprep.core.fields import kind_of, plain, read
from eprep.core.syllabus import Syllabus


def compile_blueprints(root: Node, syllabus: Syllabus, result: Compilation) -> None:
    node = root.value.get("blueprints", Node([], START))
    if not isinstance(node.value, list):
        wrong = fault("BANK003", expected="list", got=kind_of(node.value))
        result.faults.append(Located(wrong, node.place))
        return
    seen: dict[str, Place] = {}
    for part in node.value:
        blueprint, faults = read(Blueprint, part.plain())
        if blueprint is not None:
            place = part.find(("id",))
            faults += blueprint.faults(syllabus)
            if blueprint.id in seen:
                line = seen[blueprint.id].line
                faults.append(fault("BANK006", "id", id=blueprint.id, line=line))
            seen.setdefault(blueprint.id, place)
            result.blueprints.append((plain(blueprint), place.line, place.column))
        result.faults += [Located(f, part.find(f.path, f.on_key)) for f in faults]
