"""The JSON Schema (draft 7) of everything that a bank may hold, made from the declarations."""

from __future__ import annotations

from typing import Any

from eprep.bank.compile import (
    BANK,
    BLUEPRINTS,
    DEFAULTS,
    DRILL,
    FROM_FILES,
    NOT_OF_DRILLS,
    REVIEWS,
    SYLLABUS,
)
from eprep.bank.questions import IN_FILES
from eprep.core.blueprint import Blueprint
from eprep.core.fields import schema
from eprep.core.question import Common, Series
from eprep.core.review import Review
from eprep.core.syllabus import Syllabus
from eprep.kinds import KINDS
from eprep.kinds.grading.checks import CHECKS
from eprep.kinds.grading.draws import DRAWS


def bank_schema() -> dict[str, Any]:
    """One schema for all kinds of file, told apart by their `schema` key."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "eprep bank",
        "oneOf": [
            _bank(),
            _drill(),
            _with_key(schema(Syllabus), SYLLABUS),
            _list_of(Review, "reviews", REVIEWS),
            _list_of(Blueprint, "blueprints", BLUEPRINTS),
        ],
        "definitions": {
            "draws": {name: drawing.text for name, drawing in DRAWS.items()},
            "checks": {name: check.text for name, check in CHECKS.items()},
        },
    }


def _with_key(found: dict[str, Any], name: str) -> dict[str, Any]:
    properties = {"schema": {"const": name}, **found["properties"]}
    return {**found, "properties": properties, "required": ["schema", *found["required"]]}


def _bank() -> dict[str, Any]:
    common = schema(Common)
    defaults = {key: common["properties"][key] for key in sorted(DEFAULTS)}
    questions = [_question(kind) for kind in IN_FILES]
    return {
        "type": "object",
        "properties": {
            "schema": {"const": BANK},
            "defaults": {
                "type": "object", "properties": defaults, "additionalProperties": False,
            },
            "series": {"type": "array", "items": schema(Series)},
            "questions": {"type": "array", "items": {"oneOf": questions}},
        },
        "required": ["schema", "questions"],
        "additionalProperties": False,
    }  # fmt: skip


def _list_of(what: type, key: str, name: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {
            "schema": {"const": name},
            key: {"type": "array", "items": schema(what)},
        },
        "required": ["schema", key],
        "additionalProperties": False,
    }


def _question(kind: str) -> dict[str, Any]:
    common, own = schema(Common), schema(KINDS[kind])
    # The section may come from the file's defaults, so it is not required here.
    required = [key for key in common["required"] if key != "section"]
    return {
        "type": "object",
        "properties": {
            **common["properties"], **_drawable(own["properties"]), "kind": {"const": kind},
        },
        "required": [*required, *own["required"]],
        "additionalProperties": False,
    }  # fmt: skip


def _drawable(schema: Any) -> Any:
    """The same with a hole of a template wherever a number or a list may stand."""
    if isinstance(schema, list):
        return [_drawable(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: _drawable(part) for key, part in schema.items()}
    if schema.get("type") in ("number", "integer", "array"):
        return {"oneOf": [found, {"type": "string", "pattern": r"^\{\{\s*\w+\s*\}\}$"}]}
    return found


def _drill() -> dict[str, Any]:
    whole = _question("code")
    properties = {
        key: value
        for key, value in whole["properties"].items()
        if key not in FROM_FILES | NOT_OF_DRILLS
    }
    properties["statement"] = whole["properties"]["prompt"]
    required = ["section", "statement", *(k for k in whole["required"] if k in properties)]
    return _with_key({**whole, "properties": properties, "required": required}, DRILL)
