# misconception: probability-for-hit 当たった割合ではなく、正解クラスのスコアの平均を求めた
import numpy as np


def accuracy(y, d):
    if d.ndim == 1:
        d = np.eye(y.shape[1])[d]
    return np.sum(y * d) / len(y)
