"""Which processes a program has started, as Linux tells it."""

import time
from pathlib import Path

PATIENCE = 60.0
"""Seconds until what is waited for must be true: a bound on failure, not a figure."""


def children(pid):
    """All processes below one, each with when it began: numbers are used again."""
    found = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and (fields := status(int(folder.name))):
            found.setdefault(int(fields[1]), []).append((int(folder.name), fields[19]))
    below, waiting = [], [pid]
    while waiting:
        new = found.get(waiting.pop(), [])
        below += new
        waiting += [number for number, _ in new]
    return below


def status(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None


def alive(processes):
    return [p for p, begun in processes if (s := status(p)) and s[19] == begun and s[0] != "Z"]


def until(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)
