"""A bank of the built-in one's shape: sections, weights, and how many questions of how many seconds."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from eprep.core.entry import DRILL, Entry

__all__ = ["DRILL", "Bank", "bank"]


class Bank(NamedTuple):
    entries: list[Entry]
    """In the order of the built-in bank."""

    by_section: dict[str, list[Entry]]
    weights: dict[str, dict[str, float]]
    """By blueprint and section."""


@cache
def bank() -> Bank:
    entries: list[Entry] = []
    weights: dict[str, dict[str, float]] = {"five-parts": {}, "syllabus-items": {}}
    subjects: dict[str, str] = {}
    for line in Path(__file__).with_name("bank.txt").read_text().splitlines():
        match line.split():
            case ["#", *_] | []:
                continue
            case [section, subject, _, five, items]:
                subjects[section] = subject
                weights["five-parts"][section] = float(five)
                weights["syllabus-items"][section] = float(items)
            case [section, count, seconds]:
                kind = DRILL if section.endswith("*") else "single"
                section = section.rstrip("*")
                for _ in range(int(count)):
                    id_ = f"q{len(entries):04}"
                    entries.append(
                        Entry(
                            id_,
                            kind,
                            subjects[section],
                            "",
                            section,
                            section,
                            (),
                            3,
                            int(seconds),
                            "",
                        )
                    )
    by_section: dict[str, list[Entry]] = {}
    for entry in entries:
        by_section.setdefault(entry.section, []).append(entry)
    return Bank(
        entries, by_section, {k: {s: w for s, w in v.items() if w} for k, v in weights.items()}
    )
