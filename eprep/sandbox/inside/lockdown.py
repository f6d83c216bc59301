"""Locks a process in, layer by layer. A layer that cannot be put on raises OSError: no submission
is ever run with fewer than were asked for."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import struct
from collections.abc import Sequence

from . import landlock, seccomp

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 4, 24, 38

CAPABILITIES_VERSION_3 = 0x20080522
CAPABILITIES = 64
"""More than there are; what the kernel does not know it refuses to drop, which is fine."""

OPEN_FILES = 32
LIBC = ctypes.CDLL(None, use_errno=True)

LAYERS = ("rlimits", "capabilities", "landlock", "seccomp")


class Lockdown:
    """The layers of one zygote. What can be put on once, it puts on itself; its children add what
    has to be their own."""

    def __init__(self, without: Sequence[str]) -> None:
        self.layers = [layer for layer in LAYERS if layer not in without]
        """In force in a child; some may be left out only to show what they are for."""

        self._filter = seccomp.assembled(os.uname().machine)

    def lock_zygote(self, folders: Sequence[str], packages: Sequence[str]) -> None:
        _checked(LIBC.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")
        if "capabilities" in self.layers:
            _drop_capabilities()
        if "landlock" in self.layers:
            landlock.confine_files(LIBC, folders, packages)

    def lock_child(self) -> None:
        """The last thing before the submission is read."""
        os.setsid()
        _checked(LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0), "parent death signal")
        if "rlimits" in self.layers:
            _checked(LIBC.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0), "no core dump")
            _limit_files()
        if "landlock" in self.layers:
            landlock.confine_contacts(LIBC)
        if "seccomp" in self.layers:
            seccomp.install(self._filter, LIBC)

    def limit(self, pid: int, cpu_seconds: int, address_space: int) -> None:
        """Bound a child that waits for its submission."""
        if "rlimits" in self.layers:
            bounds = {resource.RLIMIT_CPU: cpu_seconds, resource.RLIMIT_AS: address_space}
            for what, wanted in bounds.items():
                _, hard = resource.prlimit(pid, what)
                most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
                resource.prlimit(pid, what, (most, most))
                if resource.prlimit(pid, what) != (most, most):
                    raise OSError("a limit is not in force")


def _limit_files() -> None:
    bounds = {resource.RLIMIT_FSIZE: 0, resource.RLIMIT_CORE: 0, resource.RLIMIT_NOFILE: OPEN_FILES}
    for what, most in bounds.items():
        resource.setrlimit(what, (most, most))
        if resource.getrlimit(what) != (most, most):
            raise OSError("a limit is not in force")


def _drop_capabilities() -> None:
    """Root without its powers; an ordinary user has none to drop."""
    for capability in range(CAPABILITIES):
        LIBC.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    header, nothing = struct.pack("Ii", CAPABILITIES_VERSION_3, 0), bytes(24)
    _checked(LIBC.capset(header, nothing), "capset")


def _checked(result: int, what: str) -> None:
    if result < 0:
        raise OSError(ctypes.get_errno(), what)
