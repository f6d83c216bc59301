# mistake: it tests that the inputs differ, which is XOR, so OR(1, 1) gives 0.
import numpy as np


def OR(x1, x2):
    return int(x1 != x2)
