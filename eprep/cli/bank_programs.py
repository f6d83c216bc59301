"""The programs of a drill, to be read beside one's own: its reference, and what passes too."""

from __future__ import annotations

from collections.abc import Iterator

from eprep.cli.language import words
from eprep.cli.reference_source import written
from eprep.core.question import Question
from eprep.core.text.harmless import harmless
from eprep.kinds.code import Code
from eprep.kinds.grading.reference import IMPL, public
from eprep.kinds.repair import drill_of
from eprep.plain.page import INDENT


def programs(question: Question) -> list[tuple[str, str]]:
    """Names and sources, the reference first; nothing for a question that is no drill."""
    body = drill_of(question.body)
    if body is None:
        return []
    found = [(words("show.reference", name=body.reference), _reference(body))]
    return found + [
        (words("show.right", name=name), source) for name, source in sorted(body.right.items())
    ]


def program_lines(question: Question) -> Iterator[str]:
    for name, source in programs(question):
        yield name
        yield from _indented(source)


def _reference(body: Code) -> str:
    if not body.reference.startswith(IMPL):
        return body.reference_source
    found = written(public(body.reference))
    if not found.uses:
        return found.source
    names = words("show.uses", names="、".join(found.uses))
    return f"{found.source}\n\n# {names}\n"


def _indented(source: str) -> Iterator[str]:
    """Empty lines too, so that the code stays one block."""
    yield from (f"{INDENT}{line}" for line in harmless(source).strip().split("\n"))
