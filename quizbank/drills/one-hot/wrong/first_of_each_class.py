# misconception: first-of-each-class 同じクラスのサンプルは一つしかないと考えた
import numpy as np


def one_hot(labels, num_classes):
    y = np.zeros((len(labels), num_classes))
    for k in range(num_classes):
        if k in labels:
            y[labels.tolist().index(k), k] = 1
    return y
