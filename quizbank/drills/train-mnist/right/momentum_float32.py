import numpy as np


def train(x_train, d_train, rng):
    x_train, d_train = x_train.astype("f"), d_train.astype("f")
    sizes = (784, 50, 10)
    W = [
        rng.standard_normal((n, m), dtype="f") / np.float32(n) ** 0.5
        for n, m in zip(sizes, sizes[1:])
    ]
    b = [np.zeros(m, "f") for m in sizes[1:]]
    params = [W[0], b[0], W[1], b[1]]
    velocity = [np.zeros_like(p) for p in params]
    for _ in range(15):
        for batch in np.array_split(rng.permutation(len(x_train)), 60):
            x, d = x_train[batch], d_train[batch]
            z = 0.5 * (1 + np.tanh(0.5 * (x @ W[0] + b[0])))
            u = z @ W[1] + b[1]
            u -= np.logaddexp.reduce(u, axis=1, keepdims=True)
            d2 = (np.exp(u) - d) / np.float32(len(x))
            d1 = d2 @ W[1].T * z * (1 - z)
            for p, v, g in zip(params, velocity, (x.T @ d1, d1.sum(0), z.T @ d2, d2.sum(0))):
                v *= np.float32(0.9)
                v -= np.float32(0.1) * g
                p += v
    return dict(zip(("W1", "b1", "W2", "b2"), params))
