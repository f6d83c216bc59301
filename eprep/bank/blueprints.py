"""`blueprints.yaml`: ways to share a mock exam among subjects."""

from __future__ import annotations

from eprep.bank.listed import compile_list
from eprep.bank.questions import Compilation
from eprep.bank.yaml12 import Node
from eprep.core.blueprint import Blueprint
from eprep.core.syllabus import Syllabus


def compile_blueprints(root: Node, syllabus: Syllabus, result: Compilation) -> None:
    result.blueprints += compile_list(
        root, "blueprints", Blueprint, lambda blueprint: blueprint.faults(syllabus), result
    )
