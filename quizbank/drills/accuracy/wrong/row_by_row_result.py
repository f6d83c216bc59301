# misconception: mean-forgotten 一致したかどうかをサンプルごとに返し、割合を求めなかった
import numpy as np


def accuracy(y, d):
    if d.ndim == 2:
        d = d.argmax(axis=1)
    return y.argmax(axis=1) == d
