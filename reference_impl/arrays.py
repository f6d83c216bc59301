"""The types that every formula here speaks in."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]

Labels = NDArray[np.int64]
"""Class numbers from 0, shape (N,)."""

Network = dict[str, Array]
"""W1, b1, W2, b2, …: W of shape (n_in, n_out), b (n_out,). Gradients have the same keys."""
