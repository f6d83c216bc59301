# misconception: transposed-result 行がクラス、列がサンプルだと考えた
import numpy as np


def one_hot(labels, num_classes):
    y = np.zeros((num_classes, len(labels)))
    y[labels, np.arange(len(labels))] = 1
    return y
