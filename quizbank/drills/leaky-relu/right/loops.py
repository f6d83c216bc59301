import numpy as np


def leaky_relu(x, alpha=0.01):
    values = []
    for v in x.flatten():
        values.append(v if v > 0 else alpha * v)
    return np.array(values).reshape(x.shape)
