"""Where eprep keeps what it writes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import eprep
import quizbank

BUILT_IN = Path(str(quizbank.__file__)).parent
CODE = Path(eprep.__file__).parent


class Places(NamedTuple):
    data: Path
    """The history: to be kept."""

    cache: Path
    """What can be made again."""

    config: Path
    """The learner's settings."""

    state: Path
    """What is of use for a while."""

    @property
    def log(self) -> Path:
        return self.data / "events.sqlite3"

    @property
    def reports(self) -> Path:
        """Where reports of errors in questions are written."""
        return self.data / "reports"

    @property
    def trainings(self) -> Path:
        """The curves of trainings that came to their end."""
        return self.data / "trainings.jsonl"

    @property
    def bank_cache(self) -> Path:
        return self.cache / "bank.sqlite3"

    @property
    def verified(self) -> Path:
        """How far the history was found to be as it was written."""
        return self.cache / "verified"

    @property
    def standings(self) -> Path:
        """What the history comes to."""
        return self.cache / "standings"

    @property
    def predicted(self) -> Path:
        """What score was predicted today."""
        return self.cache / "predicted"

    @property
    def mnist(self) -> Path:
        """Where a download of it goes."""
        return self.cache / "mnist"

    @property
    def isolation(self) -> Path:
        """What the sandbox's probes found."""
        return self.cache / "isolation.json"

    @property
    def page(self) -> Path:
        """The report that a browser is shown."""
        return self.state / "report.html"

    @property
    def trace(self) -> Path:
        """Where faults of ours are written down."""
        return self.state / "trace.log"


def places(data_dir: Path | None) -> Places:
    """Everything below `data_dir`, else below EPREP_DATA_DIR, else where the system wants it."""
    named = data_dir or os.environ.get("EPREP_DATA_DIR")
    if named:
        data_dir = Path(named)
        return Places(data_dir, data_dir / "cache", data_dir / "config.toml", data_dir)
    from platformdirs import PlatformDirs

    system = PlatformDirs("eprep", appauthor=False)
    return Places(
        Path(system.user_data_dir),
        Path(system.user_cache_dir),
        Path(system.user_config_dir) / "config.toml",
        Path(system.user_state_dir),
    )
