"""When the events of a chain happened, for the order among those of all devices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eprep.core.attempts import seconds_of


def moments(chain: Sequence[tuple[int | None, str]]) -> Iterator[int]:
    """From the moments and times of all its events, milliseconds that never go back.

    Older events have no moment: they stand at the latest time up to then, and never after the
    first that has one.
    """
    first = next((moment for moment, _ in chain if moment is not None), None)
    latest = 0
    for moment, time in chain:
        if moment is None:
            latest = max(latest, milliseconds(time))
            yield latest if first is None else min(latest, first)
        else:
            yield moment


def milliseconds(time: str) -> int:
    """Since 1970, of a time in ISO 8601."""
    return int(seconds_of(time) * 1000)
