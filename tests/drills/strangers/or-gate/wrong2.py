# mistake: the sum of the inputs is returned, so OR(1, 1) is 2.
import numpy as np


def OR(x1, x2):
    return x1 + x2
