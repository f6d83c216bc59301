"""One thread for matrix products, which must be said before NumPy is imported.

Products as small as those of a batch gain a tenth from a second thread, and lose many times that
where another process is busy. How a product is shared out also decides its last bits.
"""

from __future__ import annotations

import os

THREADS = (
    "OPENBLAS_NUM_THREADS",
    "OMP_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "BLIS_NUM_THREADS",
)


def use_one_thread() -> None:
    """Whoever has set a number of threads keeps it."""
    for variable in THREADS:
        os.environ.setdefault(variable, "1")
