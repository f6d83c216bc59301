# misconception: vector-made-matrix 1次元の配列を1行の行列にし、もとの形に戻すのを忘れた
import numpy as np


def step_function(x):
    x = np.atleast_2d(x)
    return (x > 0).astype(int)
