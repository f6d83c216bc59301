"""What a session came to, counted: by mark, and by section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eprep.core.session import Result


def marks(results: Iterable[Result]) -> Counter[str]:
    return Counter(verdict.mark for _, verdict in results)


def by_section(results: Iterable[Result]) -> dict[str, tuple[int, int]]:
    """Right answers and answers, in the order in which the sections came."""
    found: dict[str, tuple[int, int]] = {}
    for stored, verdict in results:
        section = stored.asked.question.common.section
        right, all_ = found.get(section, (0, 0))
        found[section] = right + verdict.correct, all_ + 1
    return found
