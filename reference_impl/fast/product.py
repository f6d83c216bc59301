"""The matrix product AB, cut where the machine's kernels would otherwise stumble.

OpenBLAS computes products in float32 sixteen columns at a time, and up to four columns beyond are
slow out of proportion: 50 columns take a fifth longer than 48. As a product of their own, these
two take a tenth of the time of the 48.
"""

from collections.abc import Callable
from functools import partial

import numpy as np

from .flat import Floats

WIDTH, FEW = 16, 4

SMALL = 20_000
"""Elements of A. With fewer, the second call costs more than it saves."""


def product(A: Floats, B: Floats, out: Floats) -> Callable[[], object]:
    """Return a function that computes out = AB from what A and B hold when it is called.

    Shapes: A (n, k), B (k, m), out (n, m).
    """
    m = B.shape[1]
    whole = m - m % WIDTH
    if A.size < SMALL and out.flags.c_contiguous:  # which `dot` asks for; it is called faster
        return partial(A.dot, B, out=out)
    if A.size < SMALL or whole == 0 or not 0 < m - whole <= FEW:
        return partial(np.matmul, A, B, out=out)

    def in_two_parts() -> None:
        np.matmul(A, B_whole, out=out_whole)
        np.matmul(A, B_rest, out=out_rest)

    B_whole, B_rest = B[:, :whole], B[:, whole:]
    out_whole, out_rest = out[:, :whole], out[:, whole:]
    return in_two_parts
