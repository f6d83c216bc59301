"""`eprep report`: where the learner stands, per subject and section."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from eprep.bank.library import Library
from eprep.cli.calendar import learners_calendar
from eprep.cli.completing import complete, subjects
from eprep.cli.examining import opened_exams
from eprep.cli.formats import encoding_of, format_of
from eprep.cli.language import words
from eprep.cli.options import here, shared
from eprep.cli.predicting import predictor
from eprep.cli.room import room
from eprep.cli.saying import note
from eprep.cli.wiring import open_library, open_tutor, usage
from eprep.cli.writing import refusing_to_write, write_or_say
from eprep.core.day import Calendar
from eprep.core.progress import Overview
from eprep.core.reporting import Mock, Report
from eprep.core.selection import unknown
from eprep.core.syllabus import Syllabus
from eprep.report import FORMATS, render
from eprep.tutor import Tutor
from eprep.tutor.reporting import mocks, whole_report, within

ENDINGS = {".json": "json", ".txt": "text", ".csv": "csv", ".md": "md", ".html": "html"}


@click.command("report", help=words("help.report"))
@click.option("--subject", metavar="S", shell_complete=complete(subjects),
              help=words("help.report.subject"))  # fmt: skip
@click.option("--since", metavar="30d", help=words("help.report.since"))
@click.option("--format", "format_", type=click.Choice(list(FORMATS)), help=words("help.format"))
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
@click.option("-o", "output", type=click.Path(path_type=Path), metavar="FILE",
              help=words("help.output"))  # fmt: skip
@click.option("--open", "open_", is_flag=True, help=words("help.report.open"))
@shared
def command(
    subject: str | None, since: str | None, format_: str | None, as_json: bool,
    output: Path | None, open_: bool,
) -> int:  # fmt: skip
    start, name = _start(since), _format(format_, as_json, output, open_)
    if open_ and output is None:
        output = here().page
        with refusing_to_write(output):
            output.parent.mkdir(parents=True, exist_ok=True)
    library = open_library()
    with open_tutor(library) as tutor:
        report = _report(tutor, library, start, subject, whole=name != "text")
    text = render(name, report, words, room() if output is None else None)
    write_or_say(text, output, encoding_of(name))
    if open_ and output is not None:
        _open(output)
    return 0


def _report(
    tutor: Tutor, library: Library, start: str | None, subject: str | None, *, whole: bool
) -> Report:
    """What the history comes to; where not the whole of it is wanted, without what only all
    answers tell."""
    overview, calendar = tutor.overview(start), learners_calendar()
    if subject is not None:
        overview = _only(overview, subject, library.syllabus)
    today = calendar.day(tutor.now())
    readiness, taken = predictor(tutor).readiness(), _mocks(calendar)
    if not whole:
        shown = readiness and within(readiness, overview)
        return Report(overview, today, readiness=shown, mocks=taken)
    from eprep.store.aggregates import Aggregates

    with Aggregates(here().log) as aggregates:
        return whole_report(overview, library, aggregates, calendar, today, start, taken, readiness)


def _mocks(calendar: Calendar) -> list[Mock]:
    """The mock exams that were handed in, oldest first."""
    exams = opened_exams()
    if not exams.taken:
        return []
    handed_in = [exam for exam in exams.examiner.exams() if exam.submission is not None]
    return mocks(map(exams.examiner.result, reversed(handed_in)), calendar)


def _open(page: Path) -> None:
    import webbrowser

    found = webbrowser.open(page.absolute().as_uri())
    note(words("report.opened" if found else "report.not_opened", path=page))


def _format(format_: str | None, as_json: bool, output: Path | None, open_: bool) -> str:
    """What was asked for by name, else what the file's ending says. Raises UsageError."""
    name = _named(format_, as_json, output, open_)
    if open_ and name != "html":
        raise usage("usage.open_html")
    return name


def _named(format_: str | None, as_json: bool, output: Path | None, open_: bool) -> str:
    if as_json and format_ not in (None, "json"):
        raise usage("usage.two_formats")
    if as_json or format_ is not None:
        return format_ or "json"
    if output is None:
        return "html" if open_ else "text"
    return format_of(output, ENDINGS)


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
