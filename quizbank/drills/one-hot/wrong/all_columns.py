# misconception: columns-for-every-row y[:, labels] が行ごとに一つずつ列を選ぶと考えた
import numpy as np


def one_hot(labels, num_classes):
    y = np.zeros((len(labels), num_classes))
    y[:, labels] = 1
    return y
