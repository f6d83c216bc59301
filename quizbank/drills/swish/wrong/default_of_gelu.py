# misconception: other-default 既定値は 1.0 ではないと思い込んだ
import numpy as np


def swish(x, beta=1.702):
    return x / (1 + np.exp(-beta * x))
