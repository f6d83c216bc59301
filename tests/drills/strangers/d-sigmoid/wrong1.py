# mistake: It computes x * (1 - x) as if x were already the output of the sigmoid.
import numpy as np


def d_sigmoid(x):
    return x * (1.0 - x)
