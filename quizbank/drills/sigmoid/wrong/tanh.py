# misconception: tanh-for-sigmoid シグモイド関数と双曲線正接を取り違えた
import numpy as np


def sigmoid(x):
    return np.tanh(x)
