# mistake: the rows are made with list multiplication, so all rows are one and the same list and share their ones.
import numpy as np


def one_hot(labels, num_classes):
    rows = [[0] * num_classes] * len(labels)
    for i in range(len(labels)):
        rows[i][labels[i]] = 1
    return np.array(rows)
