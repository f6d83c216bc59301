# misconception: labels-from-one クラスの番号は1から始まると考えた
import numpy as np


def one_hot(labels, num_classes):
    y = np.zeros((len(labels), num_classes))
    for n, label in enumerate(labels):
        y[n, label - 1] = 1
    return y
