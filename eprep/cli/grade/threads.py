"""Grades in threads of this program, each with a sandbox of its own."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from itertools import islice
from queue import SimpleQueue
from types import TracebackType
from typing import Protocol, Self

from eprep.cli.grade.task import Graded, Task
from eprep.core.trial import Limits, Runner, Running

END_SECONDS = 10.0
"""For the threads to notice that it is over. They hold nobody up who does not."""


class Closable(Runner, Protocol):
    def close(self) -> None:
        """End every process. It may be called while another thread waits for one."""


class Over(Exception):
    """Nobody waits for the result any more."""


class Workbench:
    """A sandbox that can be taken away from the thread that works with it."""

    def __init__(self, sandbox: Closable) -> None:
        self._sandbox = sandbox
        self._over = False

    @property
    def isolation(self) -> str:
        return self._sandbox.isolation

    def __call__(
        self, source: str, function: str, limits: Limits
    ) -> AbstractContextManager[Running]:
        if self._over:
            raise Over
        return self._sandbox(source, function, limits)

    def take_away(self) -> None:
        self._over = True
        self._sandbox.close()


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
        self._benches = [Workbench(sandbox) for sandbox in sandboxes]
        self._threads = [
            threading.Thread(target=self._work, args=(bench,), daemon=True)
            for bench in self._benches
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
        end = time.monotonic() + END_SECONDS
        while any(thread.is_alive() for thread in self._threads) and time.monotonic() < end:
            for bench in self._benches:
                bench.take_away()
            for thread in self._threads:
                thread.join(0.02)

    def __call__(self, tasks: Iterable[tuple[int, Task]]) -> Iterator[tuple[int, Graded]]:
        waiting = iter(tasks)
        running = 0
        for task in islice(waiting, len(self._threads)):
            self._todo.put(task)
            running += 1
        while running:
            number, result = self._done.get()
            if isinstance(result, BaseException):
                raise result
            task_after = next(waiting, None)
            if task_after is None:
                running -= 1
            else:
                self._todo.put(task_after)
            yield number, result

    def _work(self, bench: Workbench) -> None:
        while (item := self._todo.get()) is not None:
            number, task = item
            try:
                result: Graded | BaseException = self._graded(task, bench)
            except BaseException as error:  # noqa: BLE001  raised again in the thread that asked
                result = error
            self._done.put((number, result))

    def _graded(self, task: Task, bench: Workbench) -> Graded:
        with self._turns.beside_others():
            graded = self._grade(task, bench)
        if self._doubt_time and graded.document.out_of_time:
            with self._turns.alone():
                return self._grade(task, bench)
        return graded
