"""What the TUI says in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

SCREEN: Mapping[str, str] = {}
