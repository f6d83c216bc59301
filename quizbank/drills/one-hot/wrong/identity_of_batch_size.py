# misconception: identity-of-batch-size 列の数はサンプルの数と同じだと考えた
import numpy as np


def one_hot(labels, num_classes):
    return np.eye(len(labels))[labels]
