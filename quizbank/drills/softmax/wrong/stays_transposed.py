# misconception: transposed-result 計算のために転置し、もとに戻すのを忘れた
import numpy as np


def softmax(x):
    x = x.T
    e = np.exp(x - np.max(x, axis=0))
    return e / np.sum(e, axis=0)
