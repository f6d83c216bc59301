"""click's help, set for Japanese: our own headings, and lines that break where they may."""

from __future__ import annotations

from collections.abc import Iterable

import click

from eprep.cli.language import words
from eprep.cli.room import WIDEST, room
from eprep.core.text.width import fit, width

USUAL = 80
"""Columns where no one says how many there are."""

WIDEST_TERM = 26
"""Of a column of options, and no more than a third of the line; what is longer has its
explanation below."""


class Formatter(click.HelpFormatter):
    def __init__(
        self, indent_increment: int = 2, width: int | None = None, max_width: int | None = None
    ) -> None:
        del width, max_width
        super().__init__(indent_increment, min(room() or USUAL, WIDEST))

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        del prefix
        self._write(args, f"{words('help.usage')}{prog} ")

    def write_heading(self, heading: str) -> None:
        key = f"help.heading.{heading.lower()}"
        super().write_heading(words(key) if words.knows(key) else heading)

    def write_text(self, text: str) -> None:
        for line in text.split("\n"):
            self._write(line, " " * self.current_indent)

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = WIDEST_TERM, col_spacing: int = 2
    ) -> None:
        rows = list(rows)
        column = min(max(width(term) for term, _ in rows), col_max, self.width // 3) + col_spacing
        before = " " * self.current_indent
        for term, explanation in rows:
            if width(term) + col_spacing <= column:
                self._write(explanation, before + fit(term, column))
            else:
                self.write(f"{before}{term}\n")
                self._write(explanation, before + " " * column)

    def _write(self, text: str, lead: str) -> None:
        from eprep.core.text.setting import set_lines

        for line in set_lines(text, self.width, lead):
            self.write(line.rstrip() + "\n")


click.Context.formatter_class = Formatter


class Family(click.Group):
    """Commands with all of what each says of itself: click would cut it, counting letters."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        named = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        rows = [(name, command.help or "") for name, command in named if command is not None]
        with formatter.section("Commands"):
            formatter.write_dl(rows)
