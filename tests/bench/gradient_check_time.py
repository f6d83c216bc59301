"""How long the quick gradient check takes, beside `import numpy`."""

from __future__ import annotations

import statistics

from open_bank import IMPORT_NUMPY, child

TURNS = 15

CHECK = """
import time
import numpy as np
from reference_impl.gradient_check import gradient_error
from reference_impl.network import backward, init_network, softmax_cross_entropy

rng = np.random.default_rng(0)
network = init_network((784, 50, 10), rng)
x, d = rng.random((3, 784)), np.eye(10)[[5, 0, 4]]
begin = time.perf_counter()
grad = backward(network, x, d)
error = gradient_error(lambda p: softmax_cross_entropy(p, x, d), network, grad, rng, directions=5)
print(time.perf_counter() - begin)
assert error < 1e-6
"""


def check_to_import() -> float:
    """Return the ratio, beyond the imports; medians of children that take turns."""
    imports, checks = [], []
    for _ in range(TURNS):
        imports += child(IMPORT_NUMPY)
        checks += child(CHECK)
    return statistics.median(checks) / statistics.median(imports)
