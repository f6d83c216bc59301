# misconception: no-max-subtraction 最大値を引く行は結果を変えないので、取り除いてよいと考えた
import numpy as np


def softmax(x):
    e = np.exp(x)
    return e / np.sum(e, axis=-1, keepdims=True)
