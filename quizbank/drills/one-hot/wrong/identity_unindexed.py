# misconception: identity-unindexed n 番目のサンプルのクラスは n だと考え、labels を使わなかった
import numpy as np


def one_hot(labels, num_classes):
    return np.eye(len(labels), num_classes)
