"""Hands a program to the learner's own editor, and reads back what it leaves."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from textual.app import App, SuspendNotSupported

from eprep.core.catalogue import Phrase, phrase
from eprep.core.system import reason_of
from eprep.kinds.grading.source import LONGEST_SOURCE
from eprep.tui.ending import SIGNALS
from eprep.tui.rescue import written

USUAL = ("nano", "vim", "vi", "emacs", "notepad")
"""Editors to look for where none is named."""


class NotTaken(Exception):
    """What the editor left is not taken over, and why."""

    def __init__(self, why: Phrase) -> None:
        super().__init__(why.key)
        self.phrase = why


def command(preferred: str | None, environment: Mapping[str, str]) -> list[str] | None:
    """The editor that is set, else the environment's, else one that is there."""
    for named in (preferred, environment.get("VISUAL"), environment.get("EDITOR")):
        if named and named.strip():
            return _split(named)
    return next(([path] for name in USUAL if (path := shutil.which(name))), None)


def _split(named: str) -> list[str]:
    try:
        return shlex.split(named, posix=os.name != "nt")
    except ValueError:  # a quotation mark without its twin
        return [named]


def edited(app: App[int], text: str, name: str, preferred: str | None, folder: Path | None) -> str:
    """The text as the editor leaves it, in a file of that name below `folder`. Raises NotTaken."""
    editor = command(preferred, os.environ)
    if editor is None:
        raise NotTaken(phrase("editor.none"))
    try:
        path = written(text, f"{name}.py", folder)
    except OSError as error:
        raise NotTaken(phrase("editor.unwritten", reason=reason_of(error))) from error
    try:
        _run(app, [*editor, str(path)])
        found = _read(path)
    except NotTaken as refused:
        if _changed(path, text):
            raise NotTaken(phrase("editor.kept", why=refused.phrase, path=str(path))) from refused
        _discard(path)
        raise
    _discard(path)
    return found


def _run(app: App[int], editor: Sequence[str]) -> None:
    environment = dict(os.environ)
    if app.no_color:
        environment["NO_COLOR"] = "1"
    try:
        with app.suspend(), _signals_wait():
            code: int | OSError = _ended(editor, environment)
    except SuspendNotSupported as error:
        raise NotTaken(phrase("editor.not_here")) from error
    app.refresh(layout=True)
    if isinstance(code, OSError):
        reason = reason_of(code)
        raise NotTaken(phrase("editor.not_started", command=editor[0], reason=reason)) from code
    if code:
        raise NotTaken(phrase("editor.failed", command=editor[0], code=code))


def _ended(editor: Sequence[str], environment: Mapping[str, str]) -> int | OSError:
    """How it ended. Nothing may be raised while the app is suspended, or it stays so."""
    try:
        return subprocess.run(list(editor), env=environment, check=False).returncode
    except OSError as error:
        return error


@contextmanager
def _signals_wait() -> Iterator[None]:
    """Ctrl+C is the editor's; what else comes is for us, when the editor has ended. None of them
    is ignored, which the editor would inherit, and the app's loop hears of none."""
    came: list[int] = []
    ear = signal.set_wakeup_fd(-1)
    before = {
        number: signal.signal(number, lambda number, _: came.append(number)) for number in SIGNALS
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(ear)
        for number in came:
            if number != signal.SIGINT:
                os.kill(os.getpid(), number)


def _read(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise NotTaken(phrase("editor.unread", reason=reason_of(error))) from error
    if len(content) > LONGEST_SOURCE:
        raise NotTaken(phrase("editor.too_large", most=LONGEST_SOURCE))
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise NotTaken(phrase("editor.not_utf8")) from error


def _changed(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() != text.encode("utf-8", "surrogateescape")
    except OSError:
        return False


def _discard(path: Path) -> None:
    shutil.rmtree(path.parent, ignore_errors=True)
