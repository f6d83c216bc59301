# mistake: the array is divided by the square root of its number of columns, so the number of outputs is used instead of the number of inputs.
import numpy as np


def xavier_init(n_in, n_out, rng):
    w = np.zeros((n_in, n_out))
    for i in range(n_in):
        for j in range(n_out):
            w[i, j] = rng.normal()
    fan = len(w[0])
    return w / np.sqrt(fan)
