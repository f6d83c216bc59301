"""The built-in bank, compiled once for a whole run, and the walls of this machine, found once:
every process has a copy of its own."""

from __future__ import annotations

import atexit
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from eprep.bank.cache import Cache
from eprep.bank.fingerprint import code_fingerprint
from eprep.bank.library import Library
from eprep.cli.places import BUILT_IN, CODE
from eprep.cli.wiring import COMPILING
from eprep.sandbox.isolation import Assessment
from eprep.sandbox.profiles import MATHS, SUBMISSION
from tests.once import once


def compiled_into(folder: Path) -> Path:
    """A data folder as it is after the bank has been opened, and a program and a proof run."""
    return shutil.copytree(once("compiled", _compile), folder, dirs_exist_ok=True)


def _compile(folder: Path) -> None:
    command = [sys.executable, "-m", "eprep", "--data-dir", str(folder), "bank", "stats"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=60)
    for packages in (SUBMISSION, MATHS):
        Assessment(packages, folder / "cache" / "isolation.json").level  # noqa: B018  it is kept


@cache
def built_in() -> Library:
    """For all that only read it."""
    return built_in_beside()


def built_in_beside(*banks: Path) -> Library:
    """With other banks, which may be many: its own copy of what is compiled is its cache."""
    folder = tempfile.mkdtemp()
    kept = Cache(compiled_into(Path(folder)) / "cache" / "bank.sqlite3")
    atexit.register(shutil.rmtree, folder)
    atexit.register(kept.close)
    return Library([BUILT_IN, *banks], kept, code_fingerprint([CODE / part for part in COMPILING]))
