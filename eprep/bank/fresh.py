"""A unit compiled now, in the form in which the cache keeps it.

Only here does a bank need YAML and the question kinds: `units` imports this module when a file
has changed, so that opening a bank that has not costs neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from eprep.bank.cache import digest
from eprep.bank.compile import compile_unit
from eprep.bank.files import Unit
from eprep.bank.questions import Compilation, Located
from eprep.bank.yaml12 import START
from eprep.core.catalogue import Phrase
from eprep.core.fault import Fault, fault
from eprep.core.fields import plain
from eprep.core.syllabus import Syllabus

COLUMNS = ("id", "kind", "section", "item", "tags", "difficulty", "seconds", "revision",
           "series")  # fmt: skip
"""What the index says of each question, column by column, because that is quick to read."""


class Fresh(NamedTuple):
    columns: dict[str, Any]
    """What the bank at large needs to know of its questions."""

    rest: dict[str, Any]
    """All else: `places` and `digests` of the questions, `faults`, `syllabus`, `left_out`,
    `reviews`, `blueprints`."""

    faulty: bool
    counts: Mapping[str, int]
    """Questions by section."""

    sections: list[str]
    """Where in the syllabus its questions stand."""

    bodies: list[str]


def compiled(unit: Unit, contents: Mapping[str, bytes], syllabus: Syllabus) -> Fresh:
    return _fresh(compile_unit(unit, contents, syllabus))


def unreadable(reason: str) -> Fresh:
    return _of_faults(fault("YAML014", reason=reason))


def clashing(ids: Iterable[str]) -> Fresh:
    """A syllabus that names places otherwise than another one."""
    return _of_faults(*(fault("BANK032", id=id_) for id_ in dict.fromkeys(ids)))


def _of_faults(*faults: Fault) -> Fresh:
    return _fresh(Compilation(faults=[Located(found, START) for found in faults]))


def _fresh(result: Compilation) -> Fresh:
    entries = [question.entry for question in result.questions]
    return Fresh(
        columns={name: [getattr(entry, name) for entry in entries] for name in COLUMNS},
        rest=_rest(result),
        faulty=result.faulty,
        counts=Counter(entry.section for entry in entries),
        sections=sorted({s for entry in entries for s in (entry.section, entry.item)}),
        bodies=[question.body for question in result.questions],
    )


def _rest(result: Compilation) -> dict[str, Any]:
    return {
        "places": [(q.place.line, q.place.column) for q in result.questions],
        "digests": [digest(question.body) for question in result.questions],
        "faults": [
            (f.fault.code, f.place.line, f.place.column, _printable(f.fault.values))
            for f in result.faults
        ],
        "syllabus": None if result.syllabus is None else plain(result.syllabus),
        "left_out": result.named if result.faulty else [],
        "reviews": result.reviews,
        "blueprints": result.blueprints,
    }


def _printable(values: Mapping[str, object]) -> dict[str, object]:
    """A phrase in a gap is kept as one, and said in the language of whoever asks."""
    return {name: _plain_value(value) for name, value in values.items()}


def _plain_value(value: object) -> object:
    if isinstance(value, Phrase):
        return {"key": value.key, "values": _printable(value.values)}
    return value if isinstance(value, int | float | str) else str(value)
