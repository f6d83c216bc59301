import numpy as np


def one_hot(labels, num_classes):
    y = np.zeros((labels.size, num_classes), dtype=int)
    y[np.arange(labels.size), labels] = 1
    return y
