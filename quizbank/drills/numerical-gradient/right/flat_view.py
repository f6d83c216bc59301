import numpy as np


def numerical_gradient(f, x):
    h = 1e-6
    flat = x.reshape(-1)
    grad = []
    for i, value in enumerate(flat.tolist()):
        differences = []
        for step in (h, -h):
            flat[i] = value + step
            differences.append(f(x))
        flat[i] = value
        grad.append((differences[0] - differences[1]) / (2 * h))
    return np.reshape(grad, x.shape)
