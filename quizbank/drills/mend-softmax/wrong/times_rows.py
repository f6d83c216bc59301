# misconception: scaled-by-rows 全体の和で割った結果に行数を掛ければ、各行の和が1になると考えた
import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e) * (1 if x.ndim == 1 else len(x))
