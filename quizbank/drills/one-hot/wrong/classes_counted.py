# misconception: classes-counted 列の数は labels に現れるクラスの個数で足りると考えた
import numpy as np


def one_hot(labels, num_classes):
    return np.eye(len(np.unique(labels)))[labels]
