"""Training on MNIST beside PyTorch and scikit-learn: run by `make bench`, figures are ratios.

Prints what BENCHMARKS.md says, and writes it where all contenders and MNIST itself are there.
Exits with 1 if a promise fails, and with 3 if EPREP_MNIST_DIR names no folder of images.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from eprep.cli.one_thread import THREADS
from eprep.core.catalogue import Words
from eprep.core.fault import Refusal

BENCHMARKS = Path(__file__).parents[2] / "BENCHMARKS.md"


def main() -> int:
    os.environ.update(dict.fromkeys(THREADS, "1"))  # read by NumPy when it is imported: not before
    from document import document
    from field import RIVALS, field
    from images import MNIST, find_images, kind_of
    from measuring import promises_of, races_of
    from task import tasks_of

    try:
        source = find_images()
        images = source.load()
    except Refusal as refusal:
        print(Words()(refusal.phrase), file=sys.stderr)
        return refusal.exit_code
    kind, entered = kind_of(images), field()
    if kind != MNIST:
        print(f"MNIST is not at hand: training on {kind}.", file=sys.stderr)
    tasks = tasks_of(images)
    races = races_of(tasks, entered)
    promises = promises_of(races, tasks[0], source.where if kind == MNIST else None)
    text = document(kind, tasks, races, promises)
    print(text)

    if kind == MNIST and entered.keys() >= RIVALS.keys():
        BENCHMARKS.write_text(text, encoding="utf-8")
    else:
        print("Something was missing: BENCHMARKS.md stays as it was.", file=sys.stderr)
    return int(any(promise.verdict == "FAILS" for promise in promises))


if __name__ == "__main__":
    sys.exit(main())
