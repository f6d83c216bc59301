"""`eprep report`: where the learner stands, per subject and section."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from eprep.cli.completing import complete, subjects
from eprep.cli.language import words
from eprep.cli.options import shared
from eprep.cli.room import room
from eprep.cli.saying import say
from eprep.cli.wiring import open_library, open_tutor, usage
from eprep.cli.writing import refusing_to_write
from eprep.core.progress import Overview
from eprep.core.selection import unknown
from eprep.core.syllabus import Syllabus
from eprep.report import FORMATS

ENDINGS = {".json": "json", ".txt": "text"}


@click.command("report", help=words("help.report"))
@click.option("--subject", metavar="S", shell_complete=complete(subjects),
              help=words("help.report.subject"))  # fmt: skip
@click.option("--since", metavar="30d", help=words("help.report.since"))
@click.option("--format", "format_", type=click.Choice(list(FORMATS)), help=words("help.format"))
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
@click.option("-o", "output", type=click.Path(path_type=Path), metavar="FILE",
              help=words("help.output"))  # fmt: skip
@shared
def command(
    subject: str | None, since: str | None, format_: str | None, as_json: bool, output: Path | None
) -> int:
    start, name = _start(since), _format(format_, as_json, output)
    library = open_library()
    with open_tutor(library) as tutor:
        overview = tutor.overview(start)
    if subject is not None:
        overview = _only(overview, subject, library.syllabus)
    text = FORMATS[name](overview, words, room() if output is None else None)
    if output is None:
        say(text)
        return 0
    with refusing_to_write(output):
        output.write_text(text + "\n", encoding="utf-8")
    return 0


def _format(format_: str | None, as_json: bool, output: Path | None) -> str:
    """What was asked for by name, else what the file's ending says. Raises UsageError."""
    if as_json and format_ not in (None, "json"):
        raise usage("usage.two_formats")
    if as_json or format_ is not None:
        return format_ or "json"
    if output is None:
        return "text"
    if output.suffix not in ENDINGS:
        raise usage("usage.ending", endings=" ".join(ENDINGS))
    return ENDINGS[output.suffix]


def _start(since: str | None) -> str | None:
    """The time from which answers count: `30d` days or `12h` hours ago, or a date."""
    if since is None:
        return None
    match = re.fullmatch(r"(\d{1,5})([dh])", since)
    if match is not None:
        count = int(match[1])
        span = timedelta(days=count) if match[2] == "d" else timedelta(hours=count)
        return (datetime.now(UTC) - span).isoformat(timespec="milliseconds")
    try:
        start = datetime.fromisoformat(since).astimezone(UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise usage("usage.since", got=since) from error
    return start.isoformat(timespec="milliseconds")


def _only(overview: Overview, subject: str, syllabus: Syllabus) -> Overview:
    names = {name: s.id for s in syllabus.subjects for name in (s.id, s.name, s.reported)}
    if subject not in names:
        raise unknown("unknown.subject", subject, names)
    parts = tuple(part for part in overview.whole.parts if part.id == names[subject])
    return overview._replace(whole=parts[0]._replace(parts=parts, id="all"))
