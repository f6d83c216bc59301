"""How far a download has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Fetched:
    """One file's bytes."""

    file: str
    done: int
    total: int | None
    """None where the server does not say."""


Tell = Callable[[Fetched], None]


def silent(_: Fetched) -> None:
    """For whoever does not want to know."""
