# mistake: it makes only 20 full-batch updates with learning rate 0.01 (one per epoch), so the network is hardly trained at all.
import numpy as np


def train(x_train, d_train, rng):
    W1 = rng.standard_normal((784, 50)) * np.sqrt(1 / 784)
    b1 = np.zeros(50)
    W2 = rng.standard_normal((50, 10)) * np.sqrt(1 / 50)
    b2 = np.zeros(10)
    learning_rate = 0.01
    epochs = 20
    N = len(x_train)

    for epoch in range(epochs):
        # forward
        z1 = 1 / (1 + np.exp(-(x_train @ W1 + b1)))
        u2 = z1 @ W2 + b2
        e = np.exp(u2 - u2.max(axis=1, keepdims=True))
        y = e / e.sum(axis=1, keepdims=True)
        # backward
        du2 = (y - d_train) / N
        dW2 = z1.T @ du2
        db2 = du2.sum(axis=0)
        du1 = (du2 @ W2.T) * z1 * (1 - z1)
        dW1 = x_train.T @ du1
        db1 = du1.sum(axis=0)
        # update
        W1 -= learning_rate * dW1
        b1 -= learning_rate * db1
        W2 -= learning_rate * dW2
        b2 -= learning_rate * db2

    return dict(W1=W1, b1=b1, W2=W2, b2=b2)
