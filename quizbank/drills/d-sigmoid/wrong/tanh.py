# misconception: tanh-for-sigmoid シグモイド関数ではなく、双曲線正接を微分した
import numpy as np


def d_sigmoid(x):
    return 1 - np.tanh(x) ** 2
