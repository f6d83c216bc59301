"""One thread for matrix products, which must be said before NumPy is imported.

Products as small as those of a batch gain a tenth from a second thread, and lose many times that
where another process is busy. With one thread the bits are the same, too, whatever the machine.
"""

from __future__ import annotations

import os

LIBRARIES = ("OPENBLAS", "OMP", "MKL", "VECLIB_MAXIMUM", "BLIS")


def use_one_thread() -> None:
    """Whoever has set a number of threads keeps it."""
    for library in LIBRARIES:
        suffix = "THREADS" if library.endswith("MAXIMUM") else "NUM_THREADS"
        os.environ.setdefault(f"{library}_{suffix}", "1")
