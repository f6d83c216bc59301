# misconception: activation-derivative-forgotten 中間層の活性化関数の微分を掛けなかった
import numpy as np


def softmax(u):
    e = np.exp(u - u.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def backward(network, x, d):
    z1 = 1 / (1 + np.exp(-(x @ network["W1"] + network["b1"])))
    y = softmax(z1 @ network["W2"] + network["b2"])

    delta2 = (y - d) / len(x)
    delta1 = delta2 @ network["W2"].T
    return {
        "W1": x.T @ delta1,
        "b1": delta1.sum(axis=0),
        "W2": z1.T @ delta2,
        "b2": delta2.sum(axis=0),
    }
