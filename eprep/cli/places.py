"""Where eprep keeps what it writes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import eprep
import quizbank

BUILT_IN = Path(str(quizbank.__file__)).parent
CODE = Path(eprep.__file__).parent


@dataclass(frozen=True)
class Places:
    data: Path
    """The history: to be kept."""

    cache: Path
    """What can be made again."""

    @property
    def log(self) -> Path:
        return self.data / "events.sqlite3"

    @property
    def bank_cache(self) -> Path:
        return self.cache / "bank.sqlite3"

    @property
    def isolation(self) -> Path:
        """What the sandbox's probes found."""
        return self.cache / "isolation.json"


def places(data_dir: Path | None) -> Places:
    """Everything below `data_dir` where one is given, else where the system wants it."""
    if data_dir is not None:
        return Places(data_dir, data_dir / "cache")
    from platformdirs import PlatformDirs

    system = PlatformDirs("eprep", appauthor=False)
    return Places(Path(system.user_data_dir), Path(system.user_cache_dir))
