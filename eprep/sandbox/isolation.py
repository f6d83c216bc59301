"""How well a submission can be shut in on this machine, as probes find it, and the runner for it.

full      Landlock, seccomp and limits, in a fork of a zygote
wrapped   without Landlock: the zygote lives where bubblewrap has put only Python and NumPy
limits    limits and a guard inside Python; no walls
"""

from __future__ import annotations

import hashlib
import json
import platform
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Self

from eprep.core.catalogue import Phrase, phrase
from eprep.core.trial import Limits, Running, Stopped
from eprep.sandbox.one_shot import LimitsRunner
from eprep.sandbox.probes import breaches
from eprep.sandbox.wrapping import bubblewrap
from eprep.sandbox.zygote import SUBMISSION
from eprep.sandbox.zygote_runner import ZygoteRunner

BOOT = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True)
class Level:
    name: str
    """`full`, `wrapped` or `limits`."""

    why: str
    """A key of the catalogue."""

    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def reason(self) -> Phrase:
        return phrase(self.why, **self.values)


LIMITS_HERE = Level("limits", "isolation.system", {"system": platform.system()})


def runners(packages: Sequence[str]) -> Mapping[str, Callable[[], ZygoteRunner]]:
    """What may be tried on this system, the best first."""
    if sys.platform != "linux":
        return {}
    found = {"full": lambda: ZygoteRunner(packages)}
    wrapper = bubblewrap(packages)
    if wrapper is not None:
        found["wrapped"] = lambda: ZygoteRunner(packages, ("landlock",), wrapper)
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
        self._memory = memory
        self._packages = packages
        self._lock = threading.Lock()
        self._level = level
        self._run: ZygoteRunner | LimitsRunner | None = None
        self._remembered = False
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
        with self._runner()(source, function, limits) as running:
            yield running
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
            if self._run is None:
                make = runners(self._packages).get(level.name)
                self._run = LimitsRunner() if make is None else make()
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
            lost, self._run, self._level = self._run, None, found
        self._keep(found)
        if isinstance(lost, ZygoteRunner):
            lost.close()

    def _recall(self) -> Level | None:
        if self._memory is None:
            return None
        with suppress(OSError, ValueError, KeyError, TypeError):
            known = json.loads(self._memory.read_text(encoding="utf-8"))[self._key()]
            if known["name"] in ("limits", *runners(self._packages)):
                return Level(known["name"], known["why"], known["values"])
        return None

    def _keep(self, level: Level) -> None:
        """Where nothing can be written, the probes run each time."""
        if self._memory is None:
            return
        known = {"name": level.name, "why": level.why, "values": dict(level.values)}
        with suppress(OSError):
            self._memory.parent.mkdir(parents=True, exist_ok=True)
            self._memory.write_text(json.dumps({self._key(): known}), encoding="utf-8")

    def _key(self) -> str:
        """Changes with anything that the level hangs on."""
        boot = BOOT.read_text(encoding="ascii") if BOOT.exists() else ""
        code = sorted(Path(__file__).parent.rglob("*.py"))
        origins = [spec.origin for name in self._packages if (spec := find_spec(name))]
        files = [*code, *(Path(origin) for origin in origins if origin)]
        stamps = [(str(path), path.stat().st_mtime_ns) for path in files]
        parts = (boot, platform.release(), sys.version, sys.executable, stamps)
        return hashlib.sha256(repr(parts).encode()).hexdigest()
