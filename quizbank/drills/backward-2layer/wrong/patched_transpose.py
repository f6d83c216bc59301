# misconception: transposed-where-it-fits 形が合わないときだけ転置すればよいと考えた
import numpy as np


def softmax(u):
    e = np.exp(u - u.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def backward(network, x, d):
    z1 = 1 / (1 + np.exp(-(x @ network["W1"] + network["b1"])))
    y = softmax(z1 @ network["W2"] + network["b2"])

    delta2 = (y - d) / len(x)
    delta1 = (delta2 @ network["W2"].T) * z1 * (1 - z1)
    grad = {
        "W1": delta1.T @ x,
        "b1": delta1.sum(axis=0),
        "W2": delta2.T @ z1,
        "b2": delta2.sum(axis=0),
    }
    for key in ("W1", "W2"):
        if grad[key].shape != network[key].shape:
            grad[key] = grad[key].T
    return grad
