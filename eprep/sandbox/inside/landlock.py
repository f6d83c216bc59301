"""Landlock: which files this process may read, and that it may reach nobody by TCP or signal.

Source: Documentation/userspace-api/landlock.rst. Rules hold for everything below a folder, and
none can take back what another one grants; so the standard library is granted entry by entry,
because the installed packages often lie below it.
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterable, Iterator

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
"""System calls, the same on all machines."""

ASK_VERSION, RULE_PATH_BENEATH = 1, 1

WRITE_FILE, READ_FILE, READ_DIR, TRUNCATE = 1 << 1, 1 << 2, 1 << 3, 1 << 14

FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 5: 16}
"""From each version of the interface on, so many rights on files, the first bits."""

TCP_RIGHTS = 0b11
"""To bind and to connect; from version 4."""

SCOPES = 0b11
"""Abstract sockets and signals stay among ourselves; from version 6."""

PACKAGES = "-packages"


def version(libc: ctypes.CDLL) -> int:
    """Of the interface; 0 where the kernel has none."""
    return max(0, int(libc.syscall(CREATE_RULESET, None, 0, ASK_VERSION)))


def confine_files(libc: ctypes.CDLL, folders: Iterable[str], packages: Iterable[str]) -> None:
    """Let nothing be done with files, but reading: the entries of `folders` other than installed
    packages, and all that is below `packages`; and throwing output away. Raises OSError."""
    found = version(libc)
    if not found:
        raise OSError("this kernel has no Landlock")
    rights = (1 << max(bits for since, bits in FILE_RIGHTS.items() if since <= found)) - 1
    ruleset = _ruleset(libc, struct.pack("Q", rights))
    for folder in folders:  # not the folder itself: what is below it could be listed
        for entry in _entries(folder):
            _grant(libc, ruleset, entry, READ_FILE | READ_DIR)
    for package in packages:
        _grant(libc, ruleset, package, READ_FILE | READ_DIR)
    _grant(libc, ruleset, os.devnull, rights & (READ_FILE | WRITE_FILE | TRUNCATE))
    _restrict(libc, ruleset)


def confine_contacts(libc: ctypes.CDLL) -> None:
    """Let nobody be reached by TCP, signals or abstract sockets, as far as the kernel knows how.
    Each process that does this is apart from all others. Raises OSError."""
    found = version(libc)
    tcp, scopes = TCP_RIGHTS if found >= 4 else 0, SCOPES if found >= 6 else 0
    if tcp:
        attributes = struct.pack("QQQ", 0, tcp, scopes) if scopes else struct.pack("QQ", 0, tcp)
        _restrict(libc, _ruleset(libc, attributes))


def _entries(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if not entry.name.endswith(PACKAGES):
            yield entry.path


def _ruleset(libc: ctypes.CDLL, attributes: bytes) -> int:
    return _checked(libc.syscall(CREATE_RULESET, attributes, len(attributes), 0), "ruleset")


def _grant(libc: ctypes.CDLL, ruleset: int, path: str, rights: int) -> None:
    try:
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # a dangling link grants nothing
    try:
        if not os.path.isdir(path):
            rights &= ~READ_DIR  # a right on folders is refused for a file
        rule = struct.pack("=Qi", rights, opened)
        if rights:
            _checked(libc.syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, rule, 0), path)
    finally:
        os.close(opened)


def _restrict(libc: ctypes.CDLL, ruleset: int) -> None:
    try:
        _checked(libc.syscall(RESTRICT_SELF, ruleset, 0), "restrict")
    finally:
        os.close(ruleset)


def _checked(result: int, what: str) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), f"Landlock: {what}")
    return int(result)
