# mistake: all weights start at 0, so the hidden units stay identical and the network can hardly learn.
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(x):
    x = x - x.max(axis=1, keepdims=True)
    e = np.exp(x)
    return e / e.sum(axis=1, keepdims=True)


def train(x_train, d_train, rng):
    W1 = np.zeros((784, 50))
    b1 = np.zeros(50)
    W2 = np.zeros((50, 10))
    b2 = np.zeros(10)
    lr, batch_size, epochs = 0.5, 50, 20
    N = x_train.shape[0]

    for epoch in range(epochs):
        perm = rng.permutation(N)
        for i in range(0, N, batch_size):
            idx = perm[i:i + batch_size]
            x, d = x_train[idx], d_train[idx]
            z1 = sigmoid(x @ W1 + b1)
            y = softmax(z1 @ W2 + b2)
            delta2 = (y - d) / len(idx)
            delta1 = delta2 @ W2.T * z1 * (1 - z1)
            W2 -= lr * z1.T @ delta2
            b2 -= lr * delta2.sum(axis=0)
            W1 -= lr * x.T @ delta1
            b1 -= lr * delta1.sum(axis=0)
    return {'W1': W1, 'b1': b1, 'W2': W2, 'b2': b2}
