"""`eprep export`: the learner's answers, wrong questions and cards, for other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from eprep.bank.library import Library
from eprep.cli.completing import complete, scopes
from eprep.cli.formats import encoding_of, format_of
from eprep.cli.help import Family
from eprep.cli.language import words
from eprep.cli.options import here, shared
from eprep.cli.saying import json_text
from eprep.cli.wiring import chosen, open_library, open_tutor, usage
from eprep.cli.writing import refusing_to_write, write_or_say
from eprep.core.catalogue import phrase
from eprep.core.entry import Entry
from eprep.core.fault import USAGE, Refusal
from eprep.core.text.markup import unmarked

if TYPE_CHECKING:
    from eprep.core.progress import Tally
    from eprep.store.aggregates import Judged

F = TypeVar("F", bound=Callable[..., Any])
Row = dict[str, Any]

TABLES = {".csv": "csv", ".json": "json"}
CARDS = {".tsv": "tsv", ".txt": "tsv", ".apkg": "apkg"}

PLACE = ("id", "subject", "chapter", "section", "kind")
ATTEMPT = (
    "time", *PLACE, "answer", "outcome", "score", "seconds", "expected", "confidence", "cause",
    "misconception", "overruled", "counts", "exam", "session", "seed", "revision", "device",
    "event",
)  # fmt: skip
WRONG = (
    *PLACE, "prompt", "answer", "right", "outcome", "score", "misconception", "cause", "time",
    "attempts", "correct",
)  # fmt: skip


def written_as(endings: Mapping[str, str]) -> Callable[[F], F]:
    """The options that say where it goes, and how it is written."""

    def options(command: F) -> F:
        names = click.Choice(list(dict.fromkeys(endings.values())))
        file = click.Path(path_type=Path)
        command = click.option("-o", "output", type=file, metavar="FILE",
                               help=words("help.output"))(command)  # fmt: skip
        return click.option("--format", "format_", type=names, help=words("help.format"))(command)

    return options


@click.group("export", cls=Family, help=words("help.export"))
@shared
def command() -> None:
    pass


@command.command("attempts", help=words("help.export.attempts"))
@written_as(TABLES)
@shared
def attempts(format_: str | None, output: Path | None) -> int:
    from eprep.store.aggregates import Aggregates

    name = _format(format_, output, TABLES)
    library = open_library()
    with open_tutor(library), Aggregates(here().log) as aggregates:
        entries = {entry.id: entry for entry in library.entries}
        rows = (
            _attempt(judged, entries.get(judged.answer.question)) for judged in aggregates.all()
        )
        return _put("attempts", rows, ATTEMPT, name, output)


@command.command("wrong", help=words("help.export.wrong"))
@written_as(TABLES)
@shared
def wrong(format_: str | None, output: Path | None) -> int:
    from eprep.store.aggregates import Aggregates

    name = _format(format_, output, TABLES)
    library = open_library()
    with open_tutor(library) as tutor, Aggregates(here().log) as aggregates:
        entries, tallies = tutor.wrong(library.entries), tutor.tallies()
        newest = {j.answer.question: j for j in aggregates.newest(e.id for e in entries)}
        rows = (_wrong(library, e, newest[e.id], tallies[e.id]) for e in entries)
        return _put("wrong", rows, WRONG, name, output)


@command.command("anki", help=words("help.export.anki"))
@click.argument("scope", nargs=-1, shell_complete=complete(scopes))
@written_as(CARDS)
@shared
def anki(scope: tuple[str, ...], format_: str | None, output: Path | None) -> int:
    from eprep.report.anki import card, tsv

    name = _format(format_, output, CARDS)
    library = open_library()
    entries = [entry for entry in chosen(library, scope) if not entry.is_drill]
    cards = (card(library.question(entry.id), entry, words) for entry in entries)
    if name == "tsv":
        write_or_say(tsv(cards, words), output)
        return 0
    if output is None:
        raise usage("usage.needs_file", format=name)
    try:
        from eprep.cli.anki_package import write_package
    except ModuleNotFoundError as error:
        raise Refusal(phrase("export.anki_not_installed"), USAGE) from error
    with refusing_to_write(output):
        write_package(output, cards, words)
    return 0


def _format(format_: str | None, output: Path | None, endings: Mapping[str, str]) -> str:
    """What was asked for by name, else what the file's ending says, else the first."""
    if format_ is not None:
        return format_
    return next(iter(endings.values())) if output is None else format_of(output, endings)


def _put(
    what: str, rows: Iterable[Row], columns: Sequence[str], format_: str, output: Path | None
) -> int:
    if format_ == "json":
        text = json_text({"schema": f"eprep.{what}/1", what: list(rows)}, indent=2)
    else:
        from eprep.report.csv_text import csv_text

        text = csv_text(map(_in_cells, rows), columns)
    write_or_say(text, output, encoding_of(format_))
    return 0


def _in_cells(row: Row) -> Row:
    """An answer of several parts in one cell, a line for each."""
    answer = row["answer"]
    return row | {"answer": "\n".join(answer) if isinstance(answer, list) else answer}


def _attempt(judged: Judged, entry: Entry | None) -> Row:
    """Where no loaded bank has the question, its place is not known."""
    answer, verdict = judged.answer, judged.verdict
    return {
        "time": answer.time,
        **_place(answer.question, entry),
        "answer": answer.answer,
        "outcome": verdict.outcome,
        "score": verdict.score,
        "seconds": answer.seconds,
        "expected": answer.expected,
        "confidence": answer.confidence,
        "cause": judged.cause,
        "misconception": verdict.misconception,
        "overruled": verdict.type == "overruled",
        "counts": answer.counts,
        "exam": answer.about is not None,
        "session": answer.session,
        "seed": answer.seed,
        "revision": answer.revision,
        "device": judged.device,
        "event": judged.id,
    }


def _wrong(library: Library, entry: Entry, judged: Judged, tally: Tally) -> Row:
    answer, verdict = judged.answer, judged.verdict
    question = library.question(entry.id).at(answer.seed or 0)
    return {
        **_place(entry.id, entry),
        "prompt": unmarked(question.common.prompt).strip(),
        "answer": answer.answer,
        "right": unmarked(question.body.key()),
        "outcome": verdict.outcome,
        "score": verdict.score,
        "misconception": verdict.misconception,
        "cause": judged.cause,
        "time": answer.time,
        "attempts": tally.attempts,
        "correct": tally.correct,
    }


def _place(id_: str, entry: Entry | None) -> Row:
    if entry is None:
        return {**dict.fromkeys(PLACE), "id": id_}
    return {name: getattr(entry, name) for name in PLACE}
