# misconception: rng-unused 乱数を引数の rng からではなく np.random から引いた
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def train(x_train, d_train, rng):
    W1 = np.random.randn(784, 50) / np.sqrt(784)
    b1 = np.zeros(50)
    W2 = np.random.randn(50, 10) / np.sqrt(50)
    b2 = np.zeros(10)
    for epoch in range(20):
        order = np.random.permutation(len(x_train))
        for start in range(0, len(order), 50):
            batch = order[start : start + 50]
            x, d = x_train[batch], d_train[batch]
            z1 = sigmoid(x @ W1 + b1)
            u = z1 @ W2 + b2
            y = np.exp(u - u.max(axis=1, keepdims=True))
            y /= y.sum(axis=1, keepdims=True)
            delta2 = (y - d) / len(x)
            delta1 = (delta2 @ W2.T) * z1 * (1 - z1)
            W1 = W1 - 0.5 * (x.T @ delta1)
            b1 = b1 - 0.5 * delta1.sum(axis=0)
            W2 = W2 - 0.5 * (z1.T @ delta2)
            b2 = b2 - 0.5 * delta2.sum(axis=0)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
