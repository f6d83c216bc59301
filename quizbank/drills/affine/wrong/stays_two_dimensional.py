# misconception: one-sample-not-unwrapped 1サンプルも、1行だけのバッチの形で返せばよいと考えた
import numpy as np


def affine(x, W, b):
    x = np.atleast_2d(x)
    return np.dot(x, W) + b
