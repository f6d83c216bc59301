"""eprep in a process that is forked from one which has imported it already.

It has arguments, a folder, an environment and streams of its own, and ends as any program does;
it only lacks the tenth of a second that Python takes to start and import. Whatever looks at the
start itself, or needs a pipe or a terminal, starts Python as a user does.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import runpy
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parent.parent
NEEDED = (
    "click", "numpy", "sqlite3", "yaml", "eprep.bank.library", "eprep.kinds.code",
    "eprep.kinds.grading.exam", "eprep.plain.conversation", "eprep.plain.exam",
    "eprep.report.as_json",
    "eprep.report.as_text", "eprep.sandbox.sandbox", "eprep.sandbox.zygote_runner",
    "eprep.store.log", "eprep.store.notebook", "eprep.tutor", "reference_impl",
)  # fmt: skip
"""With what they import: most of what any command does. Not the commands themselves, which take
the language of their help when they are imported."""

READ_AT_THE_START = ("PYTHON", "LANG", "LC_", "OPENBLAS", "OMP_", "MKL_")
"""Beginnings of variables that Python or NumPy have looked at before eprep begins."""


class Forked:
    """Starts eprep, any number at a time."""

    def __init__(self) -> None:
        self._listening = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._folder = tempfile.TemporaryDirectory(prefix="forked-")
        self._address = f"{self._folder.name}/socket"
        self._listening.bind(self._address)
        self._listening.listen(16)
        number = self._listening.fileno()
        self._server = subprocess.Popen(
            [sys.executable, __file__, str(number)],
            pass_fds=[number],
            stdin=subprocess.PIPE,
            env={"PATH": os.environ["PATH"], "OPENBLAS_NUM_THREADS": "1"},
        )

    def close(self) -> None:
        assert self._server.stdin is not None
        self._server.stdin.close()
        self._server.wait(60)
        self._listening.close()
        self._folder.cleanup()

    def can_run(self, environment: Mapping[str, str]) -> bool:
        """Whether nothing is said to Python or NumPy that they should have heard before."""
        return not any(name.startswith(READ_AT_THE_START) for name in environment)

    @contextmanager
    def started(
        self,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        cwd: Path,
        streams: Sequence[int],
    ) -> Iterator[int]:
        """Its process while it runs, over these three streams. To be ended inside."""
        with ExitStack() as stack:
            connection, pid = self._start(stack, arguments, environment, cwd, streams)
            yield pid
            connection.recv(32)

    def _start(
        self,
        stack: ExitStack,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        cwd: Path,
        streams: Sequence[int],
    ) -> tuple[socket.socket, int]:
        start = stack.enter_context(tempfile.TemporaryFile())  # noqa: SIM115  the stack closes it
        request = {"argv": [*arguments], "environment": dict(environment), "cwd": str(cwd)}
        _write(start, json.dumps(request).encode())
        connection = stack.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET))
        connection.settimeout(60)
        connection.connect(self._address)
        socket.send_fds(connection, [b"run"], [start.fileno(), *streams])
        return connection, int(connection.recv(32))

    def run(
        self,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        cwd: Path,
        says: bytes = b"",
        timeout: float = 60,
    ) -> subprocess.CompletedProcess[bytes]:
        with ExitStack() as stack:
            streams = [stack.enter_context(tempfile.TemporaryFile()) for _ in range(3)]
            _write(streams[0], says)
            numbers = [file.fileno() for file in streams]
            connection, pid = self._start(stack, arguments, environment, cwd, numbers)
            connection.settimeout(timeout)
            try:
                code = int(connection.recv(32))
            except TimeoutError:
                os.kill(pid, signal.SIGKILL)
                raise
            out, err = (_read(file) for file in streams[1:])
        return subprocess.CompletedProcess(["eprep", *arguments], code, out, err)


def _write(file: IO[bytes], content: bytes) -> None:
    file.write(content)
    file.seek(0)


def _read(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()


def serve(listening: socket.socket) -> None:
    """Fork for everyone who connects, until nobody is left who could."""
    for name in NEEDED:
        importlib.import_module(name)
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks for what became of a minder
    while sys.stdin not in select.select([listening, sys.stdin], [], [])[0]:
        connection, _ = listening.accept()
        if os.fork() == 0:
            listening.close()
            mind(connection)
            return
        connection.close()


def mind(connection: socket.socket) -> None:
    """Tell the number of the process that becomes eprep, and in the end its exit code."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    _, (start, *streams), _, _ = socket.recv_fds(connection, 16, 4)
    pid = os.fork()
    if pid == 0:
        connection.close()
        become_eprep(start, streams)
        return
    connection.send(str(pid).encode())
    _, status = os.waitpid(pid, 0)
    connection.send(str(os.waitstatus_to_exitcode(status)).encode())
    os._exit(0)


def become_eprep(start: int, streams: list[int]) -> None:
    with os.fdopen(start) as file:
        request = json.load(file)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.environ.clear()
    os.environ.update(request["environment"])
    os.chdir(request["cwd"])
    sys.path[0] = request["cwd"]  # as `python -m` has it
    sys.argv[1:] = request["argv"]
    try:
        runpy.run_module("eprep", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        if isinstance(end.code, int):
            leave(end.code)
        raise


def leave(code: int) -> None:
    """As Python does, but that it does not take apart what was imported: half of the time of a
    short run. Where something cannot be written any more, Python itself has to say so."""
    threading._shutdown()  # as multiprocessing ends its children
    atexit._run_exitfuncs()
    with suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    sys.path[0] = str(ROOT)
    serve(socket.socket(fileno=int(sys.argv[1])))
