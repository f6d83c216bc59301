# misconception: loop-over-first-axis 配列の要素は len(x) 個だと考えた
import numpy as np

LAMBDA = 1.0507009873554805
ALPHA = 1.6732632423543772


def selu(x):
    y = np.zeros(len(x))
    for i in range(len(x)):
        y[i] = LAMBDA * (x[i] if x[i] > 0 else ALPHA * (np.exp(x[i]) - 1))
    return y
