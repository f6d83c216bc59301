"""Little programs that try to break out. What a kernel says of itself is no evidence; these are."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from eprep.core.catalogue import phrase
from eprep.core.trial import Limits, Returned, Runner, Stopped
from eprep.core.verdict import Outcome
from eprep.sandbox.replies import failed

OURS = Path(__file__).resolve()
"""Nothing that a child needs."""

LIMITS = Limits(wall=5.0, cpu=2.0, memory_mb=64)

BEFORE = "import fcntl, os, signal, socket\n"

PROBES: Mapping[str, str] = {
    "read": "open({file!r}, 'rb').read(1)",
    "list": "os.listdir({folder!r})",
    "write": "os.close(os.open({new!r}, os.O_CREAT | os.O_WRONLY)); os.unlink({new!r})",
    "fork": "os.waitpid(os.fork() or os._exit(0), 0)",
    "socket": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
    "signal": "os.kill({parent}, 0)",
    "owner": "fcntl.fcntl(1, fcntl.F_SETOWN, {parent})",
    "memory": "bytearray(256 * 2**20)",
}
"""Each is contained where it raises, or ends the child."""


def breaches(run: Runner) -> Iterator[str]:
    """The names of the probes that came through. Raises Stopped where none can be run at all."""
    places = {
        "file": str(OURS),
        "folder": str(OURS.parent.parent / "kinds"),
        "new": f"/tmp/eprep-probe-{os.getpid()}",  # noqa: S108  it must not come into being
        "parent": os.getpid(),
    }
    if not _comes_through(run, _source("len('')")):  # or nothing that follows proves anything
        raise failed(phrase("internal.probe"))
    for name, text in PROBES.items():
        if _comes_through(run, _source(text.format(**places))):
            yield name
    Path(str(places["new"])).unlink(missing_ok=True)  # where it could be made, but not taken away


def _source(text: str) -> str:
    return f"{BEFORE}def probe():\n    {text}\n    return True\n"


def _comes_through(run: Runner, source: str) -> bool:
    try:
        with run(source, "probe", LIMITS) as running:
            return isinstance(running.call([]), Returned)
    except Stopped as stopped:
        if stopped.outcome is Outcome.INTERNAL_ERROR:
            raise
        return False
