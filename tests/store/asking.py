"""The commands that tell of a history, asked as of any time and over a bank of a test."""

from __future__ import annotations

import shutil
from contextlib import redirect_stdout
from datetime import timedelta
from io import StringIO

import pytest

from eprep.bank.cache import Cache
from eprep.bank.fingerprint import code_fingerprint
from eprep.bank.library import Library
from eprep.cli import wiring
from eprep.cli.places import CODE, places
from eprep.core.day import Calendar

COMMANDS = {
    **{name: ("report", "--format", name) for name in ("text", "json", "csv", "md", "html")},
    "since": ("report", "--json", "--since", "2026-04-20"),
    "subject": ("report", "--json", "--subject", "two"),
    "plan": ("plan", "--json"),
    "cram": ("plan", "--json", "--exam-date"),
    "next": ("next", "--json"),
    "exams": ("exam", "list", "--json"),
    "exam": ("exam", "show", "--json", "--review"),
    "attempts": ("export", "attempts", "--format", "json"),
    "table": ("export", "attempts", "--format", "csv"),
    "wrong": ("export", "wrong", "--format", "json"),
}


class Program:
    """The command line over a bank of its own, compiled once."""

    def __init__(self, bank):
        self._bank = bank
        data = bank.with_name("compiled")
        self.says(data, wiring._now(), "bank", "stats")
        self._compiled = places(data).bank_cache

    def library(self):
        """Its bank, opened."""
        code = code_fingerprint([CODE / folder for folder in wiring.COMPILING])
        return Library([self._bank], Cache(self._compiled), code)

    def says(self, data, now, *words):
        """What a command says, as of that time."""
        from eprep.cli.commands import eprep

        said = StringIO()
        with pytest.MonkeyPatch.context() as patch, redirect_stdout(said):
            patch.setattr(wiring, "BUILT_IN", self._bank)
            patch.setattr(wiring, "_now", lambda: now)
            patch.delenv("COLUMNS", raising=False)
            eprep.main(["--data-dir", str(data), *words], prog_name="eprep", standalone_mode=False)
        return said.getvalue().removesuffix("\n")

    def tells(self, data, now, names=COMMANDS):
        """By their names, what these commands say."""
        places(data).cache.mkdir(parents=True, exist_ok=True)
        shutil.copy(self._compiled, places(data).cache)
        exam = str(Calendar().day(now) + timedelta(days=5))
        ends = {"cram": [exam]}
        return {name: self.says(data, now, *COMMANDS[name], *ends.get(name, ())) for name in names}
