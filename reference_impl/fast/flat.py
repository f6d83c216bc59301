"""Many arrays in one long vector, so that one NumPy call updates them all.

Each call costs about a microsecond before it does anything, and Adam makes a dozen.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reference_impl.arrays import Network

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Flat:
    vector: Floats

    views: dict[str, Floats]
    """The arrays by name, each a window on its part of the vector, in the vector's order."""

    @staticmethod
    def of(arrays: Network) -> "Flat":
        """Return copies of the arrays, in float32."""
        vector = np.concatenate([array.ravel() for array in arrays.values()], dtype=np.float32)
        views, begin = {}, 0
        for name, array in arrays.items():
            end = begin + array.size
            views[name] = vector[begin:end].reshape(array.shape)
            begin = end
        return Flat(vector, views)

    def first_rows(self, count: int) -> Floats:
        """Return the vector's beginning as `count` rows as wide as its first array.

        Where a W (n, m) is followed by its b (m,), n + 1 rows are the matrix [W; b].
        """
        width = next(iter(self.views.values())).shape[1]
        return self.vector[: count * width].reshape(count, width)

    def copies(self) -> Network:
        return {name: view.copy() for name, view in self.views.items()}
