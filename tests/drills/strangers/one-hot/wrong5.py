# mistake: the comparison is broadcast the wrong way round, so the result is the transpose with shape (num_classes, N).
import numpy as np


def one_hot(labels, num_classes):
    classes = np.arange(num_classes).reshape(-1, 1)
    return (classes == labels).astype(float)
