"""Faults of ours that nobody foresaw: written down in a file, told in a sentence."""

from __future__ import annotations

import os
import platform
import shlex
import traceback
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from eprep import __version__
from eprep.cli.early import data_dir
from eprep.cli.places import places
from eprep.core.catalogue import Phrase, phrase
from eprep.core.system import reason_of
from eprep.core.text.harmless import flat, harmless

LARGEST = 256 * 1024
"""Characters of one file; what is older is in a second one, and what is older still is gone."""

LONGEST = 64 * 1024
"""Characters of one fault; what is left out is the middle."""

SAID = 300
"""Characters of what the fault says, in a sentence."""


def keep_trace(error: Exception, argv: Sequence[str]) -> Phrase:
    """Write it down, and what there is to say about it."""
    what = {"type": type(error).__name__, "text": _text(error)}
    path = places(data_dir(argv)).trace
    try:
        _append(path, _entry(error, argv))
    except OSError as fault:
        reason = reason_of(fault)
        return phrase("cli.bug_not_kept", path=str(path), reason=reason, **what)
    return phrase("cli.bug", path=str(path), **what)


def _text(error: Exception) -> str:
    text = flat(str(error))
    return text if len(text) <= SAID else text[:SAID] + "…"


def _entry(error: Exception, argv: Sequence[str]) -> str:
    """No values of variables: they may be a learner's answers."""
    head = (
        f"--- {datetime.now().astimezone().isoformat(timespec='seconds')}"
        f" eprep {__version__} Python {platform.python_version()} {platform.platform()}"
    )
    command = flat(shlex.join(["eprep", *argv]))
    trace = "".join(traceback.format_exception(error))
    return harmless("\n".join((head, _bounded(command), _bounded(trace))))


def _bounded(text: str) -> str:
    half = LONGEST // 2
    return text if len(text) <= LONGEST else f"{text[:half]}\n...\n{text[-half:]}"


def _append(path: Path, entry: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_file() and path.stat().st_size > LARGEST:
        path.replace(path.with_suffix(".old.log"))
    with open(path, "a", encoding="utf-8", errors="backslashreplace", opener=_private) as file:
        file.write(entry)


def _private(path: str, flags: int) -> int:
    """A new one is its learner's alone."""
    return os.open(path, flags, 0o600)
