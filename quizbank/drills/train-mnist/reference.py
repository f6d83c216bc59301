"""Trains 784-50-10 by plain SGD: how well is well enough.

The settings are in the statement. They are no better than a learner's first sensible choice, so
that other sensible choices pass too.
"""

import numpy as np

HIDDEN = 50
LEARNING_RATE = 0.5
BATCH_SIZE = 50
EPOCHS = 20


def train(x_train, d_train, rng):
    """Return W1, b1, W2, b2 after EPOCHS passes.

    z1 = σ(x W1 + b1)    y = softmax(z1 W2 + b2)    E = -1/N Σₙ Σₖ dₙₖ log yₙₖ
    """
    x_train = x_train.astype(np.float64)
    N, n = x_train.shape
    K = d_train.shape[1]
    network = {
        "W1": rng.normal(0.0, np.sqrt(1 / n), (n, HIDDEN)),
        "b1": np.zeros(HIDDEN),
        "W2": rng.normal(0.0, np.sqrt(1 / HIDDEN), (HIDDEN, K)),
        "b2": np.zeros(K),
    }
    for _ in range(EPOCHS):
        order = rng.permutation(N)
        for start in range(0, N, BATCH_SIZE):
            batch = order[start : start + BATCH_SIZE]
            grad = gradient(network, x_train[batch], d_train[batch])
            for key in network:
                network[key] -= LEARNING_RATE * grad[key]
    return network


def gradient(network, x, d):
    """Return ∂E/∂W1, ∂E/∂b1, ∂E/∂W2, ∂E/∂b2.

    δ₂ = (y - d) / N
    δ₁ = δ₂ W2ᵀ ⊙ z1 ⊙ (1 - z1)
    """
    z1 = 1.0 / (1.0 + np.exp(-(x @ network["W1"] + network["b1"])))
    delta2 = (softmax(z1 @ network["W2"] + network["b2"]) - d) / len(x)
    delta1 = (delta2 @ network["W2"].T) * z1 * (1.0 - z1)
    return {
        "W1": x.T @ delta1,
        "b1": delta1.sum(axis=0),
        "W2": z1.T @ delta2,
        "b2": delta2.sum(axis=0),
    }


def softmax(u):
    e = np.exp(u - u.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
