# misconception: softmax-forgotten 出力層のソフトマックスを忘れ、総入力から教師信号を引いた
import numpy as np


def backward(network, x, d):
    z1 = 1 / (1 + np.exp(-(x @ network["W1"] + network["b1"])))
    y = z1 @ network["W2"] + network["b2"]

    delta2 = (y - d) / len(x)
    delta1 = (delta2 @ network["W2"].T) * z1 * (1 - z1)
    return {
        "W1": x.T @ delta1,
        "b1": delta1.sum(axis=0),
        "W2": z1.T @ delta2,
        "b2": delta2.sum(axis=0),
    }
