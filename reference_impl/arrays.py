"""Type aliases."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]

Labels = NDArray[np.int64]
"""Class numbers from 0, shape (N,)."""

Network = dict[str, Array]
"""W1, b1, W2, b2, …: W of shape (n_in, n_out), b (n_out,); with normalisation also gamma1, beta1 ….
Gradients have the same keys, except those of running statistics, which are not learned."""
