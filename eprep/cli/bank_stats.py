"""`eprep bank stats`: how many questions there are, of each sort."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from eprep.bank.library import Library
from eprep.cli.language import words

MANY = ("tags",)
"""Ways to count whose names nobody reads one after the other: JSON has them."""


def stats(library: Library) -> dict[str, Any]:
    from eprep.bank.stats import counted

    questions = (library.question(entry.id) for entry in library.entries)
    return {"schema": "eprep.bank-stats/1", **counted(questions, library.syllabus)}


def stats_lines(found: dict[str, Any]) -> Iterator[str]:
    yield words("stats.total", count=found["questions"])
    for key, value in found.items():
        if key in MANY:
            yield f"{words(f'stats.{key}')}: {words('stats.sorts', count=len(value))}"
        elif isinstance(value, dict):
            counts = ", ".join(f"{_named(key, name)} {count}" for name, count in value.items())
            yield f"{words(f'stats.{key}')}: {counts}"
        elif key not in ("schema", "questions"):
            yield f"{words(f'stats.{key}')}: {value}"


def _named(way: str, name: object) -> str:
    """What is no id has words."""
    return words(f"stats.{way}.{name}") if way in ("proof", "scope") else str(name)
