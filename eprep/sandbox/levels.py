"""Levels of isolation, and what is remembered of them until the system starts anew."""

from __future__ import annotations

import hashlib
import json
import platform
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from eprep.core.catalogue import Phrase, phrase
from eprep.sandbox import wrapping

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


class Memory:
    """A file with a level for each profile."""

    def __init__(self, path: Path, packages: Sequence[str]) -> None:
        self._path = path
        self._packages = packages

    def recall(self) -> Level | None:
        """None where nothing is known, or where what it hung on has changed."""
        found: Any = self._all().get(self._profile)
        with suppress(KeyError, TypeError):
            if found["key"] == self._key():
                return Level(found["name"], found["why"], found["values"])
        return None

    def keep(self, level: Level) -> None:
        """Beside what is known of other profiles. Where nothing can be written, the probes run
        each time."""
        found = {"name": level.name, "why": level.why, "values": dict(level.values)}
        known = {**self._all(), self._profile: {"key": self._key(), **found}}
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(json.dumps(known), encoding="utf-8")

    @property
    def _profile(self) -> str:
        return " ".join(self._packages)

    def _all(self) -> dict[str, Any]:
        with suppress(OSError, ValueError):
            known = json.loads(self._path.read_text(encoding="utf-8"))
            return known if isinstance(known, dict) else {}
        return {}

    def _key(self) -> str:
        """Changes with anything that the level hangs on."""
        boot = BOOT.read_text(encoding="ascii") if BOOT.exists() else ""
        code = sorted(Path(__file__).parent.rglob("*.py"))
        origins = [spec.origin for name in self._packages if (spec := find_spec(name))]
        files = [*code, *(Path(origin) for origin in origins if origin)]
        stamps = [(str(path), path.stat().st_mtime_ns) for path in files]
        tools = (sys.executable, wrapping.program())
        parts = (boot, platform.release(), sys.version, tools, stamps)
        return hashlib.sha256(repr(parts).encode()).hexdigest()
