"""A submission in a child process, and once more in another."""

from __future__ import annotations

from contextlib import ExitStack
from functools import cached_property, partial
from types import TracebackType
from typing import Self

from eprep.core.trial import Limits, Runner, Running


class Runs:
    """`first` gets the calls. `afresh` knows nothing of them: what a program keeps from one call
    to the next does not make it repeat itself there. It is started when it is first needed."""

    def __init__(self, run: Runner, source: str, function: str, limits: Limits) -> None:
        self._start = partial(run, source, function, limits)
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        self.first: Running = self._stack.enter_context(self._start())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.__exit__(kind, error, trace)

    @cached_property
    def afresh(self) -> Running:
        """Raises Stopped."""
        return self._stack.enter_context(self._start())
