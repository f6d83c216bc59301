"""How well a submission can be shut in on this machine, as probes find it.

full      Landlock, seccomp and limits, in a fork of a zygote
wrapped   without Landlock: the zygote lives where bubblewrap has put only Python and NumPy
limits    limits and a guard inside Python; no walls
"""

from __future__ import annotations

import platform
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from eprep.core.catalogue import phrase
from eprep.core.trial import Stopped
from eprep.sandbox import wrapping
from eprep.sandbox.levels import Level, Memory
from eprep.sandbox.one_shot import LimitsRunner
from eprep.sandbox.probes import breaches
from eprep.sandbox.profiles import SUBMISSION
from eprep.sandbox.replies import failed
from eprep.sandbox.zygote_runner import ZygoteRunner

LIMITS_HERE = Level("limits", "isolation.system", {"system": platform.system()})

CHECK_SECONDS = 10.0
"""So long a check that has begun is waited for, before its runner is closed under it. It holds
nobody up who wants to end."""


def runners(packages: Sequence[str], data: str = "") -> Mapping[str, Callable[[], ZygoteRunner]]:
    """What may be tried on this system, the best first; `data` is a folder that may be read."""
    if sys.platform != "linux":
        return {}
    found = {"full": lambda: ZygoteRunner(packages, data=data)}
    if wrapping.program() is not None:
        found["wrapped"] = lambda: ZygoteRunner(
            packages, ("landlock",), wrapping.bubblewrap(packages, data), "wrapped", data
        )
    return found


def find_level(packages: Sequence[str] = SUBMISSION) -> Level:
    """The best level whose probes are all contained; else why the best one's are not."""
    refusals: list[Level] = []
    for name, make in runners(packages).items():
        with make() as run:
            found = _probed(name, run)
        if found.name == name:
            return found
        refusals.append(found)
    return refusals[0] if refusals else LIMITS_HERE


def _probed(name: str, run: ZygoteRunner) -> Level:
    """The level `name`, or `limits` with what is wrong with it."""
    try:
        through = list(breaches(run))
    except Stopped as stopped:
        reason = str(stopped.message.values.get("reason", ""))
        return Level("limits", "isolation.failed", {"level": name, "reason": reason})
    if through:
        return Level("limits", "isolation.breached", {"level": name, "probes": ", ".join(through)})
    return Level(name, f"isolation.{name}")


class Assessment:
    """The level of this machine, for all sandboxes of a program.

    What the probes find is remembered for as long as the system runs. What was remembered is
    probed again after the first verdict, in the runner that came to it; where it is not true any
    more, all runners are closed and no more are made: nothing is run with fewer walls than were
    told.
    """

    def __init__(self, packages: Sequence[str] = SUBMISSION, memory: Path | None = None) -> None:
        self.packages = packages
        self._memory = None if memory is None else Memory(memory, packages)
        self._lock = threading.Lock()
        self._level: Level | None = None
        self._due = False
        """To be probed again."""

        self._checking: threading.Thread | None = None
        self._lost: Level | None = None
        """What it has turned out to be."""

        self._made: list[ZygoteRunner] = []

    @property
    def level(self) -> Level:
        """Probes where nothing is remembered."""
        with self._lock:
            if self._level is None:
                self._level = self._recall()
                self._due = self._level is not None and self._level.name != "limits"
            if self._level is None:
                self._level = find_level(self.packages)
                self._keep(self._level)
            return self._level

    def heed(self) -> None:
        """Probe where nothing is known. Raises Stopped where the level is lost."""
        _ = self.level  # found now, if it was not
        if self._lost is not None:
            raise _lost(self._lost)

    def runner(self, lent: Sequence[str] = (), data: str = "") -> ZygoteRunner | LimitsRunner:
        """Another runner of this level, which ends with it. Raises Stopped where it is lost.

        It may lend more packages than were probed with, and files below `data`: the walls are
        the same, whatever is loaded behind them.
        """
        level = self.level
        packages = (*self.packages, *lent)
        make = runners(packages, data).get(level.name)
        with self._lock:
            if self._lost is not None:
                raise _lost(self._lost)
            if make is None:
                return LimitsRunner(packages, data)
            made = make()
            self._made.append(made)
            return made

    def check_again(self, run: ZygoteRunner | LimitsRunner) -> None:
        """Once, beside the work of this runner."""
        with self._lock:
            if not self._due or not isinstance(run, ZygoteRunner):
                return
            self._due = False
            self._checking = threading.Thread(target=self._check, args=(run,), daemon=True)
            self._checking.start()

    def wait(self) -> None:
        """Until a check that has begun is over."""
        with self._lock:
            checking = self._checking
        if checking is not None:
            checking.join(CHECK_SECONDS)

    def _check(self, run: ZygoteRunner) -> None:
        assert self._level is not None  # or nothing were due
        told = self._level.name
        try:
            found = _probed(told, run)
        except Exception as error:  # noqa: BLE001  what cannot be checked does not hold
            reason = f"{type(error).__name__}: {error}"
            found = Level("limits", "isolation.failed", {"level": told, "reason": reason})
        if found.name == told:
            return
        with self._lock:
            if run.closed and found.why == "isolation.failed":
                self._due = True  # it was broken off: another runner has to tell
                return
            self._lost = found
            made, self._made = self._made, []
        for runner in made:
            runner.close()
        self._level = found  # told when nothing runs any more
        self._keep(found)

    def _recall(self) -> Level | None:
        """Only what this system can be at."""
        found = None if self._memory is None else self._memory.recall()
        possible = found is not None and found.name in ("limits", *runners(self.packages))
        return found if possible else None

    def _keep(self, level: Level) -> None:
        if self._memory is not None:
            self._memory.keep(level)


def _lost(level: Level) -> Stopped:
    return failed(phrase("isolation.lost", level=level.name))
