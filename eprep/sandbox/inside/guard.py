"""What keeps a submission in where the system offers no walls: Python's own audit events.

It keeps a submission from the answers through Python; it is no wall against one that leaves
Python.
"""

from __future__ import annotations

import _imp
import contextlib
import importlib
import os
import signal
import sys
import time
from types import ModuleType
from typing import Any

HARMLESS = frozenset({
    "_thread.start_joinable_thread", "_thread.start_new_thread", "array.__new__", "builtins.id",
    "builtins.input", "builtins.input/result", "code.__new__", "compile", "exec",
    "function.__new__", "marshal.dumps", "marshal.load", "marshal.loads", "object.__delattr__",
    "object.__getattr__", "object.__setattr__", "os.putenv", "os.unsetenv", "pickle.find_class",
    "sys._getframe", "sys._getframemodulename", "sys.excepthook", "sys.unraisablehook",
    "time.sleep",
})  # fmt: skip
"""Audit events of what a drill may do; any other one is refused."""

UNHEARD = frozenset({
    "_dbm", "_gdbm", "_interpchannels", "_interpqueues", "_interpreters", "_multiprocessing",
    "_posixshmem", "_posixsubprocess", "_testcapi", "_testinternalcapi", "_tkinter",
    "_xxinterpchannels", "_xxsubinterpreters", "readline", "spwd",
})  # fmt: skip
"""Modules that start programs or touch files without an audit event, or start an interpreter that
has no hook of ours."""


UNSEEN = (
    "chroot", "clock_settime", "clock_settime_ns", "mkfifo", "mknod", "nice", "pidfd_open",
    "pidfd_send_signal", "sched_setaffinity", "sched_setparam", "sched_setscheduler", "setpriority",
)  # fmt: skip
"""Functions that touch the world without an audit event: they are taken away instead."""


def _take_away() -> None:
    for module in (os, sys.modules[os.name], signal, sys.modules["_signal"], time):
        for name in UNSEEN:
            if hasattr(module, name):
                delattr(module, name)


def _close_builtins() -> None:
    """Load what is built in, and let nobody make more: `_imp` would make a fresh copy of any such
    module, without an audit event. (It does raise one for a module in a file.)"""
    for name in sys.builtin_module_names:
        if name not in UNHEARD:
            with contextlib.suppress(ImportError):
                importlib.import_module(name)

    def refused(*_: object) -> None:
        raise PermissionError("_imp")

    for name in ("create_builtin", "exec_builtin"):
        setattr(_imp, name, refused)


def lock(roots: list[str]) -> None:
    """Refuse what a drill never needs: files outside the standard library and NumPy, other
    programs, the network."""
    _close_builtins()
    _take_away()
    folders = tuple(os.path.join(os.path.normpath(root), "") for root in roots)
    writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

    # A refusal's traceback shows the submission this function's frame, and with it its globals
    # and the cells of its closures. So it looks up neither: all that it needs are defaults.
    def hook(
        event: str, arguments: tuple[Any, ...], *, harmless: Any = HARMLESS,
        unheard: Any = UNHEARD, folders: Any = folders, writing: int = writing,
        packages: str = f"-packages{os.sep}", separator: str = os.sep, nothing: str = os.devnull,
        kind: Any = type, text: Any = str, octets: Any = bytes, number: Any = int,
        refusal: Any = PermissionError,
    ) -> None:  # fmt: skip
        if event in harmless:
            return
        what: Any = arguments[0] if arguments else None
        if kind(what) is octets:
            what = what.decode("utf-8", "surrogateescape")
        if event == "import" and kind(what) is text:
            if what.rpartition(".")[2] not in unheard:
                return
        elif event in ("open", "os.listdir", "os.scandir"):
            if kind(what) is number:  # a descriptor that is open already
                return
            if kind(what) is text and not (event == "open" and arguments[2] & writing):
                path = what + separator
                for folder in folders:
                    inside = path.removeprefix(folder)
                    if inside != path and packages not in inside and ".." not in path:
                        return
            if event == "open" and kind(what) is text and what == nothing:
                return
        raise refusal(f"{event}: {what!r}" if kind(what) is text else event)

    _put_away("_posixsubprocess")
    sys.addaudithook(hook)


def _put_away(name: str) -> None:
    """Leave an empty module, so that what imports it for later use can still be imported."""

    def refused(*_: object) -> None:
        raise PermissionError(name)

    module = ModuleType(name)
    module.__getattr__ = lambda _: refused  # type: ignore[method-assign]
    sys.modules[name] = module
