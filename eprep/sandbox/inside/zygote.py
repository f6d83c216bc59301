"""A process that has loaded NumPy, knows no answers, and forks a child for each submission.

It is started, never forked, from the grader, and has one thread. A child is forked and locked
ahead of the submission that it will run, and used once. The grader asks on a socket; the reply
brings the ends of the child's own channels:

    socket   frames to and from the child
    output   what the submission prints
    end      one line of JSON when the child is dead: wait status, seconds of computing
    process  a pidfd, to kill it by: numbers may be another process's by then
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TextIO

from . import frames, program, rlimits
from .lockdown import Lockdown

MEBIBYTE = 2**20
CHANNEL = 3
"""The child's descriptor of its socket; 0 is empty input, 1 and 2 are its output."""


@dataclass(frozen=True)
class Child:
    pid: int
    process: int
    """A pidfd."""

    ended: int
    """Where its end is told."""

    handed_out: Sequence[int]
    """Descriptors for the grader: socket, output, end."""


def main(folders: list[str], packages: list[str], without: str = "") -> None:
    control = socket.socket(fileno=os.dup(0))
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1):
        os.dup2(nothing, standard)
    lockdown = Lockdown([layer for layer in without.split(",") if layer])
    lockdown.lock_zygote(folders, packages)
    Zygote(control, lockdown).run()


class Zygote:
    def __init__(self, control: socket.socket, lockdown: Lockdown) -> None:
        self._control = control
        self._lockdown = lockdown
        self._size = rlimits.address_space_used()
        self._running: dict[int, Child] = {}
        """By pidfd."""

        self._spare: Child | None = None
        self._poll = select.poll()
        self._poll.register(control, select.POLLIN)

    def run(self) -> None:
        """Until the grader is gone."""
        self._spare = self._fork()
        while True:
            for descriptor, _ in self._poll.poll():
                if descriptor != self._control.fileno():
                    self._bury(descriptor)
                elif not self._answer():
                    self._kill_all()
                    return

    def _answer(self) -> bool:
        """Hand out a child; False when there is nobody to hand it to."""
        try:
            request = self._control.recv(4096)
        except OSError:
            request = b""
        if not request:
            return False
        asked = json.loads(request)
        child = self._spare or self._fork()
        self._spare = None
        room = self._size + asked["memory_mb"] * MEBIBYTE
        try:
            self._lockdown.limit(child.pid, asked["cpu"], room)
        except OSError as error:  # nothing runs without its limits
            signal.pidfd_send_signal(child.process, signal.SIGKILL)
            told, descriptors = {"failed": str(error)}, []
        else:
            told, descriptors = {}, [*child.handed_out, child.process]
        try:
            socket.send_fds(self._control, [json.dumps(told).encode()], descriptors)
        except OSError:
            return False
        for descriptor in child.handed_out:
            os.close(descriptor)
        self._spare = self._fork()
        return True

    def _fork(self) -> Child:
        ours, theirs = socket.socketpair()
        output, printing = os.pipe()
        end, ended = os.pipe()
        pid = os.fork()
        if pid == 0:
            _be_a_child(theirs.detach(), printing, self._lockdown)
        theirs.close()
        os.close(printing)
        child = Child(pid, os.pidfd_open(pid), ended, (ours.detach(), output, end))
        self._running[child.process] = child
        self._poll.register(child.process, select.POLLIN)
        return child

    def _bury(self, process: int) -> None:
        """Tell how the child ended, and forget it."""
        child = self._running.pop(process)
        self._poll.unregister(process)
        _, status, usage = os.wait4(child.pid, 0)
        report = {"status": status, "cpu": usage.ru_utime + usage.ru_stime}
        with contextlib.suppress(OSError):  # nobody may be listening any more
            os.write(child.ended, json.dumps(report).encode())
        os.close(child.ended)
        os.close(process)
        if child is self._spare:
            for descriptor in child.handed_out:
                os.close(descriptor)
            self._spare = None

    def _kill_all(self) -> None:
        for process in self._running:
            with contextlib.suppress(OSError):
                signal.pidfd_send_signal(process, signal.SIGKILL)
        for child in self._running.values():
            os.waitpid(child.pid, 0)


def _be_a_child(channel: int, printing: int, lockdown: Lockdown) -> None:
    """Lock in, say so, run one submission, and never return."""
    try:
        _keep_only(channel, printing)
        requests, replies = os.fdopen(CHANNEL, "rb"), os.fdopen(CHANNEL, "wb", closefd=False)
        sys.stdout, sys.stderr = map(_text, (1, 2))
        try:
            lockdown.lock_child()
        except OSError as error:
            frames.write(replies, {"unlocked": str(error)})
            return
        program.rehearse()
        frames.write(replies, {"ready": lockdown.layers})
        request = frames.read(requests)
        if request is not None:
            program.run(request[0]["source"], request[0]["function"], requests, replies)
    except BaseException:  # noqa: BLE001  nothing of ours may go on in a forked copy
        os._exit(1)
    finally:
        os._exit(0)


def _text(descriptor: int) -> TextIO:
    """By lines, so that the last words of a program that is killed are not lost."""
    return open(
        descriptor, "w", buffering=1, encoding="utf-8", errors="backslashreplace", closefd=False
    )


def _keep_only(channel: int, printing: int) -> None:
    for wanted, descriptor in ((CHANNEL, channel), (1, printing), (2, printing)):
        os.dup2(descriptor, wanted)
    os.closerange(CHANNEL + 1, os.sysconf("SC_OPEN_MAX"))
