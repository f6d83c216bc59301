"""A Dask cluster on this machine: real processes, on 127.0.0.1 alone, without dashboards."""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress

from tests.cli.processes import alive, children, until

HOST = ["--host", "127.0.0.1", "--dashboard-address", "127.0.0.1:0", "--no-dashboard"]


class Cluster:
    """A scheduler, and workers that come and go."""

    def __init__(self, folder, data):
        self._folder = folder
        self._data = data
        self._file = folder / "scheduler.json"
        self._running = []
        self.scheduler = self._start("scheduler", "--port", "0")

    @property
    def address(self):
        until(lambda: self._file.exists() and self._file.read_text().endswith("}"))
        return json.loads(self._file.read_text())["address"]

    def worker(self, *options, data=None, nanny=False):
        """One more, with one thread. It is there once it is asked for its address."""
        nannied = "--nanny" if nanny else "--no-nanny"
        return self._start("worker", nannied, "--nthreads", "1", *options, data=data)

    def worker_address(self, process):
        """As it has written it into its log, once the scheduler knows it."""
        until(lambda: "Registered to:" in process.log.read_text())
        lines = process.log.read_text().splitlines()
        return next(line.split()[-1] for line in lines if "Start worker at:" in line)

    def _start(self, name, *options, data=None):
        folder = self._folder / f"{name}-{len(self._running)}"
        (folder / "home").mkdir(parents=True)
        module = f"distributed.cli.dask_{name}"
        files = ["--scheduler-file", str(self._file)]
        if name == "worker":
            files += ["--local-directory", str(folder)]
        log = folder / "log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", module, *HOST, *files, *map(str, options)],
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=folder,
                env={"PATH": os.environ["PATH"], "HOME": str(folder / "home"),
                     "EPREP_DATA_DIR": str(data or self._data)},
            )  # fmt: skip
        process.log, process.nanny = log, "--nanny" in options
        self._running.append(process)
        return process

    def close(self):
        """A nanny is asked to end its worker too, and may hang at it. The others may hang where all
        end at once."""
        below = [child for process in self._running for child in children(process.pid)]
        for process in self._running:
            process.terminate() if process.nanny else process.kill()
        for process in self._running:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(60)
        for number in alive(below):
            with suppress(ProcessLookupError):
                os.kill(number, signal.SIGKILL)
