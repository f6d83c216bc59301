# mistake: it returns Python lists instead of a NumPy array.
import numpy as np


def relu(x):
    if x.ndim == 1:
        return [max(0.0, float(v)) for v in x]
    return [relu(row) for row in x]
