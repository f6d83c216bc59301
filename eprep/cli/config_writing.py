"""Writes one of the learner's settings into their file."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from eprep.cli.config_files import parsed, text_of
from eprep.cli.options import here
from eprep.cli.preferences import preferences
from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import FAULTY, LOCKED, USAGE, Refusal
from eprep.core.preferences import Preferences, Unfit, from_text
from eprep.core.system import reason_of
from eprep.data.lock import TAKEN, lock

PATIENCE = 2.0
"""Seconds to wait for another program that changes the settings, which takes some milliseconds."""


class TooLong(Exception):
    """Another program has been changing the settings all the while."""


def keep(key: str, value: Any) -> None:
    """Write it into the learner's file, where everything else stays as it is.

    None, and what is no longer said, is the default again. Raises Refusal.
    """
    if key == "bank" and value is not None:  # said from where the learner is, read from anywhere
        value = tuple(map(_absolute, value))
    path = Path(os.path.realpath(here().config))  # a link to a file kept elsewhere stays a link
    try:
        with _one_by_one(here().state / "config.lock"):
            _replace(path, _changed(path, key, value))
    except TooLong as error:
        raise _unwritten(path, phrase("system.busy"), LOCKED) from error
    except OSError as error:
        raise _unwritten(path, reason_of(error), FAULTY) from error


def _unwritten(path: Path, reason: Phrase | str, code: int) -> Refusal:
    return Refusal(phrase("config.cannot_write", path=str(path), reason=reason), code)


@contextmanager
def _one_by_one(path: Path) -> Iterator[None]:
    """Of two programs that change settings at once, the second reads what the first has written.
    Raises TooLong where the first does not come to an end."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        end = time.monotonic() + PATIENCE
        while True:
            try:
                lock(file.fileno())
                break
            except TAKEN as error:
                if time.monotonic() > end:
                    raise TooLong from error
                time.sleep(0.01)
        yield


def _changed(path: Path, key: str, value: Any) -> str:
    """The text of the file with another value. Raises Refusal where it makes no sense now."""
    import tomlkit

    text = text_of(path) or ""
    parsed(path, text)
    document = tomlkit.parse(text)
    if value is None or value == ():
        document.pop(key, None)
    else:
        document[key] = list(value) if isinstance(value, tuple) else value
    return tomlkit.dumps(document)


def _absolute(path: str) -> str:
    return os.path.abspath(os.path.expanduser(path))  # noqa: PTH100, PTH111  Path's own raises


def keep_typed(key: str, text: str) -> Preferences:
    """The same for one that is typed; nothing typed is the default. Raises Refusal."""
    try:
        keep(key, from_text(key, [text]) if text else None)
    except Unfit as unfit:
        raise Refusal(unfit.phrase, USAGE) from unfit
    return preferences()


def _replace(path: Path, text: str) -> None:
    """All of it or nothing, whatever happens meanwhile."""
    from tempfile import NamedTemporaryFile

    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(
        "w", encoding="utf-8", newline="", dir=path.parent, prefix=".config.", delete=False
    ) as file:
        temporary = Path(file.name)
        try:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
            if path.exists():
                temporary.chmod(path.stat().st_mode)
            file.close()
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
