import numpy as np


def affine(x, W, b):
    """値がいつも1の入力を加え、バイアスをその重みとみなす。"""
    ones = np.ones((*x.shape[:-1], 1))
    return np.concatenate([x, ones], axis=-1) @ np.vstack([W, b])
