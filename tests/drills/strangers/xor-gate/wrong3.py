# mistake: the difference x1 - x2 is returned without the absolute value, so XOR(0, 1) is -1.
import numpy as np


def XOR(x1, x2):
    return x1 - x2
