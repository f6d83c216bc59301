"""A report in text over a long history, beside `import numpy`: run by `make bench`, figures are
ratios.

Each is the median of child processes that take turns with children that import NumPy, less the
median of the start-up: the same report over an empty history, with the bank compiled. Beyond
`eprep --version` is told too. Cold: nothing remembered of the history, so that all of it is
verified and folded, once.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from long_history import write_history

TURNS = 15
PROMISES = {10_000: 0.3, 500_000: 6.0}
DOUBT = 2.1
"""Seconds for which files that have just been written are read again."""

IMPORT_NUMPY = "import time; t = time.perf_counter(); import numpy; print(time.perf_counter() - t)"
EPREP = (sys.executable, "-P", "-m", "eprep")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        data = {count: Path(folder) / str(count) for count in (0, *PROMISES)}
        listed = _run("bank", "list", "--json", data=data[0])
        questions = [question["id"] for question in json.loads(listed)["questions"]]
        time.sleep(DOUBT)
        _run("bank", "stats", data=data[0])
        cold = {}
        for count in PROMISES:
            shutil.copytree(data[0], data[count])
            write_history(data[count] / "events.sqlite3", count, questions)
            cold[count] = _time("report", data=data[count])
        rows = [_turn(data) for _ in range(TURNS)]
    numpy, version, empty, *warm = (statistics.median(column) for column in zip(*rows, strict=True))
    print(f"`eprep report` beyond start-up / `import numpy`; medians of {TURNS} turns")
    kept = []
    for (count, promise), seconds in zip(PROMISES.items(), warm, strict=True):
        ratio = (seconds - empty) / numpy
        kept.append(ratio <= promise)
        print(f"  {count} events  {ratio:.2f}  (promised ≤ {promise:g}: {'holds' if kept[-1] else 'FAILS'})", end="")  # fmt: skip
        print(f"; cold, once, {(cold[count] - empty) / numpy:.0f}; ", end="")
        print(f"warm beyond `eprep --version` {(seconds - version) / numpy:.2f}")
    return int(not all(kept))


def _turn(data: dict[int, Path]) -> list[float]:
    numpy = float(subprocess.run(
        [sys.executable, "-c", IMPORT_NUMPY], check=True, capture_output=True, text=True
    ).stdout)  # fmt: skip
    return [
        numpy,
        _time("--version", data=data[0]),
        *(_time("report", data=d) for d in data.values()),
    ]


def _time(*words: str, data: Path) -> float:
    begin = time.perf_counter()
    _run(*words, data=data)
    return time.perf_counter() - begin


def _run(*words: str, data: Path) -> str:
    command = [*EPREP, "--data-dir", str(data), *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    raise SystemExit(main())
