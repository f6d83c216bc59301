"""Grades in threads of this program, each with a sandbox of its own."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Protocol, Self

from eprep.cli.grade.task import Graded, Task
from eprep.core.trial import Runner

END_SECONDS = 10.0
"""For the threads to notice that it is over. They hold nobody up who does not."""

LISTEN_SECONDS = 0.2
"""So often who waits for a result listens for a Ctrl+C. A wait without end does not hear one that
comes just before it, or that the system hands to another thread."""


class Closable(Runner, Protocol):
    def close(self) -> None:
        """End every process, for good. It may be called while another thread waits for one."""


class Turns:
    """Many work beside one another, or one works alone."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._working = 0
        self._wanting = 0
        """How many want to be alone, or are."""

        self._one = threading.Lock()

    @contextmanager
    def beside_others(self) -> Iterator[None]:
        with self._changed:
            self._changed.wait_for(lambda: not self._wanting)
            self._working += 1
        try:
            yield
        finally:
            with self._changed:
                self._working -= 1
                self._changed.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        with self._changed:
            self._wanting += 1
        try:
            with self._one:
                with self._changed:
                    self._changed.wait_for(lambda: not self._working)
                yield
        finally:
            with self._changed:
                self._wanting -= 1
                self._changed.notify_all()


class Threads:
    """Implements `task.Executor`. A failure in a thread is raised where the results come."""

    def __init__(
        self,
        sandboxes: Sequence[Closable],
        grade: Callable[[Task, Runner], Graded],
        *,
        doubt_time: bool,
    ) -> None:
        """With `doubt_time`, who ran out of time is tried again alone: others may have had it."""
        self._grade = grade
        self._doubt_time = doubt_time
        self._turns = Turns()
        self._todo: SimpleQueue[tuple[int, Task] | None] = SimpleQueue()
        self._done: SimpleQueue[tuple[int, Graded | BaseException]] = SimpleQueue()
        self._sandboxes = sandboxes
        self._threads = [
            threading.Thread(target=self._work, args=(sandbox,), daemon=True)
            for sandbox in sandboxes
        ]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Whoever still works is stopped: what it runs ends, and it may run nothing more."""
        for _ in self._threads:
            self._todo.put(None)
        for sandbox in self._sandboxes:
            sandbox.close()
        end = time.monotonic() + END_SECONDS
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))

    def __call__(self, tasks: Iterable[tuple[int, Task]]) -> Iterator[tuple[int, Graded]]:
        waiting = iter(tasks)
        running = 0
        for task in islice(waiting, len(self._threads)):
            self._todo.put(task)
            running += 1
        while running:
            number, result = self._next()
            if isinstance(result, BaseException):
                raise result
            task_after = next(waiting, None)
            if task_after is None:
                running -= 1
            else:
                self._todo.put(task_after)
            yield number, result

    def _next(self) -> tuple[int, Graded | BaseException]:
        while True:
            with suppress(Empty):
                return self._done.get(timeout=LISTEN_SECONDS)

    def _work(self, sandbox: Closable) -> None:
        while (item := self._todo.get()) is not None:
            number, task = item
            try:
                result: Graded | BaseException = self._graded(task, sandbox)
            except BaseException as error:  # noqa: BLE001  raised again in the thread that asked
                result = error
            self._done.put((number, result))

    def _graded(self, task: Task, sandbox: Closable) -> Graded:
        with self._turns.beside_others():
            graded = self._grade(task, sandbox)
        if self._doubt_time and graded.document.out_of_time:
            with self._turns.alone():
                return self._grade(task, sandbox)
        return graded
