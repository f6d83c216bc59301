# misconception: list-for-array 1次元の配列の代わりにリストを返してもよいと考えた
import numpy as np


def relu(x):
    return [max(0.0, v) for v in x]
