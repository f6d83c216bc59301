"""Reads plain data into the dataclass that declares it, or says everything that is wrong.

A dataclass is the one declaration of a YAML mapping: its annotations are the types, its
defaults say what may be left out. The JSON Schema comes from the same declaration (`schema`).
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from eprep.core.fault import Fault, KeyPath, fault

T = TypeVar("T")

SCALARS: Mapping[type, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}


def declared(cls: type) -> Mapping[str, tuple[Any, dataclasses.Field[Any]]]:
    """The fields that a mapping may have: those of the dataclass that `__init__` takes."""
    return _declared(cls)


@cache
def _declared(cls: Any) -> Mapping[str, tuple[Any, dataclasses.Field[Any]]]:
    hints = get_type_hints(cls)
    return {f.name: (hints[f.name], f) for f in dataclasses.fields(cls) if f.init}


def required(field: dataclasses.Field[Any]) -> bool:
    missing = dataclasses.MISSING
    return field.default is missing and field.default_factory is missing


def read(cls: type[T], data: object) -> tuple[T | None, list[Fault]]:
    """Return the value that `data` describes, or None and all its faults."""
    faults: list[Fault] = []
    value = _mapping(cls, data, (), faults.append)
    if faults:
        return None, faults
    return value, []


def read_checked(cls: type[T], data: object) -> T:
    """The same for data that was checked when it was compiled; a fault now is a broken cache."""
    value, faults = read(cls, data)
    if value is None:
        raise ValueError(faults)
    return value


Reporter = Callable[[Fault], None]


def _mapping(cls: type[T], data: object, path: KeyPath, report: Reporter) -> T | None:
    if not isinstance(data, dict):
        report(fault("BANK003", *path, expected="mapping", got=kind_of(data)))
        return None
    fields = declared(cls)
    for key in data:
        if key not in fields:
            report(Fault("BANK002", (*path, key), {"key": key, "known": ", ".join(fields)}, True))
    values = {}
    for name, (annotation, field) in fields.items():
        if name in data:
            values[name] = _value(annotation, data[name], (*path, name), report)
        elif required(field):
            report(fault("BANK001", *path, key=name))
    return _built(cls, values)


def _built(cls: type[T], values: dict[str, Any]) -> T | None:
    """The value, where what was read suffices for one; its faults have been reported already."""
    try:
        return cls(**values)
    except TypeError:
        return None


def _value(annotation: Any, data: object, path: KeyPath, report: Reporter) -> Any:
    if annotation in SCALARS:  # most are, and they need no more than this
        return _scalar(annotation, data, path, report)
    if annotation in (Any, object):
        return data
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        if data not in arguments:
            report(fault("BANK012", *path, got=data, known=", ".join(map(str, arguments))))
        return data
    if origin in (Union, types.UnionType):
        if data is None and type(None) in arguments:
            return None
        inner = next(a for a in arguments if a is not type(None))
        return _value(inner, data, path, report)
    if origin is tuple:
        return _sequence(arguments[0], data, path, report)
    if origin in (dict, Mapping) or annotation is dict:
        return _table(arguments[1] if arguments else Any, data, path, report)
    return _mapping(annotation, data, path, report)


def _scalar(expected: type, data: object, path: KeyPath, report: Reporter) -> Any:
    if expected is float and type(data) is int:
        return data if abs(data) > 2**53 else float(data)
    if type(data) is not expected:
        report(fault("BANK003", *path, expected=SCALARS[expected], got=kind_of(data)))
    return data


def _sequence(inner: Any, data: object, path: KeyPath, report: Reporter) -> tuple[Any, ...]:
    if not isinstance(data, list | tuple):
        report(fault("BANK003", *path, expected="list", got=kind_of(data)))
        return ()
    return tuple(_value(inner, item, (*path, i), report) for i, item in enumerate(data))


def _table(inner: Any, data: object, path: KeyPath, report: Reporter) -> dict[str, Any]:
    if not isinstance(data, dict):
        report(fault("BANK003", *path, expected="mapping", got=kind_of(data)))
        return {}
    if inner in SCALARS and all(type(item) is inner for item in data.values()):
        return dict(data)  # as it is: a bank explains hundreds of tags
    return {key: _value(inner, item, (*path, key), report) for key, item in data.items()}


def kind_of(data: object) -> str:
    """What plain data is, in the words of JSON Schema."""
    if data is None:
        return "null"
    if isinstance(data, dict):
        return "mapping"
    if isinstance(data, list | tuple):
        return "list"
    return SCALARS.get(type(data), type(data).__name__)


def plain(value: object) -> Any:
    """The plain data that `read` would read back: tuples as lists, dataclasses as mappings."""
    if isinstance(value, str | int | float):
        return value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dict(_plain_items(value))
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


def _plain_items(value: Any) -> Iterator[tuple[str, Any]]:
    for name in declared(type(value)):
        item = getattr(value, name)
        if item is not None:
            yield name, plain(item)


def schema(cls: type) -> dict[str, Any]:
    """The JSON Schema (draft 7) of the mapping that `cls` declares."""
    properties, needed = {}, []
    for name, (annotation, field) in declared(cls).items():
        properties[name] = _schema_of(annotation)
        if required(field):
            needed.append(name)
    return {
        "type": "object",
        "properties": properties,
        "required": needed,
        "additionalProperties": False,
    }


def _schema_of(annotation: Any) -> dict[str, Any]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if annotation in (Any, object):
        return {}
    if annotation in SCALARS:
        return {"type": SCALARS[annotation]}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (Union, types.UnionType):
        return _schema_of(next(a for a in arguments if a is not type(None)))
    if origin is tuple:
        return {"type": "array", "items": _schema_of(arguments[0])}
    if origin in (dict, Mapping) or annotation is dict:
        inner = _schema_of(arguments[1]) if arguments else {}
        return {"type": "object", "additionalProperties": inner}
    return schema(annotation)
