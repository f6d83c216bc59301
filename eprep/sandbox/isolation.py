"""How well a submission can be shut in on this machine, as probes find it, and the runner for it.

full      Landlock, seccomp and limits, in a fork of a zygote
wrapped   without Landlock: the zygote lives where bubblewrap has put only Python and NumPy
limits    limits and a guard inside Python; no walls
"""

from __future__ import annotations

import platform
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Self

from eprep.core.catalogue import phrase
from eprep.core.trial import Limits, Running, Stopped
from eprep.sandbox.levels import Level, Memory
from eprep.sandbox.one_shot import LimitsRunner
from eprep.sandbox.probes import breaches
from eprep.sandbox.profiles import SUBMISSION
from eprep.sandbox.replies import failed
from eprep.sandbox.wrapping import bubblewrap
from eprep.sandbox.zygote_runner import ZygoteRunner

LIMITS_HERE = Level("limits", "isolation.system", {"system": platform.system()})


def runners(packages: Sequence[str]) -> Mapping[str, Callable[[], ZygoteRunner]]:
    """What may be tried on this system, the best first."""
    if sys.platform != "linux":
        return {}
    found = {"full": lambda: ZygoteRunner(packages)}
    wrapper = bubblewrap(packages)
    if wrapper is not None:
        found["wrapped"] = lambda: ZygoteRunner(packages, ("landlock",), wrapper, "wrapped")
    return found


def find_level(packages: Sequence[str] = SUBMISSION) -> Level:
    """The best level whose probes are all contained."""
    refused = LIMITS_HERE
    for name, make in runners(packages).items():
        found = _probed(name, make)
        if found.name == name:
            return found
        refused = refused if refused is not LIMITS_HERE else found
    return refused


def _probed(name: str, make: Callable[[], ZygoteRunner]) -> Level:
    """The level `name`, or `limits` with what is wrong with it."""
    try:
        with make() as run:
            through = list(breaches(run))
    except Stopped as stopped:
        reason = str(stopped.message.values.get("reason", ""))
        return Level("limits", "isolation.failed", {"level": name, "reason": reason})
    if through:
        return Level("limits", "isolation.breached", {"level": name, "probes": ", ".join(through)})
    return Level(name, f"isolation.{name}")


class Sandbox:
    """The best runner for this machine. What the probes found is remembered for as long as the
    system runs, and looked at again after the first verdict."""

    def __init__(
        self,
        memory: Path | None = None,
        packages: Sequence[str] = SUBMISSION,
        level: Level | None = None,
    ) -> None:
        """`level` is what another sandbox has found, which looks at it again for both."""
        self._memory = None if memory is None else Memory(memory, packages)
        self._packages = packages
        self._lock = threading.Lock()
        self._level = level
        self._run: ZygoteRunner | LimitsRunner | None = None
        self._remembered = False
        self._lost = False
        self._checking: threading.Thread | None = None

    @property
    def level(self) -> Level:
        with self._lock:
            if self._level is None:
                self._level = self._recall()
                self._remembered = self._level is not None
            if self._level is None:
                self._level = find_level(self._packages)
                self._keep(self._level)
            return self._level

    @property
    def isolation(self) -> str:
        return self.level.name

    def __call__(
        self, source: str, function: str, limits: Limits
    ) -> AbstractContextManager[Running]:
        return self._tried(source, function, limits)

    @contextmanager
    def _tried(self, source: str, function: str, limits: Limits) -> Iterator[Running]:
        try:
            with self._runner()(source, function, limits) as running:
                yield running
        except Stopped:  # a verdict too, which a Ctrl+C is not
            self._check_again()
            raise
        self._check_again()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> None:
        """Begin to start what will be needed, while there is something else to do."""
        run = self._runner()
        if isinstance(run, ZygoteRunner):
            with suppress(Stopped):  # told when it is needed
                run.start()

    def close(self) -> None:
        """End every process. A check that has begun is waited for."""
        if self._checking is not None:
            self._checking.join()
        with self._lock:
            run, self._run = self._run, None
        if run is not None:
            run.close()

    def _runner(self) -> ZygoteRunner | LimitsRunner:
        level = self.level
        with self._lock:
            if self._lost:
                raise failed(phrase("isolation.lost", level=level.name))
            if self._run is None:
                make = runners(self._packages).get(level.name)
                self._run = LimitsRunner(self._packages) if make is None else make()
            return self._run

    def _check_again(self) -> None:
        """Once, beside the work: what was remembered may be true no more."""
        with self._lock:
            due = self._remembered and self._checking is None and self.level_name != "limits"
            if not due:
                return
            self._checking = threading.Thread(target=self._check, daemon=True)
        self._checking.start()

    @property
    def level_name(self) -> str:
        return "" if self._level is None else self._level.name

    def _check(self) -> None:
        name = self.level_name
        found = _probed(name, runners(self._packages)[name])
        if found.name == name:
            return
        with self._lock:
            self._lost = True  # nothing more is run with fewer walls than were told
            lost, self._run, self._level = self._run, None, found
        self._keep(found)
        if isinstance(lost, ZygoteRunner):
            lost.close()

    def _recall(self) -> Level | None:
        """Only what this system can be at."""
        found = None if self._memory is None else self._memory.recall()
        possible = found is not None and found.name in ("limits", *runners(self._packages))
        return found if possible else None

    def _keep(self, level: Level) -> None:
        if self._memory is not None:
            self._memory.keep(level)
