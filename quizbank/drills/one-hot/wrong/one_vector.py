# misconception: one-vector-for-all 全サンプルで一つのベクトルに1を立てた
import numpy as np


def one_hot(labels, num_classes):
    y = np.zeros(num_classes)
    y[labels] = 1
    return y
