"""The matrix product A B, cut where the machine's kernels would otherwise stumble.

OpenBLAS computes products in float32 sixteen columns at a time. One or two columns over are slow
out of proportion: 50 columns take a fifth longer than 48, and these two apart next to nothing.
"""

from collections.abc import Callable
from functools import partial

import numpy as np

from .flat import Floats

WIDTH = 16
FEW = 4
SMALL = 20_000


def product(A: Floats, B: Floats, out: Floats) -> Callable[[], object]:
    """Return what computes out = A B from the values that A and B then have.

    Shapes: A (n, k), B (k, m), out (n, m).
    """
    m = B.shape[1]
    whole = m - m % WIDTH
    small = A.size < SMALL  # then the second call costs more than it saves
    if small or not 0 < m - whole <= FEW:
        return partial(np.matmul, A, B, out=out)

    def halves() -> None:
        np.matmul(A, B_whole, out=out_whole)
        np.matmul(A, B_rest, out=out_rest)

    B_whole, B_rest = B[:, :whole], B[:, whole:]
    out_whole, out_rest = out[:, :whole], out[:, whole:]
    return halves
