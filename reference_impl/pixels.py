"""Images as they are stored, and as a network wants them."""

import numpy as np
from numpy.typing import NDArray

from .arrays import Array

Pixels = NDArray[np.uint8]
"""Grey levels from 0 (paper) to 255 (ink), one image a row: (N, 784) for MNIST."""


def scaled(x: Pixels | Array) -> Array:
    """Return pixels as float32 from 0 to 1; what is no longer uint8 passes as it is.

    Pixels left as they are also "work" (the book's weights then still read 92 % of MNIST's test
    images), which is why forgetting this goes unnoticed.
    """
    return x / np.float32(255) if x.dtype == np.uint8 else x  # type: ignore[return-value]
