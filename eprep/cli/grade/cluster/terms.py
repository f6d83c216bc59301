"""What the two ends of `eprep grade --cluster` write to each other, and must agree on: JSON."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from typing import Any, TypeVar

import eprep
from eprep.cli.grade.document import Document
from eprep.cli.grade.task import Task
from eprep.cli.options import here
from eprep.core.fields import plain, read_checked
from eprep.core.question import Question
from eprep.kinds.code import Code

T = TypeVar("T")

PROTOCOL = "1"


@dataclass(frozen=True)
class Inquiry:
    """Asks a worker what it is, before it is given anything to grade."""

    versions: dict[str, str]
    banks: tuple[str, ...]
    """Besides the built-in one. A worker has those that it finds at the same path."""

    drills: tuple[str, ...]


@dataclass(frozen=True)
class Credentials:
    versions: dict[str, str]
    isolation: str = ""
    drills: dict[str, str] = field(default_factory=dict)
    """By id, the digest of each drill that it has."""

    error: str = ""


@dataclass(frozen=True)
class Order:
    """All that a worker needs to know, also one that has just been started."""

    task: Task
    digest: str
    """Of the drill."""

    isolation: str
    """As this worker has told it."""

    language: str
    banks: tuple[str, ...]


@dataclass(frozen=True)
class Delivery:
    """The parts of `Graded`; no document where this worker is no more what it was."""

    document: Document | None = None
    feedback: tuple[str, ...] = ()
    output: str = ""
    error: str = ""
    """Why it could not be graded."""


def versions() -> dict[str, str]:
    """Of all that a verdict may hang on besides the drill."""
    return {
        "eprep": eprep.__version__,
        "protocol": PROTOCOL,
        "Python": ".".join(map(str, sys.version_info[:2])),
        "NumPy": ".".join(version("numpy").split(".")[:2]),
    }


def digest(question: Question) -> str:
    """Changes with anything in a drill, also with its right and wrong programs, which are no part
    of the revision. Raises Refusal."""
    return hashlib.sha256(_json([plain(question), _images(question)]).encode()).hexdigest()


def _images(question: Question) -> str | None:
    """Which handwriting a drill draws on this machine, where it draws any."""
    body = question.body
    assert isinstance(body, Code)
    drawn = any("digits" in text for group in body.groups for text in group.draw.values())
    checks = {name for group in body.groups for name in body.checks_of(group)}
    if not drawn and "accuracy" not in checks:
        return None
    from eprep.data.sources import find

    return find("auto", os.environ, here().mnist).name


def encode(value: Any) -> str:
    return _json(asdict(value))


def decode(cls: type[T], text: object) -> T:
    """What `encode` made of it. Raises ValueError."""
    if not isinstance(text, str):
        raise ValueError(type(text).__name__)
    try:
        return read_checked(cls, json.loads(text))
    except RecursionError as error:
        raise ValueError(str(error)) from error


def _json(value: object) -> str:
    """In ASCII: a file's name and its text may hold what is no Unicode."""
    return json.dumps(value, ensure_ascii=True, sort_keys=True)
