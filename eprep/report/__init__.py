"""Where a learner stands, in every format that can be asked for."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Protocol

from eprep.core.catalogue import Words
from eprep.core.reporting import Report

FORMATS: Mapping[str, str] = {
    "text": "eprep.report.as_text",
    "json": "eprep.report.as_json",
    "csv": "eprep.report.as_csv",
    "md": "eprep.report.as_markdown",
    "html": "eprep.report.as_html",
}
"""A module each, imported when it is asked for."""


class Format(Protocol):
    def __call__(self, report: Report, words: Words, cells: int | None = None) -> str:
        """Lines of `cells` at most, in a format for terminals; without them none is broken."""


def render(name: str, report: Report, words: Words, cells: int | None = None) -> str:
    """The report in that one of the formats."""
    format_: Format = import_module(FORMATS[name]).render
    return format_(report, words, cells)
