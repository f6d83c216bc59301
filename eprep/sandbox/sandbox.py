"""Where submissions run: the best runner for this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import Self

from eprep.core.catalogue import phrase
from eprep.core.trial import Limits, Running, Stopped
from eprep.sandbox.isolation import Assessment
from eprep.sandbox.one_shot import LimitsRunner
from eprep.sandbox.replies import failed
from eprep.sandbox.zygote_runner import ZygoteRunner


class Sandbox:
    """Several may share an assessment. A runner of its own is made when it is first needed."""

    def __init__(
        self, assessment: Assessment | None = None, lent: Sequence[str] = (), data: str = ""
    ) -> None:
        """`lent` are packages beyond those of the assessment, `data` is a folder to be read."""
        self.assessment = assessment or Assessment()
        self._lent = lent
        self._data = data
        self._lock = threading.Lock()
        self._run: ZygoteRunner | LimitsRunner | None = None
        self._closed = False

    @property
    def isolation(self) -> str:
        return self.assessment.level.name

    def __call__(
        self, source: str, function: str, limits: Limits
    ) -> AbstractContextManager[Running]:
        return self._tried(source, function, limits)

    @contextmanager
    def _tried(self, source: str, function: str, limits: Limits) -> Iterator[Running]:
        run = self._runner()
        try:
            with run(source, function, limits) as running:
                yield running
        except Stopped:  # a verdict too, which a Ctrl+C is not
            self.assessment.check_again(run)
            raise
        self.assessment.check_again(run)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> None:
        """Begin to start what will be needed, while there is something else to do."""
        with suppress(Stopped):  # told when it is needed
            run = self._runner()
            if isinstance(run, ZygoteRunner):
                run.start()

    def close(self) -> None:
        """End every process, for good. It may be called while another thread waits for one."""
        with self._lock:
            self._closed = True
            run = self._run
        self.assessment.wait()  # a check may be going on in it
        if run is not None:
            run.close()

    def _runner(self) -> ZygoteRunner | LimitsRunner:
        self.assessment.heed()
        with self._lock:
            if self._closed:
                raise failed(phrase("internal.closed"))
            if self._run is None:
                self._run = self.assessment.runner(self._lent, self._data)
            return self._run
