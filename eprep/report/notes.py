"""A learner's own notes as Markdown: what was noted, programmed and answered, by section.

Nothing of it explains anything but in the learner's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby

from eprep.core.catalogue import Words
from eprep.core.day import Calendar
from eprep.core.note import Given, Written
from eprep.core.syllabus import Syllabus
from eprep.core.text.harmless import flat, harmless
from eprep.core.text.markup import Fence, Span, blocks
from eprep.core.text.numeral import percent
from eprep.core.text.plot import Curve, Plot
from eprep.core.text.ticks import counting, linear
from eprep.core.training import EpochEnded, Finished
from eprep.core.verdict import mark
from eprep.report.as_markdown import plain, table_lines

COLUMNS, ROWS = 60, 12
"""Of the drawing of a curve."""


def notes(
    written: Sequence[Written],
    trainings: Mapping[str, Sequence[Finished]],
    syllabus: Syllabus,
    calendar: Calendar,
    words: Words,
) -> str:
    """`written` in the order of the bank; `trainings` by section."""
    by_section: dict[str, list[Written]] = {}
    for each in written:
        by_section.setdefault(each.entry.section, []).append(each)
    leaves = [leaf for leaf in syllabus.leaves() if leaf[2].id in {*by_section, *trainings}]
    lines = [f"# {words('notes.title')}"]
    for subject, of_subject in groupby(leaves, key=lambda leaf: leaf[0]):
        lines += ["", f"## {plain(flat(subject.name))}"]
        for _, _, section in of_subject:
            lines += ["", f"### {plain(flat(section.name))}"]
            here, learnt = by_section.get(section.id, []), trainings.get(section.id, ())
            lines += _section(here, [_curve(each, calendar, words) for each in learnt], words)
    return "\n".join([*lines, "", words("notice")])


def _section(
    written: Sequence[Written], curves: Iterable[Sequence[str]], words: Words
) -> Iterator[str]:
    programs = [each for each in written if each.is_program]
    others = [each for each in written if not each.is_program]
    parts = {
        "notes.points": [line for each in others if each.note for line in _noted(each)],
        "notes.drills": [
            *(line for each in programs for line in _answered(each, words)),
            *(line for curve in curves for line in curve),
        ],
        "notes.answers": [line for each in others if each.given for line in _answered(each, words)],
    }
    for key, lines in parts.items():
        if lines:
            yield from ("", f"#### {words(key)}", *lines)


def _noted(written: Written) -> Iterator[str]:
    yield from ("", f"**{plain(written.entry.id)}**", "", *_lines_of(written.note))


def _lines_of(note: str) -> Iterator[str]:
    """Line by line as it was typed."""
    lines = harmless(note).strip().split("\n")
    yield from (f"> {plain(line)}  " if line.strip() else ">" for line in lines)


def _answered(written: Written, words: Words) -> Iterator[str]:
    yield from ("", f"##### {plain(written.entry.id)}")
    yield from _prompt(written.prompt)
    if written.given is not None:
        yield from _given(written.given, words, "python" if written.is_program else "")
    if written.is_program and written.note:
        yield from ("", f"**{words('notes.note')}**", "", *_lines_of(written.note))


def _prompt(source: str) -> Iterator[str]:
    """What was asked, as text: the marks of a bank mean nothing here."""
    for block in blocks(source):
        if isinstance(block, Fence):
            yield from ("", *fenced(block.text))
        else:
            yield from ("", "".join(map(_span, block.spans)))


def _span(span: Span) -> str:
    return f"`{harmless(span.text)}`" if span.style == "code" else plain(span.text)


def _given(given: Given, words: Words, language: str) -> Iterator[str]:
    yield from ("", f"**{words('notes.answer')}**", "", *fenced(given.text, language), "")
    key, score = f"outcome.{given.outcome}", percent(given.score)
    outcome = words(key) if words.knows(key) else given.outcome  # of a newer version
    said = {"mark": mark(given.score), "outcome": outcome, "score": score, "day": given.day}
    yield words("notes.verdict", **said)
    if given.cause is not None and words.knows(f"cause.{given.cause}"):
        yield from ("", words("notes.cause", cause=words(f"cause.{given.cause}")))
    if not given.same:
        yield from ("", words("notes.changed"))
    if given.output:
        yield from ("", f"**{words('notes.output')}**", "", *fenced(given.output))


def _curve(training: Finished, calendar: Calendar, words: Words) -> Sequence[str]:
    day = calendar.day(datetime.fromisoformat(training.time))
    named = {"net": training.net, "data": training.data, "seed": training.seed}
    title = words("notes.training", day=day, **named)
    headings = [words(f"notes.{name}") for name in ("epoch", "loss", "accuracy")]
    table = table_lines(headings, map(_epoch, training.epochs), 0)
    return ["", f"##### {plain(title)}", "", *fenced(_drawn(training.epochs, words)), "", *table]


def _drawn(epochs: Sequence[EpochEnded], words: Words) -> str:
    """The curve of the loss."""
    points = [(float(each.epoch), each.loss) for each in epochs]
    y = linear([0.0, *(loss for _, loss in points)], 4)
    plot = Plot([Curve(points)], counting(epochs[-1].epoch, 6), y, below=words("notes.epoch"))
    rows = plot.rows(COLUMNS, ROWS)
    return "\n".join("".join(piece.text for piece in row).rstrip() for row in rows)


def _epoch(ended: EpochEnded) -> tuple[str, str, str]:
    return str(ended.epoch), f"{ended.loss:.4f}", f"{ended.accuracy:.2%}"


def fenced(text: str, language: str = "") -> Iterator[str]:
    """As it stands, between fences that are longer than any in it."""
    lines = harmless(text).rstrip("\n").split("\n")
    fence = "`" * (1 + max((len(run) for run in _runs(lines)), default=2))
    yield from (f"{fence}{language}", *lines, fence)


def _runs(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield from re.findall("`{3,}", line)
