"""The system's limits on one process: memory, computing time, files."""

from __future__ import annotations

import contextlib
import os


def limit(cpu: float, memory_mb: int) -> None:
    """Bind memory, computing time and files where the system knows such limits (not Windows)."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime + cpu) + 1
    bounds = [
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 32),
    ]
    size = _address_space()
    if size is not None:
        bounds.append((resource.RLIMIT_AS, size + memory_mb * 2**20))
    for what, most in bounds:
        with contextlib.suppress(ValueError, OSError):  # macOS refuses some
            resource.setrlimit(what, (most, most))


def _address_space() -> int | None:
    try:
        with open("/proc/self/statm", encoding="ascii") as statm:
            return int(statm.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return None


def address_space_used() -> int:
    """Bytes of address space, to the page, without /proc: the least limit under which one page
    more can still be mapped, found by halving."""
    import mmap
    import resource

    old = resource.getrlimit(resource.RLIMIT_AS)
    low, high = 0, 2**47 if old[1] == resource.RLIM_INFINITY else old[1]
    while high - low > mmap.PAGESIZE:
        middle = (low + high) // 2
        resource.setrlimit(resource.RLIMIT_AS, (middle, old[1]))
        try:
            mmap.mmap(-1, mmap.PAGESIZE).close()
        except OSError:
            low = middle
        else:
            high = middle
    resource.setrlimit(resource.RLIMIT_AS, old)
    return high
