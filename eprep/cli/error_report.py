"""Writes the report of an error to a file of its own. It is sent nowhere."""

from __future__ import annotations

import platform
from datetime import datetime
from pathlib import Path

from eprep import __version__
from eprep.cli.language import words
from eprep.cli.options import here
from eprep.cli.writing import refusing_to_write
from eprep.core.error_report import ErrorReport, Surroundings, written


def report_error(report: ErrorReport) -> tuple[str, str]:
    """Where it lies now, and what it says. Raises Refusal where it cannot be written."""
    around = Surroundings(__version__, platform.python_version(), platform.platform(terse=True))
    text = written(report, around, words)
    now = datetime.now().astimezone()
    path = here().reports / f"{report.question.id}-{now:%Y%m%d-%H%M%S}.md"
    with refusing_to_write(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        return str(_add(path, text)), text


def _add(path: Path, text: str) -> Path:
    """Beside those that there are, never over one."""
    number = 1
    while True:
        free = path if number == 1 else path.with_stem(f"{path.stem}-{number}")
        try:
            file = free.open("x", encoding="utf-8", newline="\n")
        except FileExistsError:
            number += 1
            continue
        try:
            with file:
                file.write(text)
        except OSError:  # half a report is none
            free.unlink(missing_ok=True)
            raise
        return free
