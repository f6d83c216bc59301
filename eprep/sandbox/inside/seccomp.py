"""A seccomp filter: which system calls the kernel lets through, assembled by hand.

A filter is a program of the kernel's packet filter machine (Documentation/userspace-api/
seccomp_filter.rst): it loads fields of the call and jumps forward to a return.
"""

from __future__ import annotations

import ctypes
import errno
import struct
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from . import syscalls
from .syscalls import number

LOAD, JUMP_EQUAL, JUMP_AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06

ALLOW = 0x7FFF0000
KILL = 0x80000000
ERROR = 0x00050000
"""With the errno in the lower half."""

NUMBER, ARCHITECTURE, ARGUMENTS = 0, 4, 16
"""Offsets in the kernel's struct seccomp_data; six arguments of eight bytes, little-endian."""

X32 = 0x40000000
"""Numbers from here on are x86-64's second table, which would slip past the first one's checks."""

FCNTL_COMMANDS = (0, 1, 2, 3, 1030)
"""F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC: F_SETOWN with O_ASYNC would send signals."""

PR_SET_SECCOMP, FILTER = 22, 2


class Step(NamedTuple):
    code: int
    value: int
    then: str = ""
    """The label to jump to, where a test holds; else the next step follows."""


def steps(machine: str) -> Iterator[Step | str]:
    """The filter, with its labels as texts."""
    yield Step(LOAD, ARCHITECTURE)
    yield Step(JUMP_EQUAL, syscalls.ARCHITECTURES[machine], "known machine")
    yield Step(RETURN, KILL)
    yield "known machine"
    yield Step(LOAD, NUMBER)
    if machine == "x86_64":
        yield Step(JUMP_AT_LEAST, X32, "kill")
    for calls, label in ((syscalls.ALLOWED, "allow"), (syscalls.FATAL, "kill")):
        for call in calls.values():
            found = number(call, machine)
            if found is not None:
                yield Step(JUMP_EQUAL, found, label)
    special = {"fcntl": syscalls.FCNTL, "prlimit64": syscalls.PRLIMIT64,
               "no terminal": syscalls.IOCTL, "not known": syscalls.CLONE3}  # fmt: skip
    for label, call in special.items():
        yield Step(JUMP_EQUAL, number(call, machine) or 0, label)
    yield Step(RETURN, ERROR | errno.EPERM)
    yield "no terminal"
    yield Step(RETURN, ERROR | errno.ENOTTY)
    yield "not known"  # so that the C library falls back to clone, which is refused
    yield Step(RETURN, ERROR | errno.ENOSYS)
    yield "fcntl"
    yield Step(LOAD, _low(1))
    for command in FCNTL_COMMANDS:
        yield Step(JUMP_EQUAL, command, "allow")
    yield Step(RETURN, ERROR | errno.EPERM)
    yield "prlimit64"  # its own limits, to read: process 0, and no new limit
    for argument in (_low(0), _low(2), _high(2)):
        yield Step(LOAD, argument)
        yield Step(JUMP_EQUAL, 0, f"zero {argument}")
        yield Step(RETURN, ERROR | errno.EPERM)
        yield f"zero {argument}"
    yield "allow"
    yield Step(RETURN, ALLOW)
    yield "kill"
    yield Step(RETURN, KILL)


def _low(argument: int) -> int:
    return ARGUMENTS + 8 * argument


def _high(argument: int) -> int:
    return _low(argument) + 4


def assembled(machine: str) -> bytes:
    """The filter as the kernel reads it: u16 code, u8 jump if true, u8 jump if false, u32 value."""
    listed = list(steps(machine))
    places: dict[str, int] = {}
    program: list[Step] = []
    for step in listed:
        if isinstance(step, str):
            places[step] = len(program)
        else:
            program.append(step)
    return b"".join(
        struct.pack("HBBI", step.code, _ahead(step, at, places), 0, step.value)
        for at, step in enumerate(program)
    )


def _ahead(step: Step, at: int, places: Mapping[str, int]) -> int:
    """How many steps a test skips where it holds."""
    return places[step.then] - at - 1 if step.then else 0


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))


def install(program: bytes, libc: ctypes.CDLL) -> None:
    """From now on, for this process and all that it would start. Raises OSError."""
    buffer = ctypes.create_string_buffer(program, len(program))
    described = _Program(len(program) // 8, ctypes.addressof(buffer))
    if libc.prctl(PR_SET_SECCOMP, FILTER, ctypes.byref(described), 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "seccomp")
