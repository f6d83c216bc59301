# misconception: list-for-array 配列の代わりにリストを返してもよいと考えた
import numpy as np


def one_hot(labels, num_classes):
    return [[1 if k == label else 0 for k in range(num_classes)] for label in labels]
