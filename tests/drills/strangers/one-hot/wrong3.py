# mistake: the labels are treated as starting from 1, so every 1 stands one column too far left (label 0 lands in the last column).
import numpy as np


def one_hot(labels, num_classes):
    result = np.zeros((len(labels), num_classes), dtype=int)
    for n, label in enumerate(labels):
        result[n, label - 1] = 1
    return result
